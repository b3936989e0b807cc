package vn.thongmach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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
import org.springframework.mock.web.MockMultipartFile;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** From the datagram to the alarm that people see. */
class SnmpIntakeModuleTests extends SharedApplicationTest {

  private static final Scope SCOPE = Scope.system("test");
  private static final String COMMUNITY = "a-secret-community";
  private static final String COLD_START = "1.3.6.1.6.3.1.1.5.1";
  private static final String WARM_START = "1.3.6.1.6.3.1.1.5.2";
  private static final String LINK_DOWN = "1.3.6.1.6.3.1.1.5.3";
  private static final String LINK_UP = "1.3.6.1.6.3.1.1.5.4";

  @Autowired SnmpSenders senders;
  @Autowired SnmpIntake intake;

  @Value("${thongmach.snmp-port}")
  int snmpPort;

  @BeforeAll
  void registerWhileRunning() throws Exception {
    senders.add(SCOPE, new NewSnmpSender("127.0.0.1", COMMUNITY, Origin.SIMULATED));
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (ask(COMMUNITY, WARM_START, 1) == null) {
      assertThat(System.nanoTime()).as("followed within seconds").isLessThan(end);
    }
  }

  @Test
  void raisesAndClearsAnAlarmByAddressAndInterface() throws Exception {
    assertThat(ask(COMMUNITY, LINK_DOWN, 41)).isNotNull();
    String found = alarm("open", "linkDown", "41");
    assertThat(JsonPath.<String>read(found, "$.sourceName")).isEqualTo("127.0.0.1");
    assertThat(JsonPath.<String>read(found, "$.severity")).isEqualTo("CRITICAL");
    assertThat(JsonPath.<String>read(found, "$.origin")).isEqualTo("SIMULATED");
    assertThat(JsonPath.<Boolean>read(found, "$.authenticated")).isFalse();
    assertThat(JsonPath.<Boolean>read(found, "$.unplaced")).isTrue();
    assertThat(JsonPath.<String>read(found, "$.additionalText"))
        .contains("1.3.6.1.2.1.2.2.1.1.41=41");
    assertThat(ask(COMMUNITY, LINK_UP, 41)).isNotNull();
    alarm("cleared", "linkDown", "41");
  }

  @Test
  void placesAnAlarmOnTheObjectThatAnImportNamedForSnmp() throws Exception {
    assertThat(ask(COMMUNITY, LINK_DOWN, 77)).isNotNull();
    alarm("open", "linkDown", "77");
    String table =
        "type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude,snmp\n"
            + "Port,snmp-port-77,,,,,,,Cổng 77,,,127.0.0.1/77\n";
    mvc.perform(
            multipart("/api/inventory/imports?source=snmp-test&format=csv")
                .file(new MockMultipartFile("file", table.getBytes(StandardCharsets.UTF_8)))
                .with(SignedIn.as(Role.PLANNER)))
        .andExpect(status().isOk());
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (JsonPath.<Boolean>read(alarm("open", "linkDown", "77"), "$.unplaced")) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
    assertThat(JsonPath.<String>read(alarm("open", "linkDown", "77"), "$.object.name"))
        .isEqualTo("Cổng 77");
  }

  @Test
  void showsAnEventWithoutTheCommunityOfItsSender() throws Exception {
    assertThat(ask(COMMUNITY, COLD_START, 7)).isNotNull();
    String found = alarm("open", "coldStart", null);
    int event = JsonPath.read(found, "$.lastEvent");
    String shown =
        mvc.perform(get("/api/events/" + event).with(SignedIn.as(Role.NOC)))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.domain").value("snmpTrap"))
            .andExpect(jsonPath("$.authenticated").value(false))
            .andReturn()
            .getResponse()
            .getContentAsString();
    byte[] raw = Base64.getDecoder().decode(JsonPath.<String>read(shown, "$.raw"));
    assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain(COMMUNITY);
  }

  @Test
  void tellsWhatCameInAndWhatWasRefused() throws Exception {
    long refused = intake.figures().protocols().getFirst().refused();
    assertThat(ask("another-community", LINK_DOWN, 42)).isNull();
    mvc.perform(get("/api/intake").with(SignedIn.as(Role.NOC)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.protocols[0].protocol").value("SNMP"))
        .andExpect(jsonPath("$.protocols[0].listening").value(true))
        .andExpect(jsonPath("$.protocols[0].port").value(snmpPort))
        .andExpect(jsonPath("$.protocols[0].refused").value((int) refused + 1))
        .andExpect(jsonPath("$.protocols[0].kernelDrops").value(0));
    mvc.perform(get("/api/intake").with(SignedIn.as(Role.WORKER)))
        .andExpect(status().isForbidden());
  }

  /** The alarm of a condition and interface, once it is there. */
  private String alarm(String state, String condition, String interfaceName) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      String page =
          mvc.perform(
                  get("/api/alarms?source=127.0.0.1&size=1000&state=" + state)
                      .with(SignedIn.as(Role.NOC)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      String filter =
          "$.items[?(@.alarmCondition=='%s' && @.interfaceName==%s)]"
              .formatted(condition, interfaceName == null ? "null" : "'" + interfaceName + "'");
      List<?> found = JsonPath.read(page, filter);
      if (!found.isEmpty()) {
        return JsonPath.parse(found.getFirst()).jsonString();
      }
      assertThat(System.nanoTime()).as("%s in %s", condition, page).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private PDU ask(String community, String identity, int ifIndex) throws IOException {
    try (Snmp snmp = new Snmp(new DefaultUdpTransportMapping())) {
      snmp.listen();
      UdpAddress manager = new UdpAddress("127.0.0.1/" + snmpPort);
      CommunityTarget<UdpAddress> target =
          new CommunityTarget<>(manager, new OctetString(community));
      target.setVersion(SnmpConstants.version2c);
      target.setTimeout(1_000);
      PDU inform = new PDU();
      inform.setType(PDU.INFORM);
      inform.add(
          new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(System.nanoTime() >>> 32)));
      inform.add(new VariableBinding(SnmpConstants.snmpTrapOID, new OID(identity)));
      inform.add(
          new VariableBinding(new OID("1.3.6.1.2.1.2.2.1.1." + ifIndex), new Integer32(ifIndex)));
      return snmp.send(inform, target).getResponse();
    }
  }
}
