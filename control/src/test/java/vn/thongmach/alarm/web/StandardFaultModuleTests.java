package vn.thongmach.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SharedApplicationTest;
import vn.thongmach.testing.SignedIn;

/** 3GPP fault notifications in VES, from the body to the alarm that people see. */
class StandardFaultModuleTests extends SharedApplicationTest {

  private static final String RAISED = "1763809651000000";
  private static final String CLEARED = "1763809771000000";

  @Test
  void raisesChangesAndClearsOneAlarm() throws Exception {
    String source = "gnb-" + UUID.randomUUID();
    send(source, "n1", RAISED, "NotifyNewAlarm", "notifyNewAlarm", "MAJOR");
    String open = alarm(source, "open");
    assertThat(JsonPath.<String>read(open, "$.severity")).isEqualTo("MAJOR");
    assertThat(JsonPath.<String>read(open, "$.eventSourceType")).isEqualTo("EQUIPMENT_ALARM");
    assertThat(JsonPath.<String>read(open, "$.alarmCondition")).isEqualTo("LOSS_OF_SIGNAL");
    assertThat(JsonPath.<String>read(open, "$.interfaceName")).isEqualTo("ME=1,ENB=2");
    send(source, "n2", "1763809711000000", "NotifyChangedAlarm", "notifyChangedAlarm", "CRITICAL");
    send(source, "n3", CLEARED, "NotifyClearedAlarm", "notifyClearedAlarm", "CLEARED");
    String cleared = alarm(source, "cleared");
    assertThat(JsonPath.<String>read(cleared, "$.id"))
        .isEqualTo(JsonPath.<String>read(open, "$.id"));
    assertThat(JsonPath.<String>read(cleared, "$.clearedAt")).isEqualTo("2025-11-22T11:09:31Z");
  }

  @Test
  void refusesWhatTheNotificationsSchemaForbids() throws Exception {
    mvc.perform(
            post("/eventListener/v7")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body("x", "e", RAISED, "NotifyNewAlarm", "notifyNewAlarm", "TERRIBLE")))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath(
                "$.requestError.serviceException.variables[0]",
                containsString("perceivedSeverity")));
  }

  private void send(
      String source, String id, String time, String schema, String type, String severity)
      throws Exception {
    mvc.perform(
            post("/eventListener/v7")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body(source, id, time, schema, type, severity)))
        .andExpect(status().isAccepted());
  }

  private static String body(
      String source, String id, String time, String schema, String type, String severity) {
    return """
    {"event":{"commonEventHeader":{"version":"4.1","vesEventListenerVersion":"7.2",\
    "domain":"stndDefined","eventId":"%s","eventName":"stndDefined-x",\
    "stndDefinedNamespace":"3GPP-FaultSupervision","startEpochMicrosec":%s,\
    "lastEpochMicrosec":%s,"reportingEntityName":"ems","sourceName":"%s","sequence":1,\
    "priority":"High"},"stndDefinedFields":{"schemaReference":\
    "https://forge.3gpp.org/x/faultMnS.yaml#components/schemas/%s","data":{\
    "href":"ME=1,ENB=2","notificationId":1,"notificationType":"%s","eventTime":"x",\
    "systemDN":"S","probableCause":"LOSS_OF_SIGNAL","perceivedSeverity":"%s",\
    "alarmId":"17","alarmType":"EQUIPMENT_ALARM"},"stndDefinedFieldsVersion":"1.0"}}}\
    """
        .formatted(id, time, time, source, schema, type, severity);
  }

  private String alarm(String source, String state) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      String page =
          mvc.perform(
                  get("/api/alarms?source=" + source + "&state=" + state)
                      .with(SignedIn.as(Role.NOC)))
              .andReturn()
              .getResponse()
              .getContentAsString();
      List<?> found = JsonPath.read(page, "$.items");
      if (!found.isEmpty()) {
        return JsonPath.parse(found.getFirst()).jsonString();
      }
      assertThat(System.nanoTime()).as(page).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
