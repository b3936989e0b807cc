package vn.thongmach.dataplane.source.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.dataplane.source.snmp.TrapSample.Fault;
import vn.thongmach.dataplane.source.snmp.TrapSample.MalformedSampleException;
import vn.thongmach.dataplane.source.snmp.TrapSample.Tried;

class TrapSampleTests {

  private static final String NAME = "1.3.6.1.6.3.1.1.4.1.0";

  @Test
  void readsTheTextOfAnAlarm() throws Exception {
    Tried tried =
        only(
            "peer = 10.1.2.3\n1.3.6.1.2.1.1.3.0=1234; "
                + NAME
                + "=1.3.6.1.4.1.9.0.4; 1.3.6.1.4.1.9.1=quạt; tầng 2; 1.3.6.1.4.1.9.2=0x00ff");
    assertThat(tried.fields())
        .containsAllEntriesOf(
            Map.of(
                "trapOid", "1.3.6.1.4.1.9.0.4",
                "enterprise", "1.3.6.1.4.1.9",
                "version", "v2c",
                "peer", "10.1.2.3",
                "upTime", "1234",
                "varbind.1.3.6.1.4.1.9.1", "quạt; tầng 2",
                "varbind.1.3.6.1.4.1.9.2", "0x00ff"));
    assertThat(tried.effect().unclear()).isEqualTo(Effect.NO_RULE);
  }

  @Test
  void readsWhatSnmptrapdPrints() throws Exception {
    Tried tried =
        only(
            ".1.3.6.1.2.1.1.3.0 = Timeticks: (4511) 0:00:45.11\t."
                + NAME
                + " = OID: .1.3.6.1.6.3.1.1.5.3\t.1.3.6.1.2.1.2.2.1.1.7 = INTEGER: 7\t"
                + ".1.3.6.1.2.1.2.2.1.8.7 = INTEGER: down(2)\t"
                + ".1.3.6.1.4.1.9.1 = STRING: \"Gi0/7: xuống\"\t.1.3.6.1.4.1.9.2 = Hex-STRING: 00 FF \t"
                + ".1.3.6.1.6.3.18.1.3.0 = IpAddress: 10.9.8.7\t.1.3.6.1.4.1.9.3 = Counter64: 18446744073709551615");
    assertThat(tried.fields())
        .containsAllEntriesOf(
            Map.of(
                "upTime", "4511",
                "agentAddress", "10.9.8.7",
                "varbind.1.3.6.1.2.1.2.2.1.8.7", "2",
                "varbind.1.3.6.1.4.1.9.1", "Gi0/7: xuống",
                "varbind.1.3.6.1.4.1.9.2", "0x00ff",
                "varbind.1.3.6.1.4.1.9.3", "18446744073709551615"));
    assertThat(tried.effect().rule()).isEqualTo(TrapReader.STANDARD_MEANING);
    assertThat(tried.effect().report()).isNotNull();
    assertThat(tried.effect().report().interfaceName()).isEqualTo("7");
    assertThat(tried.effect().report().severity()).isEqualTo(PerceivedSeverity.CRITICAL);
  }

  @Test
  void tellsTrapsApartByAnEmptyLineAndTakesNoMoreThanAsked() throws Exception {
    String three = (NAME + " = 1.3.6.1.4.1.9.0.1\n\n\n").repeat(3);
    assertThat(TrapSample.tryOut(three, RuleSet.NONE, 10)).hasSize(3);
    assertThat(TrapSample.tryOut(three, RuleSet.NONE, 2)).hasSize(2);
  }

  @Test
  void tellsEveryLineThatCannotBeReadAndEveryTrapWithoutName() {
    String text =
        NAME
            + " = 1.3.6.1.4.1.9.0.1\nifIndex.7 = 7\n1.3.6.1.4.1.9.1 = INTEGER: much\n\n1.3.6.1.4.1.9.1 = 5\n";
    assertThatThrownBy(() -> TrapSample.tryOut(text, RuleSet.NONE, 10))
        .isInstanceOfSatisfying(
            MalformedSampleException.class,
            malformed ->
                assertThat(malformed.faults())
                    .isEqualTo(
                        List.of(
                            new Fault(2, "ifIndex.7 = 7"),
                            new Fault(3, "1.3.6.1.4.1.9.1 = INTEGER: much"),
                            new Fault(5, ""))));
  }

  private static Tried only(String text) throws MalformedSampleException {
    List<Tried> tried = TrapSample.tryOut(text, RuleSet.NONE, 10);
    assertThat(tried).hasSize(1);
    return tried.getFirst();
  }
}
