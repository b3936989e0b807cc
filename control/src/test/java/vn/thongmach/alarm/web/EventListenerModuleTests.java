package vn.thongmach.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import vn.thongmach.access.Role;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

class EventListenerModuleTests extends SharedApplicationTest {

  private static final String SINGLE = "/eventListener/v7";
  private static final String BATCH = "/eventListener/v7/eventBatch";
  private static final Instant RAISED = Instant.parse("2026-11-22T05:00:00Z");

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
