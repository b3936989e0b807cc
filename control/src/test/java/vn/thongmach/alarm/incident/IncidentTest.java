package vn.thongmach.alarm.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A ring of three nodes whose service has two ways round, and alarms on it. */
abstract class IncidentTest extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Site,s1,,,,,,,Trạm Một,16.5,107.5
      Power,p1,Site,s1,,,,,Nguồn Một,,
      Node,n1,Power,p1,,,,,Nút Một,,
      Site,s2,,,,,,,Trạm Hai,16.6,107.6
      Node,n2,Site,s2,,,,,Nút Hai,,
      Site,s3,,,,,,,Trạm Ba,16.7,107.7
      Node,n3,Site,s3,,,,,Nút Ba,,
      Port,q12,Node,n1,,,,,Cổng Một Hai,,
      Port,q21,Node,n2,,,,,Cổng Hai Một,,
      Port,q23,Node,n2,,,,,Cổng Hai Ba,,
      Port,q32,Node,n3,,,,,Cổng Ba Hai,,
      Port,q31,Node,n3,,,,,Cổng Ba Một,,
      Port,q13,Node,n1,,,,,Cổng Một Ba,,
      Cable,k1,,,,,,,Cáp Một,,
      Link,l12,Cable,k1,Port,q12,Port,q21,Chặng Một Hai,,
      Link,l23,,,Port,q23,Port,q32,Chặng Hai Ba,,
      Link,l31,,,Port,q31,Port,q13,Chặng Ba Một,,
      Path,w1,Link,l12,,,,,Đường ngắn,,
      Path,w2,Link,l23,,,,,Đường vòng,,
      Path,w2,Link,l31,,,,,,,
      Service,v1,Path,w1,,,,,Kênh Một Hai,,
      Service,v1,Path,w2,,,,,,,
      Cell,c1,Service,v1,,,,,Ô Một,,
      Cell,c2,Service,v1,,,,,Ô Hai,,
      """;

  protected String unit = "";
  private int events;

  /** Begins the codes of the class, so that classes sharing the application do not meet. */
  protected abstract String mark();

  @BeforeAll
  void prepare() throws Exception {
    unit = unit(mark() + "-1", unit(mark(), ""));
  }

  /** The laboratory under a name of its own, so that tests do not meet. */
  protected void lab(String source) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=%s&format=csv&ownerUnit=%s"
                        .formatted(source, unit))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
  }

  protected String object(String source, String type, String name) throws Exception {
    return read("/api/inventory/objects?source=%s&type=%s&q=%s".formatted(source, type, name))
        .at("/items/0/id")
        .asString();
  }

  protected void says(String source, String severity, Instant at, String... objects)
      throws Exception {
    List<String> batch = new ArrayList<>();
    for (String object : objects) {
      events++;
      batch.add(
          new String(
              FaultEvents.fault(
                  source + "-" + events, source + "/" + object, null, "down", severity, events, at),
              StandardCharsets.UTF_8));
    }
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"eventList\":[" + String.join(",", batch) + "]}"))
        .andExpect(status().isAccepted());
  }

  protected JsonNode await(Callable<JsonNode> asking, Predicate<JsonNode> enough) throws Exception {
    JsonNode answer = asking.call();
    for (int attempt = 0; attempt < 200 && !enough.test(answer); attempt++) {
      Thread.sleep(50);
      answer = asking.call();
    }
    assertThat(enough.test(answer)).as(answer.toString()).isTrue();
    return answer;
  }

  /** The incident that has the alarm of this object, in any state. */
  protected JsonNode incidentOf(String object) throws Exception {
    UUID incident =
        jdbc.sql(
                """
                select i.incident from incident_alarm i join alarm a on a.id = i.alarm
                where a.object_id = ?
                """)
            .param(UUID.fromString(object))
            .query(UUID.class)
            .optional()
            .orElse(null);
    return incident == null ? MissingNode.getInstance() : read("/api/incidents/" + incident);
  }
}
