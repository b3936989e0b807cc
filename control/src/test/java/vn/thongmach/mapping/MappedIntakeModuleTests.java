package vn.thongmach.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.SyslogIntake;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** From webhook and syslog message by way of rules in the console to the alarm that people see. */
class MappedIntakeModuleTests extends SharedApplicationTest {

  private static final Scope SCOPE = Scope.system("test");
  private static final String WEBHOOK = "/api/intake/alertmanager";

  @Autowired Mappings mappings;
  @Autowired SyslogIntake syslog;

  @Value("${thongmach.syslog-port}")
  int syslogPort;

  @Test
  void keepsWhatNoRuleTakesUntilARuleDoes() throws Exception {
    String job = "job" + UUID.randomUUID();
    String body = body(alert("firing", "\"job\":\"" + job + "\""));
    for (int sent = 0; sent < 2; sent++) {
      mvc.perform(
              post(WEBHOOK)
                  .with(SignedIn.sending(Origin.SIMULATED))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.accepted").value(1));
    }
    String waiting = unclear(job, "WAITING");
    assertThat(JsonPath.<Integer>read(waiting, "$.events.total")).isEqualTo(1);
    assertThat(JsonPath.<String>read(waiting, "$.events.items[0].reason")).isEqualTo("no-rule");
    String rule =
        """
        {"name":"%s","protocol":"ALERTMANAGER","action":"ALARM",
         "conditions":[{"field":"labels.job","pattern":"^%s$"}],"object":"${labels.job}",
         "eventType":"EQUIPMENT_ALARM","probableCause":"${labels.alertname}",
         "perceivedSeverity":"${labels.severity}",
         "clear":{"field":"status","pattern":"^resolved$"}}\
        """
            .formatted(job, job);
    MappingDraft draft = mappings.draft(SCOPE);
    mvc.perform(
            put("/api/mapping/draft")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\":[" + rule + "],\"version\":" + draft.version() + "}"))
        .andExpect(status().isOk());
    mvc.perform(
            post("/api/mapping/versions")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"thêm nguồn\",\"version\":" + (draft.version() + 1) + "}"))
        .andExpect(status().isOk());
    for (int asked = 0; asked < 2; asked++) {
      mvc.perform(
              post("/api/unclear-events/readings")
                  .with(SignedIn.as(Role.NOC))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"source\":\"" + job + "\"}"))
          .andExpect(status().isOk());
    }
    unclear(job, "RECORDED");
    mvc.perform(get("/api/alarms?source=" + job).with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].severity").value("CRITICAL"))
        .andExpect(jsonPath("$.items[0].repeats").value(0))
        .andExpect(jsonPath("$.items[0].raisedAt").value("2026-11-22T05:00:00Z"));
  }

  @Test
  void showsWhatEachRuleDoesWithASample() throws Exception {
    String rules =
        """
        [{"name":"a","protocol":"SYSLOG","action":"ALARM",
          "conditions":[{"field":"message","pattern":"port (?P<p>\\\\S+) down"}],
          "object":"${hostname}","interfaceName":"${p}","eventType":"COMMUNICATIONS_ALARM",
          "probableCause":"linkDown","perceivedSeverity":"MAJOR"},
         {"name":"b","protocol":"SYSLOG","action":"IGNORE",
          "conditions":[{"field":"format","pattern":"."}]}]\
        """;
    mvc.perform(
            post("/api/mapping/trial")
                .with(SignedIn.as(Role.NOC))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"protocol\":\"SYSLOG\",\"rules\":"
                        + rules
                        + ",\"sample\":\"<34>1 - r1 app - - - port ge-1 down\\nrubbish\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].effect.rule").value("a"))
        .andExpect(jsonPath("$[0].effect.report.interfaceName").value("ge-1"))
        .andExpect(jsonPath("$[0].effect.steps[0].captured.p").value("ge-1"))
        .andExpect(jsonPath("$[0].effect.steps[1].kind").value("NOT_REACHED"))
        .andExpect(jsonPath("$[1].effect.rule").value("b"))
        .andExpect(jsonPath("$[1].fields.format").value("other"));
    mvc.perform(
            post("/api/mapping/trial")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"protocol\":\"fax\",\"rules\":[],\"sample\":\"\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors.length()").value(2));
  }

  @Test
  void refusesWithCodeAndByRole() throws Exception {
    mvc.perform(
            post(WEBHOOK)
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"alerts\":3}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("alarm.alerts-malformed"))
        .andExpect(jsonPath("$.detail", containsString("Alertmanager")));
    mvc.perform(post(WEBHOOK).contentType(MediaType.APPLICATION_JSON).content(body("")))
        .andExpect(status().isUnauthorized());
    mvc.perform(get("/api/mapping").with(SignedIn.as(Role.LEADER)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/unclear-events").with(SignedIn.as(Role.INSPECTOR)))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/api/mapping/versions")
                .with(SignedIn.as(Role.NOC))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"x\",\"version\":1}"))
        .andExpect(status().isForbidden());
    mvc.perform(get("/api/unclear-events?state=lost").with(SignedIn.as(Role.NOC)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("alarm.unclear-filter"));
    mvc.perform(
            put("/api/mapping/draft")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"rules\":[{\"name\":\"x\"}],\"version\":1}"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("mapping.missing"));
  }

  @Test
  void takesSyslogOverUdpAndTcpFromRegisteredAddressesOnly() throws Exception {
    String host = "h" + UUID.randomUUID();
    send("<34>1 - " + host + " app - - - refused");
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (syslog.figures().protocols().getFirst().refused() == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
    mvc.perform(
            post("/api/intake/syslog-senders")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\":\"127.0.0.1\",\"origin\":\"SIMULATED\"}"))
        .andExpect(status().isCreated());
    mvc.perform(
            post("/api/intake/syslog-senders")
                .with(SignedIn.as(Role.ADMINISTRATOR))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\":\"somewhere\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("intake.address-malformed"));
    long accepted = 0;
    while (accepted == 0) {
      send("<34>1 2026-11-22T05:00:00+07:00 " + host + " app - - - over UDP");
      accepted = syslog.figures().protocols().getFirst().accepted();
      assertThat(System.nanoTime()).isLessThan(end + Duration.ofSeconds(20).toNanos());
      Thread.sleep(100);
    }
    String first = "<34>1 - tcp-" + host + " app - - - one";
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), syslogPort)) {
      socket
          .getOutputStream()
          .write(
              (first.length() + " " + first + "<34>1 - tcp-" + host + " app - - - two\nRFC 3164?\n")
                  .getBytes(StandardCharsets.UTF_8));
    }
    String waiting = unclear("tcp-" + host, "WAITING");
    assertThat(JsonPath.<Integer>read(waiting, "$.events.total")).isEqualTo(2);
    String overUdp = unclear(host, "WAITING");
    assertThat(JsonPath.<List<String>>read(overUdp, "$.events.items[*].sourceTime"))
        .contains("2026-11-21T22:00:00Z");
    mvc.perform(get("/api/intake").with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.protocols[1].protocol").value("SYSLOG_UDP"))
        .andExpect(jsonPath("$.protocols[2].accepted").value(3));
  }

  private void send(String message) throws Exception {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.send(
          new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), syslogPort));
    }
  }

  /** The page of a source's unclear events, once there is one in this state. */
  private String unclear(String source, String state) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      String page =
          mvc.perform(
                  get("/api/unclear-events?state=" + state + "&source=" + source)
                      .with(SignedIn.as(Role.NOC)))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      if (JsonPath.<Integer>read(page, "$.events.total") > 0) {
        Thread.sleep(200);
        return mvc.perform(
                get("/api/unclear-events?state=" + state + "&source=" + source)
                    .with(SignedIn.as(Role.NOC)))
            .andReturn()
            .getResponse()
            .getContentAsString();
      }
      assertThat(System.nanoTime()).as(page).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static String body(String alerts) {
    return "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"tm\",\"alerts\":["
        + alerts
        + "]}";
  }

  private static String alert(String status, String label) {
    return """
    {"status":"%s","labels":{"alertname":"HostDown","severity":"critical",%s},
    "annotations":{"summary":"x"},"startsAt":"2026-11-22T05:00:00.000Z",
    "endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://p/","fingerprint":"f1"}\
    """
        .formatted(status, label);
  }
}
