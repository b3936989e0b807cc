package vn.thongmach.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thongmach.access.NewToken;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Tokens;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

class EventListenerModuleTests extends SharedApplicationTest {

  private static final String SINGLE = "/eventListener/v7";
  private static final String BATCH = "/eventListener/v7/eventBatch";
  private static final Instant RAISED = Instant.parse("2026-11-22T05:00:00Z");

  @Autowired private Tokens tokens;

  @Test
  void answersOnceDurableAndShowsTheAlarm() throws Exception {
    String source = "intake-" + UUID.randomUUID();
    mvc.perform(
            post(SINGLE)
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"event\":" + fault(source, "e1", "CRITICAL") + "}"))
        .andExpect(status().isAccepted())
        .andExpect(header().string("X-LatestVersion", "7.2.1"))
        .andExpect(content().string(""));
    mvc.perform(
            post(BATCH)
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType("application/json; charset=utf-8")
                .content("{\"eventList\":[" + fault(source, "e2", "CRITICAL") + "]}"))
        .andExpect(status().isAccepted());
    long event = lastEvent(source, "e2");
    mvc.perform(get("/api/alarms?source=" + source).with(SignedIn.as(Role.NOC)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1))
        .andExpect(jsonPath("$.items[0].sourceName").value(source))
        .andExpect(jsonPath("$.items[0].severity").value("CRITICAL"))
        .andExpect(jsonPath("$.items[0].state").value("open"))
        .andExpect(jsonPath("$.items[0].repeats").value(1))
        .andExpect(jsonPath("$.items[0].unplaced").value(true))
        .andExpect(jsonPath("$.items[0].object").isEmpty())
        .andExpect(jsonPath("$.items[0].raisedAt").value("2026-11-22T05:00:00Z"))
        .andExpect(jsonPath("$.items[0].origin").value("SIMULATED"));
    mvc.perform(
            get("/api/alarms?state=Open&severity=&object=&since=&source=" + source)
                .with(SignedIn.as(Role.NOC)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(1));
    mvc.perform(get("/api/alarms?state=CLEARED&source=" + source).with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get("/api/alarms?asOf=2026-11-21&source=" + source).with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get("/api/alarms?asOf=2026-11-22&source=" + source).with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.items[0].state").value("open"));
    mvc.perform(get("/api/alarms?state=&source=").with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.items").isNotEmpty());
    mvc.perform(get("/api/alarms?source=" + source).with(SignedIn.as(Role.NOC, UUID.randomUUID())))
        .andExpect(jsonPath("$.total").value(0));
    mvc.perform(get("/api/events/" + event).with(SignedIn.as(Role.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.sourceEventId").value("e2"))
        .andExpect(jsonPath("$.source").value(source))
        .andExpect(jsonPath("$.raw").isNotEmpty());
    mvc.perform(get("/api/events/" + event).with(SignedIn.as(Role.NOC, UUID.randomUUID())))
        .andExpect(status().isNotFound());
  }

  @Test
  void refusesWithTheComplaintOfTheSchema() throws Exception {
    mvc.perform(
            post(SINGLE)
                .with(SignedIn.sending(Origin.MEASURED))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"event\":{}}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.requestError.serviceException.messageId").value("SVC0002"))
        .andExpect(jsonPath("$.requestError.serviceException.text", containsString("%1")))
        .andExpect(
            jsonPath(
                "$.requestError.serviceException.variables[0]",
                containsString("commonEventHeader")));
  }

  @Test
  void refusesInTheFormOfTheProtocolWhoeverMayNotSend() throws Exception {
    mvc.perform(post(SINGLE).contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isUnauthorized())
        .andExpect(jsonPath("$.requestError.policyException.messageId").value("POL2000"));
    mvc.perform(
            post(BATCH)
                .with(SignedIn.as(Role.LEADER))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.requestError.policyException.messageId").value("POL1009"));
  }

  @Test
  void takesATokenAsThePasswordOfItsName() throws Exception {
    String name = "ems-" + UUID.randomUUID();
    String token = token(name);
    String body = "{\"event\":" + fault("basic-" + name, "e1", "CRITICAL") + "}";
    mvc.perform(basic(SINGLE, name, token).content(body)).andExpect(status().isAccepted());
    mvc.perform(basic(BATCH, name, token).content("{\"eventList\":[]}"))
        .andExpect(status().isAccepted());
    for (String[] wrong : new String[][] {{name + "x", token}, {"", token}, {name, "tm_wrong"}}) {
      mvc.perform(basic(SINGLE, wrong[0], wrong[1]).content(body))
          .andExpect(status().isUnauthorized())
          .andExpect(header().stringValues("WWW-Authenticate", hasItem("Bearer")))
          .andExpect(header().stringValues("WWW-Authenticate", hasItem(containsString("Basic"))));
    }
    for (String header : List.of("Basic", "Basic ???", "Basic " + encoded("no colon"))) {
      mvc.perform(
              post(SINGLE)
                  .header("Authorization", header)
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .andExpect(status().isUnauthorized());
    }
  }

  @Test
  void takesBasicCredentialsNowhereElse() throws Exception {
    String name = "ems-" + UUID.randomUUID();
    String token = token(name);
    mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
        .andExpect(status().isOk());
    mvc.perform(get("/api/me").header("Authorization", "Basic " + encoded(name + ":" + token)))
        .andExpect(status().isUnauthorized())
        .andExpect(header().stringValues("WWW-Authenticate", contains("Bearer")));
  }

  private String token(String name) {
    return tokens.create(
        Scope.system("test"), new NewToken(name, Role.INTEGRATION, null, Origin.MEASURED, 1));
  }

  private static MockHttpServletRequestBuilder basic(String path, String name, String token) {
    return post(path)
        .header("Authorization", "Basic " + encoded(name + ":" + token))
        .contentType(MediaType.APPLICATION_JSON);
  }

  private static String encoded(String pair) {
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesOtherTypesAndWhatIsTooLarge() throws Exception {
    mvc.perform(
            post(SINGLE)
                .with(SignedIn.sending(Origin.MEASURED))
                .contentType(MediaType.TEXT_PLAIN)
                .content("{}"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.requestError.serviceException.messageId").value("SVC0002"));
    mvc.perform(
            post(BATCH)
                .with(SignedIn.sending(Origin.MEASURED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(new byte[EventListenerController.MOST_BYTES + 1]))
        .andExpect(status().isContentTooLarge())
        .andExpect(jsonPath("$.requestError.policyException.messageId").value("POL9003"));
  }

  @Test
  void refusesMalformedQuestionsAboutAlarms() throws Exception {
    mvc.perform(get("/api/alarms?state=broken").with(SignedIn.as(Role.NOC)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("alarm.state-malformed"))
        .andExpect(jsonPath("$.detail", containsString("open, cleared")));
    mvc.perform(get("/api/alarms?severity=NORMAL").with(SignedIn.as(Role.NOC)))
        .andExpect(jsonPath("$.code").value("alarm.severity-malformed"));
    mvc.perform(get("/api/alarms/" + UUID.randomUUID()).with(SignedIn.as(Role.NOC)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("alarm.unknown-alarm"));
    mvc.perform(get("/api/events/999999999").with(SignedIn.as(Role.NOC)))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("alarm.unknown-event"));
    mvc.perform(get("/api/alarms?since=yesterday").with(SignedIn.as(Role.NOC)))
        .andExpect(status().isBadRequest());
  }

  private long lastEvent(String source, String eventId) throws InterruptedException {
    for (int attempt = 0; attempt < 200; attempt++) {
      var id =
          jdbc.sql("select id from event where source_name = ? and source_event_id = ?")
              .param(source)
              .param(eventId)
              .query(Long.class)
              .optional();
      if (id.isPresent()) {
        return id.get();
      }
      Thread.sleep(50);
    }
    assertThat(eventId).as("recorded within ten seconds").isEmpty();
    return 0;
  }

  private static String fault(String source, String eventId, String severity) {
    return new String(
        FaultEvents.fault(eventId, source, null, "linkDown", severity, 1, RAISED),
        StandardCharsets.UTF_8);
  }
}
