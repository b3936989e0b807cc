package vn.thongmach.dataplane.source.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Opaque;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.RecordKind;

class TrapReaderTests {

  @ParameterizedTest
  @CsvSource({
    "1.3.6.1.6.3.1.1.5.1, coldStart, WARNING, device",
    "1.3.6.1.6.3.1.1.5.2, warmStart, WARNING, device",
    "1.3.6.1.6.3.1.1.5.3, linkDown, CRITICAL, port",
    "1.3.6.1.6.3.1.1.5.4, linkDown, NORMAL, port",
    "1.3.6.1.6.3.1.1.5.5, authenticationFailure, WARNING, device",
    "1.3.6.1.6.3.1.1.5.6, 1.3.6.1.6.3.1.1.5.6, WARNING, device",
    "1.3.6.1.6.3.1.1.5.3.1, 1.3.6.1.6.3.1.1.5.3.1, WARNING, device",
    "1.3.6.1.4.1.8072.2.3.0.1, 1.3.6.1.4.1.8072.2.3.0.1, WARNING, device"
  })
  void givesEachTrapItsMeaning(
      String identity, String condition, PerceivedSeverity severity, String type) throws Exception {
    AlarmReport report = read(identity);
    assertThat(report.alarmCondition()).isEqualTo(condition);
    assertThat(report.severity()).isEqualTo(severity);
    assertThat(report.eventSourceType()).isEqualTo(type);
  }

  @Test
  void findsTheInterfaceByItsIndexOrByAnyOfItsColumns() throws Exception {
    String down = "1.3.6.1.6.3.1.1.5.3";
    assertThat(read(down).interfaceName()).isNull();
    assertThat(read(down, TestAgent.varbind("1.3.6.1.2.1.2.2.1.1.9", new Integer32(9))))
        .extracting(AlarmReport::interfaceName)
        .isEqualTo("9");
    assertThat(read(down, TestAgent.varbind("1.3.6.1.2.1.2.2.1.2.12", new OctetString("ge"))))
        .extracting(AlarmReport::interfaceName)
        .isEqualTo("12");
    assertThat(read(down, TestAgent.varbind("1.3.6.1.2.1.31.1.1.1.1.7", new OctetString("ge"))))
        .extracting(AlarmReport::interfaceName)
        .isEqualTo("7");
  }

  @Test
  void clearsTheVeryAlarmThatItsRaiseNamed() throws Exception {
    AlarmReport raise = read("1.3.6.1.6.3.1.1.5.3", TestAgent.ifIndex(3));
    AlarmReport clear = read("1.3.6.1.6.3.1.1.5.4", TestAgent.ifIndex(3));
    assertThat(clear)
        .usingRecursiveComparison()
        .ignoringFields("severity", "additionalText")
        .isEqualTo(raise);
  }

  @Test
  void writesEveryKindOfValue() throws Exception {
    assertThat(words(new Integer32(-5))).isEqualTo("-5");
    assertThat(words(new Counter32(4294967295L))).isEqualTo("4294967295");
    assertThat(words(new Gauge32(7))).isEqualTo("7");
    assertThat(words(new TimeTicks(123456))).isEqualTo("123456");
    assertThat(words(new Counter64(-1))).isEqualTo("18446744073709551615");
    assertThat(words(new OID("1.3.6.1.4.1"))).isEqualTo("1.3.6.1.4.1");
    assertThat(words(new IpAddress("10.0.0.1"))).isEqualTo("10.0.0.1");
    assertThat(words(new OctetString("Hà Nội 1"))).isEqualTo("Hà Nội 1");
    assertThat(words(new OctetString(""))).isEmpty();
    assertThat(words(new OctetString(new byte[] {0, 1, (byte) 0xab}))).isEqualTo("0x0001ab");
    assertThat(words(new OctetString("two\nlines"))).isEqualTo("0x74776f0a6c696e6573");
    assertThat(words(new OctetString(new byte[] {(byte) 0xff, (byte) 0xfe}))).isEqualTo("0xfffe");
    assertThat(words(new OctetString("\u202Eevil"))).startsWith("0xe280ae");
    assertThat(words(new Opaque(new byte[] {65}))).isEqualTo("0x41");
    assertThat(words(new Null())).isEmpty();
    assertThat(words(Null.noSuchObject)).isEqualTo("noSuchObject");
  }

  @Test
  void writesAddressesInOneForm() {
    for (List<String> forms :
        List.of(
            List.of("10.0.0.1", "10.0.0.1"),
            List.of("::ffff:10.0.0.1", "10.0.0.1"),
            List.of("0:0:0:0:0:0:0:1", "::1"),
            List.of("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
            List.of("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
            List.of("::", "::"),
            List.of("1::", "1::"))) {
      assertThat(NetworkAddress.text(InetAddress.ofLiteral(forms.getFirst())))
          .isEqualTo(forms.getLast());
    }
  }

  @Test
  void refusesARecordThatIsNoTrap() {
    assertThatThrownBy(() -> TrapReader.read(record(RecordKind.VES_EVENT, new byte[] {1})))
        .isInstanceOf(IllegalArgumentException.class);
    for (byte[] bytes : List.of(new byte[0], new byte[] {9, 1, 2}, new byte[20])) {
      assertThatThrownBy(() -> TrapReader.read(record(RecordKind.SNMP_TRAP, bytes)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String words(Variable value) throws Exception {
    String text =
        read("1.3.6.1.4.1.9", TestAgent.varbind("1.3.6.1.4.1.9.1", value)).additionalText();
    return text.substring(text.lastIndexOf("1.3.6.1.4.1.9.1=") + "1.3.6.1.4.1.9.1=".length());
  }

  private static AlarmReport read(String identity, org.snmp4j.smi.VariableBinding... varbinds)
      throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    TestAgent.trap(new OID(identity), varbinds).encodeBER(bytes);
    TrapPayload payload =
        new TrapPayload(
            TrapPayload.V2C,
            InetAddress.ofLiteral("10.1.2.3"),
            Instant.EPOCH,
            new byte[0],
            bytes.toByteArray());
    AlarmReport report = TrapReader.read(record(RecordKind.SNMP_TRAP, payload.encode())).report();
    assertThat(report).isNotNull();
    return report;
  }

  private static JournalRecord record(RecordKind kind, byte[] payload) {
    return new JournalRecord(
        1, kind, new UUID(1, 1), "device", Origin.MEASURED, Instant.EPOCH, payload);
  }
}
