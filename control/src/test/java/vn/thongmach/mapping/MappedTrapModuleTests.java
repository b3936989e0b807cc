package vn.thongmach.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.NewSnmpSender;
import vn.thongmach.intake.SnmpSenders;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** From a vendor's trap that nothing understands to the alarm, by a rule that was tried before. */
class MappedTrapModuleTests extends SharedApplicationTest {

  private static final Scope SCOPE = Scope.system("test");
  private static final String COMMUNITY = "mapped-community";

  @Autowired Mappings mappings;
  @Autowired SnmpSenders senders;

  @Value("${thongmach.snmp-port}")
  int snmpPort;

  @Test
  void keepsATrapOfAVendorUntilARuleTakesItAndThenRaisesItOnce() throws Exception {
    String vendor = "1.3.6.1.4.1." + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    senders.add(SCOPE, new NewSnmpSender("127.0.0.1", COMMUNITY, Origin.SIMULATED));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ask(SnmpConstants.coldStart, vendor) == null) {
      assertThat(System.nanoTime()).as("followed within seconds").isLessThan(end);
    }
    assertThat(ask(new OID(vendor + ".0.9"), vendor)).isNotNull();
    long event = waiting(vendor);
    String rules =
        """
        [{"name":"fan","protocol":"SNMP","action":"ALARM","names":"SNMP",
          "conditions":[{"field":"trapOid","pattern":"^%s\\\\.0\\\\.(?P<kind>[0-9]+)$"}],
          "object":"${peer}","interfaceName":"${index.%s.1.2}","eventType":"EQUIPMENT_ALARM",
          "probableCause":"fan ${varbind.%s.1.2}","specificProblem":"${kind}",
          "perceivedSeverity":"${varbind.%s.1.3}","severities":{"4":"MAJOR"}}]\
        """
            .formatted(vendor.replace(".", "\\\\."), vendor, vendor, vendor);
    String sample =
        "peer = 127.0.0.1\\n1.3.6.1.6.3.1.1.4.1.0 = OID: %s.0.9\\n%s.1.2.7 = STRING: quạt\\n%s.1.3.7 = 4"
            .formatted(vendor, vendor, vendor);
    mvc.perform(
            post("/api/mapping/trial")
                .with(SignedIn.as(Role.NOC))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"protocol\":\"SNMP\",\"rules\":"
                        + rules
                        + ",\"sample\":\""
                        + sample
                        + "\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].effect.rule").value("fan"))
        .andExpect(jsonPath("$[0].effect.report.alarmCondition").value("fan quạt"))
        .andExpect(jsonPath("$[0].effect.report.interfaceName").value("7"))
        .andExpect(jsonPath("$[0].effect.steps[0].captured.kind").value("9"));
    putInForce(rules);
    for (int asked = 0; asked < 2; asked++) {
      mvc.perform(
              post("/api/unclear-events/readings")
                  .with(SignedIn.as(Role.NOC))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"events\":[" + event + "]}"))
          .andExpect(status().isOk());
    }
    String alarm = alarm(vendor);
    assertThat(JsonPath.<String>read(alarm, "$.sourceName")).isEqualTo("127.0.0.1");
    assertThat(JsonPath.<String>read(alarm, "$.interfaceName")).isEqualTo("7");
    assertThat(JsonPath.<String>read(alarm, "$.severity")).isEqualTo("MAJOR");
    assertThat(JsonPath.<Integer>read(alarm, "$.repeats")).isZero();
    assertThat(JsonPath.<Boolean>read(alarm, "$.authenticated")).isFalse();
    // What comes now needs no reading again.
    assertThat(ask(new OID(vendor + ".0.9"), vendor)).isNotNull();
    while (JsonPath.<Integer>read(alarm(vendor), "$.repeats") == 0) {
      assertThat(System.nanoTime()).isLessThan(end + Duration.ofSeconds(20).toNanos());
      Thread.sleep(50);
    }
  }

  @Test
  void tellsEverythingThatCannotBeReadInASample() throws Exception {
    mvc.perform(
            post("/api/mapping/trial")
                .with(SignedIn.as(Role.NOC))
                .header("Accept-Language", "vi")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"protocol\":\"SNMP\",\"rules\":[],\"sample\":\"ifIndex = 7\\n\\n1.3.6.1.4.1.9 = 1\"}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.errors.length()").value(3))
        .andExpect(jsonPath("$.errors[0].code").value("mapping.trap-line"))
        .andExpect(
            jsonPath("$.errors[0].message")
                .value(
                    "Dòng 1 của mẫu trap không đọc được: “ifIndex = 7”. Mỗi dòng ghi một cặp OID ="
                        + " giá trị, OID viết bằng số."))
        .andExpect(jsonPath("$.errors[2].code").value("mapping.trap-unnamed"))
        .andExpect(
            jsonPath("$.errors[2].message")
                .value(
                    "Trap bắt đầu ở dòng 3 không cho biết là trap nào; hãy thêm dòng"
                        + " 1.3.6.1.6.3.1.1.4.1.0 = OID của trap."));
  }

  @Test
  void shipsADraftThatKnowsTrapsOfVendors() {
    assertThat(shipped()).contains("snmp-any-trap");
  }

  /** Names of the rules that the shipped draft came with, as long as nobody wrote on it. */
  private List<String> shipped() {
    MappingDraft draft = mappings.draft(SCOPE);
    return draft.version() == 1
        ? draft.rules().stream().map(rule -> String.valueOf(rule.name())).toList()
        : List.of("snmp-any-trap");
  }

  private void putInForce(String rules) throws Exception {
    int version = mappings.draft(SCOPE).version();
    mvc.perform(
            put("/api/mapping/draft")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\":" + rules + ",\"version\":" + version + "}"))
        .andExpect(status().isOk());
    mvc.perform(
            post("/api/mapping/versions")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"trap quạt\",\"version\":" + (version + 1) + "}"))
        .andExpect(status().isOk());
  }

  /** The newest trap that waits, once it is there. */
  private long waiting(String vendor) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      String page = read("/api/unclear-events?state=WAITING&domain=snmpTrap&source=127.0.0.1");
      List<Integer> events = JsonPath.read(page, "$.events.items[?(@.reason=='no-rule')].event");
      for (Integer event : events) {
        String shown = read("/api/events/" + event);
        byte[] raw = java.util.Base64.getDecoder().decode(JsonPath.<String>read(shown, "$.raw"));
        if (contains(raw, vendor)) {
          return event;
        }
      }
      assertThat(System.nanoTime()).as(page).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static boolean contains(byte[] raw, String vendor) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    new OID(vendor + ".0.9").encodeBER(bytes);
    return java.util.HexFormat.of()
        .formatHex(raw)
        .contains(java.util.HexFormat.of().formatHex(bytes.toByteArray()));
  }

  private String alarm(String vendor) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      String page = read("/api/alarms?source=127.0.0.1&size=1000&state=open");
      List<?> found =
          JsonPath.read(page, "$.items[?(@.alarmCondition=='fan quạt' && @.specificProblem=='9')]");
      List<?> its =
          found.stream().filter(one -> JsonPath.parse(one).jsonString().contains(vendor)).toList();
      if (!its.isEmpty()) {
        assertThat(its).hasSize(1);
        return JsonPath.parse(its.getFirst()).jsonString();
      }
      assertThat(System.nanoTime()).as(page).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private String read(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(Role.NOC)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The answer to an inform of this vendor's fan 7. */
  private PDU ask(OID identity, String vendor) throws IOException {
    try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
      snmp.listen();
      CommunityTarget<UdpAddress> target =
          new CommunityTarget<>(
              new UdpAddress("127.0.0.1/" + snmpPort), new OctetString(COMMUNITY));
      target.setVersion(SnmpConstants.version2c);
      target.setTimeout(1_000);
      PDU inform = new PDU();
      inform.setType(PDU.INFORM);
      inform.add(new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(7)));
      inform.add(new VariableBinding(SnmpConstants.snmpTrapOID, identity));
      inform.add(new VariableBinding(new OID(vendor + ".1.2.7"), new OctetString("quạt")));
      inform.add(new VariableBinding(new OID(vendor + ".1.3.7"), new Integer32(4)));
      return snmp.send(inform, target).getResponse();
    }
  }
}
