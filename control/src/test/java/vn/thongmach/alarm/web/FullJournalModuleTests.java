package vn.thongmach.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.testing.ApplicationTest;
import vn.thongmach.testing.SignedIn;

/** The event listener before a journal that takes nothing more; the second test closes it. */
@Tag("slow")
@ApplicationTest
@AutoConfigureMockMvc
@Import(FullJournalModuleTests.SmallJournal.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullJournalModuleTests {

  private static final String SINGLE = "/eventListener/v7";
  private static final String BATCH = "/eventListener/v7/eventBatch";
  private static final Instant RAISED = Instant.parse("2026-11-22T05:00:00Z");

  @Autowired private MockMvc mvc;
  @Autowired private Journal journal;
  @Autowired private SmartLifecycle recordingLoop;

  /** A journal that is full with the first few events that are not recorded yet. */
  @TestConfiguration
  static class SmallJournal {

    @Bean(destroyMethod = "close")
    @Primary
    Journal smallJournal() throws IOException {
      return Journal.open(
          Files.createTempDirectory("thongmach-small-journal-"),
          new JournalSettings(1, 4096, 0, 0, 1 << 20));
    }
  }

  @Test
  @Order(1)
  void answersUnavailableWhileTooMuchWaitsAndTakesEventsAgainAfterwards() throws Exception {
    recordingLoop.stop();
    assertThat(postUntilRefused()).isPositive();
    long last = journal.lastPosition();
    isUnavailable(send(SINGLE, single("refused")), "journal.backlog-full", 5);
    isUnavailable(
        send(BATCH, "{\"eventList\":[" + fault("first") + "," + fault("second") + "]}"),
        "journal.backlog-full",
        5);
    assertThat(journal.lastPosition()).isEqualTo(last);
    recordingLoop.start();
    assertThat(takenWithinTenSeconds("again")).isTrue();
  }

  @Test
  @Order(2)
  void answersUnavailableWhenTheJournalIsClosed() throws Exception {
    recordingLoop.stop();
    journal.close();
    isUnavailable(send(SINGLE, single("closed")), "journal.closed", 5);
  }

  private int postUntilRefused() throws Exception {
    int taken = 0;
    while (taken < 100 && send(SINGLE, single("waits-" + taken)).getStatus() == 202) {
      taken++;
    }
    return taken < 100 ? taken : 0;
  }

  private boolean takenWithinTenSeconds(String eventId) throws Exception {
    for (int attempt = 0; attempt < 100; attempt++) {
      if (send(SINGLE, single(eventId)).getStatus() == 202) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private MockHttpServletResponse send(String path, String body) throws Exception {
    return mvc.perform(
            post(path)
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  private static void isUnavailable(MockHttpServletResponse answer, String reason, int seconds)
      throws IOException {
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo(Integer.toString(seconds));
    assertThat(answer.getHeader("X-LatestVersion")).isEqualTo("7.2.1");
    assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);
    JsonNode body = JsonMapper.shared().readTree(answer.getContentAsByteArray());
    assertThat(body.propertyNames()).containsExactly("requestError");
    JsonNode exception = body.at("/requestError/serviceException");
    assertThat(exception.at("/messageId").asString()).isEqualTo("SVC1000");
    assertThat(exception.at("/text").asString()).contains("No server resources available", "%1");
    assertThat(exception.at("/variables/0").asString()).isEqualTo(reason);
  }

  private static String single(String eventId) {
    return "{\"event\":" + fault(eventId) + "}";
  }

  private static String fault(String eventId) {
    return new String(
        FaultEvents.fault(eventId, "full-journal", null, "linkDown", "CRITICAL", 1, RAISED),
        StandardCharsets.UTF_8);
  }
}
