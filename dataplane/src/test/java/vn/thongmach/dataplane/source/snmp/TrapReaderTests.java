package vn.thongmach.dataplane.source.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.snmp4j.smi.VariableBinding;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.MappingRule;
import vn.thongmach.dataplane.source.mapping.RuleSet;

class TrapReaderTests {

  @ParameterizedTest
  @CsvSource({
    "1.3.6.1.6.3.1.1.5.1, coldStart, WARNING, device",
    "1.3.6.1.6.3.1.1.5.2, warmStart, WARNING, device",
    "1.3.6.1.6.3.1.1.5.3, linkDown, CRITICAL, port",
    "1.3.6.1.6.3.1.1.5.4, linkDown, NORMAL, port",
    "1.3.6.1.6.3.1.1.5.5, authenticationFailure, WARNING, device"
  })
  void givesEachTrapItsMeaning(
      String identity, String condition, PerceivedSeverity severity, String type) throws Exception {
    AlarmReport report = read(identity);
    assertThat(report.alarmCondition()).isEqualTo(condition);
    assertThat(report.severity()).isEqualTo(severity);
    assertThat(report.eventSourceType()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.3.6.1.6.3.1.1.5.6", "1.3.6.1.6.3.1.1.5.3.1", "1.3.6.1.4.1.8072.2.3.0.1"})
  void leavesEveryOtherTrapToTheRules(String identity) throws Exception {
    SourceEvent unknown = event(payload(identity), RuleSet.NONE, null);
    assertThat(unknown.report()).isNull();
    assertThat(unknown.unclear()).isEqualTo(Effect.NO_RULE);
    assertThat(unknown.sourceName()).isEqualTo("10.1.2.3");
    RuleSet rules = RuleSet.of(List.of(rule("trapOid", "^(?P<trap>.*)$", "${trap}")));
    SourceEvent ruled = event(payload(identity), rules, 7);
    assertThat(ruled.mapping()).isEqualTo(7);
    assertThat(ruled.unclear()).isNull();
    assertThat(ruled.report()).isNotNull();
    assertThat(ruled.report().alarmCondition()).isEqualTo(identity);
    assertThat(ruled.report().severity()).isEqualTo(PerceivedSeverity.MAJOR);
  }

  @Test
  void readsAStandardTrapByItsOwnMeaningWhateverTheRulesSay() throws Exception {
    RuleSet rules = RuleSet.of(List.of(rule("trapOid", ".", "something else")));
    SourceEvent down = event(payload("1.3.6.1.6.3.1.1.5.3"), rules, 7);
    assertThat(down.mapping()).isNull();
    assertThat(down.report()).isNotNull();
    assertThat(down.report().alarmCondition()).isEqualTo("linkDown");
  }

  @Test
  void readsAnUnknownTrapFromBeforeThereWereRulesAsItWasRead() throws Exception {
    TrapPayload now = payload("1.3.6.1.4.1.8072.2.3.0.1");
    TrapPayload then =
        new TrapPayload(now.version(), now.peer(), now.received(), now.user(), now.pdu(), false);
    assertThat(then.encode()[0]).isEqualTo((byte) 1);
    RuleSet rules = RuleSet.of(List.of(rule("trapOid", ".", "something else")));
    SourceEvent old = event(then, rules, 7);
    assertThat(old.mapping()).isNull();
    assertThat(old.report())
        .isEqualTo(
            new AlarmReport(
                SourceProtocol.SNMP,
                "10.1.2.3",
                null,
                "device",
                "1.3.6.1.4.1.8072.2.3.0.1",
                "1.3.6.1.4.1.8072.2.3.0.1",
                PerceivedSeverity.WARNING,
                "1.3.6.1.2.1.1.3.0=1234; 1.3.6.1.6.3.1.1.4.1.0=1.3.6.1.4.1.8072.2.3.0.1"));
  }

  @Test
  void namesColumnsWithoutTheIndexOfTheirRow() throws Exception {
    RuleSet rules =
        RuleSet.of(
            List.of(
                rule(
                    "varbind.1.3.6.1.4.1.9.2",
                    "fan (?P<fan>\\d+)",
                    "${enterprise} ${fan} ${varbind.1.3.6.1.4.1.9.2.5.1} ${agentAddress} ${version}")));
    SourceEvent event =
        event(
            payload(
                "1.3.6.1.4.1.9.0.4",
                TestAgent.varbind("1.3.6.1.4.1.9.22.1", new OctetString("fan 9")),
                TestAgent.varbind("1.3.6.1.4.1.9.2.5.1", new OctetString("fan 3")),
                TestAgent.varbind("1.3.6.1.6.3.18.1.3.0", new IpAddress("10.9.9.9"))),
            rules,
            1);
    assertThat(event.report()).isNotNull();
    assertThat(event.report().alarmCondition()).isEqualTo("1.3.6.1.4.1.9 3 fan 3 10.9.9.9 v2c");
    assertThat(event.report().interfaceName()).isEqualTo("5.1");
  }

  @Test
  void seesOnlySoManyVarbinds() throws Exception {
    VariableBinding[] varbinds = new VariableBinding[TrapFields.MOST_VARBINDS];
    for (int i = 0; i < varbinds.length; i++) {
      varbinds[i] = TestAgent.varbind("1.3.6.1.4.1.9.3." + (i + 1), new Integer32(i));
    }
    RuleSet seen = RuleSet.of(List.of(rule("varbind.1.3.6.1.4.1.9.3.98", ".", "x")));
    RuleSet beyond = RuleSet.of(List.of(rule("varbind.1.3.6.1.4.1.9.3.99", ".", "x")));
    TrapPayload trap = payload("1.3.6.1.4.1.9.0.4", varbinds);
    // The up-time and the trap's own OID are two of the hundred.
    assertThat(event(trap, seen, 1).report()).isNotNull();
    assertThat(event(trap, beyond, 1).report()).isNull();
  }

  private static MappingRule rule(String field, String pattern, String cause) {
    return new MappingRule(
        "r",
        "SNMP",
        "ALARM",
        List.of(new MappingRule.Condition(field, pattern)),
        "SNMP",
        "${peer}",
        field.equals("varbind.1.3.6.1.4.1.9.2") ? "${index.1.3.6.1.4.1.9.2}" : null,
        "EQUIPMENT_ALARM",
        cause,
        null,
        "MAJOR",
        null,
        null);
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
    assertThatThrownBy(
            () -> TrapReader.read(record(RecordKind.VES_EVENT, new byte[] {1}), RuleSet.NONE, null))
        .isInstanceOf(IllegalArgumentException.class);
    for (byte[] bytes : List.of(new byte[0], new byte[] {9, 1, 2}, new byte[20])) {
      assertThatThrownBy(
              () -> TrapReader.read(record(RecordKind.SNMP_TRAP, bytes), RuleSet.NONE, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String words(Variable value) throws Exception {
    String text =
        read("1.3.6.1.6.3.1.1.5.1", TestAgent.varbind("1.3.6.1.4.1.9.1", value)).additionalText();
    return text.substring(text.lastIndexOf("1.3.6.1.4.1.9.1=") + "1.3.6.1.4.1.9.1=".length());
  }

  private static AlarmReport read(String identity, VariableBinding... varbinds) throws Exception {
    AlarmReport report = event(payload(identity, varbinds), RuleSet.NONE, null).report();
    assertThat(report).isNotNull();
    return report;
  }

  private static SourceEvent event(TrapPayload payload, RuleSet rules, @Nullable Integer version) {
    return TrapReader.read(record(RecordKind.SNMP_TRAP, payload.encode()), rules, version);
  }

  private static TrapPayload payload(String identity, VariableBinding... varbinds)
      throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    TestAgent.trap(new OID(identity), varbinds).encodeBER(bytes);
    return new TrapPayload(
        TrapPayload.V2C,
        InetAddress.ofLiteral("10.1.2.3"),
        Instant.EPOCH,
        new byte[0],
        bytes.toByteArray());
  }

  private static JournalRecord record(RecordKind kind, byte[] payload) {
    return new JournalRecord(
        1, kind, new UUID(1, 1), "device", Origin.MEASURED, Instant.EPOCH, payload);
  }
}
