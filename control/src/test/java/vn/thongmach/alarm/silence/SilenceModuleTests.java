package vn.thongmach.alarm.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A node that announces its rhythm with heartbeats, a service on it, and a declared sender. */
class SilenceModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
      Node,n1,,,,,,,Nút Lặng,,
      Service,v1,Node,n1,,,,,Kênh Lặng,,
      """;

  private static final String PERIOD = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();

  private final Instant begun =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
  private String service = "";
  private String unit = "";
  private int sequence;

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("SIL-1", unit("SIL", ""));
    service = load("sil");
  }

  private String load(String source) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=%s&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(source, unit, begun))
                .file(
                    new MockMultipartFile(
                        "file", "a.csv", "text/csv", LAB.getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
    return read("/api/inventory/objects?source=%s&type=Service".formatted(source))
        .at("/items/0/id")
        .asString();
  }

  private void heartbeat(int interval) throws Exception {
    sequence++;
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    mvc.perform(
            post("/eventListener/v7")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"event":{"commonEventHeader":{"domain":"heartbeat","eventId":"sil-%d",
                    "eventName":"Heartbeat","lastEpochMicrosec":%d,"priority":"Normal",
                    "reportingEntityName":"sil","sequence":%d,"sourceName":"sil/n1",
                    "startEpochMicrosec":%d,"version":"4.1",
                    "vesEventListenerVersion":"7.2.1"},"heartbeatFields":
                    {"heartbeatFieldsVersion":"3.0","heartbeatInterval":%d}}}
                    """
                        .formatted(sequence, micros, sequence, micros, interval)))
        .andExpect(status().isAccepted());
  }

  private JsonNode until(String path, Predicate<JsonNode> so) throws Exception {
    JsonNode found = read(path);
    for (int i = 0; i < 400 && !so.test(found); i++) {
      Thread.sleep(50);
      found = read(path);
    }
    assertThat(so.test(found)).as(path + ": " + found).isTrue();
    return found;
  }

  private List<String> states(String object) throws Exception {
    return each(
        read("/api/availability/timeline?object=%s&from=%s".formatted(object, begun))
            .path("stretches"),
        "state");
  }

  private static JsonNode named(JsonNode silences, String name) {
    return silences
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElse(silences.path("none"));
  }

  @Test
  void knowsNothingOfANodeWhoseHeartbeatsFailedToCome() throws Exception {
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'SIL-NQ','title':'Lặng','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Thông suốt'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'SIL-V','name':'Kênh','ownerUnit':'%s','head':'%s',
        'measure':'service-availability','subject':{'objects':['%s']},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(unit, person("Chủ"), service, PERIOD, clause));
    assertThat(states(service)).as("nothing is expected yet").containsExactly("UP");
    heartbeat(1);
    JsonNode silences =
        until("/api/availability/silences", found -> named(found, "sil/n1").path("to").isNull());
    JsonNode silence = named(silences, "sil/n1");
    assertThat(silence.path("kind").asString()).isEqualTo("HEARTBEAT");
    assertThat(silence.path("afterSeconds").asInt()).isEqualTo(3);
    assertThat(silence.path("origin").asString()).isEqualTo("SIMULATED");
    assertThat(states(service)).containsExactly("UP", "UNKNOWN");
    JsonNode told = read("/api/availability/timeline?object=%s&from=%s".formatted(service, begun));
    assertThat(told.at("/stretches/1/cause/silentSource").asString()).isEqualTo("sil/n1");
    assertThat(told.at("/stretches/1/cause/object/name").asString()).isEqualTo("Nút Lặng");
    assertThat(told.at("/stretches/1/cause/origin").asString()).isEqualTo("SIMULATED");
    assertThat(Instant.parse(told.at("/stretches/1/from").asString()))
        .isEqualTo(Instant.parse(silence.path("from").asString()).truncatedTo(ChronoUnit.MILLIS));
    JsonNode sources = read("/api/availability/sources");
    assertThat(named(sources.path("sources"), "sil/n1").path("silence").asLong())
        .isEqualTo(silence.path("number").asLong());
    until(
        "/api/targets/SIL-V/evidence?period=" + PERIOD,
        evidence ->
            evidence.at("/inputs/observedSeconds").asDouble() > 3500
                && evidence.at("/inputs/outageSeconds").asDouble() == 0
                && evidence.path("value").asDouble() == 100);
    heartbeat(3600);
    JsonNode over =
        named(
            until(
                "/api/availability/silences", found -> !named(found, "sil/n1").path("to").isNull()),
            "sil/n1");
    assertThat(over.path("number").asLong()).isEqualTo(silence.path("number").asLong());
    assertThat(states(service)).containsExactly("UP", "UNKNOWN", "UP");
    assertThatThrownBy(() -> jdbc.sql("delete from source_silence").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> jdbc.sql("update source_silence set to_at = now()").update())
        .hasMessageContaining("never changed");
    read(403, of(Role.WORKER, unit), "/api/availability/sources");
    read(403, of(Role.NOC, unit), "/api/availability/silences");
  }

  @Test
  void knowsNothingOfWhatADeclaredSenderTellsOfUntilItIsHeard() throws Exception {
    String other = load("sil2");
    assertThat(
            codes(
                putAs(
                    422,
                    ADMINISTRATOR,
                    "/api/rules/source.rhythm",
                    """
                    {'effectiveFrom':'2026-01-01','source':'Thử','verified':false,'parameters':
                    {'senders':[{'sender':'EMS-SIL','seconds':1,'tellsOf':'sil2'}],'missedHeartbeats':3}}
                    """)))
        .containsExactly("regulation.parameters-malformed");
    declare("{'sender':'EMS-SIL','seconds':10,'tellsOf':'sil2'}");
    JsonNode silence =
        named(
            until(
                "/api/availability/silences", found -> named(found, "EMS-SIL").path("to").isNull()),
            "EMS-SIL");
    assertThat(silence.path("tellsOf").asString()).isEqualTo("sil2");
    assertThat(states(other).getLast()).isEqualTo("UNKNOWN");
    JsonNode reading = read("/api/availability/sources");
    assertThat(named(reading.path("sources"), "EMS-SIL").path("heard").asBoolean()).isFalse();
    declare("");
    until("/api/availability/silences", found -> !named(found, "EMS-SIL").path("to").isNull());
    assertThat(states(other).getLast()).isEqualTo("UP");
  }

  private void declare(String senders) throws Exception {
    changed(
        "/api/rules/source.rhythm",
        """
        {'effectiveFrom':'2026-01-01','source':'Thử nghiệm','verified':false,'parameters':
        {'senders':[%s],'missedHeartbeats':3}}
        """
            .formatted(senders));
  }
}
