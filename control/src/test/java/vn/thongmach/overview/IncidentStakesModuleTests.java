package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.alarm.recording.FaultEvents;
import vn.thongmach.contracts.Origin;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A service with two ways over three links, two base stations on it, and a target on the links. */
class IncidentStakesModuleTests extends WebTest {

  private static final String LAB =
      """
      type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude,snmp,customers,province
      Site,s1,,,,,,,Trạm Một,16.5,107.5,,,Huế
      Site,s2,,,,,,,Trạm Hai,16.8,107.1,,,Quảng Trị
      Link,l1,,,,,,,Chặng Một,,,,,
      Link,l2,,,,,,,Chặng Hai,,,,,
      Link,l3,,,,,,,Chặng Ba,,,,,
      Path,w1,Link,l1,,,,,Đường một,,,,,
      Path,w2,Link,l2,,,,,Đường hai,,,,,
      Service,v1,Path,w1,,,,,Kênh Một,,,,,
      Service,v1,Path,w2,,,,,,,,,,
      AccessNode,g1,Site,s1,,,,,Trạm gốc Một,,,,%d,
      AccessNode,g1,Service,v1,,,,,,,,,,
      AccessNode,g2,Site,s2,,,,,Trạm gốc Hai,,,,250,
      AccessNode,g2,Service,v1,,,,,,,,,,
      """;

  private final Instant begun = Instant.now().minus(Duration.ofHours(1));
  private String unit = "";
  private String first = "";
  private String second = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("STK-1", unit("STK", ""));
    lab(100);
    first = object("Chặng Một");
    second = object("Chặng Hai");
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'STK-NQ','title':'Mạch','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Không gián đoạn'}]}
                """
                    .formatted(unit))
            .at("/clauses/0/id")
            .asString();
    created(
        "/api/targets",
        """
        {'code':'STK-L','name':'Độ khả dụng các chặng','ownerUnit':'%s','head':'%s',
        'measure':'availability','subject':{'type':'Link','source':'stk'},'direction':'HIGHER',
        'baseline':0,'plan':[{'period':'%s','value':100}],'weight':1,'clause':'%s'}
        """
            .formatted(
                unit, person("Chủ"), Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(), clause));
    read("/api/targets/STK-L");
  }

  private void lab(int customers) throws Exception {
    mvc.perform(
            multipart(
                    "/api/inventory/imports?source=stk&format=csv&ownerUnit=%s&observedFrom=%s"
                        .formatted(unit, begun))
                .file(
                    new MockMultipartFile(
                        "file",
                        "a.csv",
                        "text/csv",
                        LAB.formatted(customers).getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().isOk());
  }

  private String object(String name) throws Exception {
    return read("/api/inventory/objects?source=stk&type=Link&q=" + name)
        .at("/items/0/id")
        .asString();
  }

  private JsonNode stakes(String object) throws Exception {
    JsonNode told = read("/api/incidents/reach/stakes?object=" + object);
    for (int i = 0;
        i < 100
            && told.at("/thinned/services").asLong() == 0
            && told.at("/lost/services").asLong() == 0;
        i++) {
      Thread.sleep(100);
      told = read("/api/incidents/reach/stakes?object=" + object);
    }
    return told;
  }

  @Test
  void tellsWhatIsLostAndWhatOnlyLosesRedundancyAndWhatItCostsTargets() throws Exception {
    JsonNode planned = stakes(first);
    assertThat(planned.at("/lost/services").asLong()).isZero();
    assertThat(planned.at("/lost/customers").asLong()).isZero();
    assertThat(planned.at("/thinned/services").asLong()).isEqualTo(1);
    assertThat(planned.at("/thinned/customers").asLong()).isEqualTo(350);
    assertThat(planned.at("/thinned/sites").asLong()).isEqualTo(2);
    assertThat(planned.at("/thinned/provinceNames").valueStream().map(JsonNode::asString))
        .containsExactly("Huế", "Quảng Trị");
    assertThat(each(planned.at("/thinned/serviceObjects"), "name")).containsExactly("Kênh Một");
    JsonNode target = planned.at("/targets/0");
    assertThat(target.path("code").asString()).isEqualTo("STK-L");
    assertThat(target.path("objects").asInt()).isEqualTo(1);
    // Three links watched for an hour, one of them out for the next: 1 h of 6 h.
    assertThat(target.path("inAnHour").asDouble()).isCloseTo(100 / 6.0, offset(1.0));
    assertThat(target.path("untilEnd").asDouble()).isBetween(100 / 6.0 - 1, 100 / 3.0 + 1e-6);
    assertThat(planned.at("/priority/level").asString()).isEqualTo("P1");
    assertThat(planned.at("/priority/by").asString()).isEqualTo("points");
    assertThat(planned.path("origin").asString()).isEqualTo("SIMULATED");

    lab(40);
    assertThat(stakes(first).at("/thinned/customers").asLong()).as("counted anew").isEqualTo(290);
    assertThat(
            jdbc.sql("select count(*) from object_customers where valid_to is not null")
                .query(Long.class)
                .single())
        .as("the former number is kept for its time")
        .isGreaterThanOrEqualTo(1);

    fails("l2");
    // Other tests' incidents may stand in the same application: asked as the unit's own shift.
    JsonNode open = read(200, of(Role.NOC, unit), "/api/incidents/stakes");
    for (int i = 0; i < 200 && open.isEmpty(); i++) {
      Thread.sleep(50);
      open = read(200, of(Role.NOC, unit), "/api/incidents/stakes");
    }
    String incident = open.at("/0/incident").asString();
    assertThat(read("/api/incidents/" + incident + "/stakes").at("/thinned/services").asLong())
        .isEqualTo(1);
    JsonNode next = read("/api/incidents/reach/stakes?object=" + first);
    assertThat(next.at("/lost/services").asLong()).as("the second cut takes it").isEqualTo(1);
    assertThat(next.at("/lost/customers").asLong()).isEqualTo(290);
    assertThat(next.at("/thinned/services").asLong()).isZero();
    assertThat(next.at("/priority/by").asString()).isEqualTo("provinces");
    assertThat(read("/api/incidents/reach/stakes?object=" + second).at("/lost/services").asLong())
        .as("what is down already is not lost again by what stands")
        .isZero();
  }

  @Test
  void namesNothingOutsideTheScope() throws Exception {
    String other = unit("STK-2", "");
    read(404, of(Role.NOC, other), "/api/incidents/reach/stakes?object=" + first);
    assertThat(read(200, of(Role.NOC, other), "/api/incidents/stakes")).isEmpty();
    read(403, of(Role.WORKER, unit), "/api/incidents/stakes");
  }

  @Test
  void refusesNumbersOfCustomersThatAreNone() throws Exception {
    mvc.perform(
            multipart("/api/inventory/imports?source=stk-bad&format=csv")
                .file(
                    new MockMultipartFile(
                        "file",
                        "a.csv",
                        "text/csv",
                        LAB.replace("%d", "nhiều").getBytes(StandardCharsets.UTF_8)))
                .with(ADMINISTRATOR))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.errors[*].code").value("inventory.csv-customers-malformed"));
  }

  private void fails(String link) throws Exception {
    mvc.perform(
            post("/eventListener/v7/eventBatch")
                .with(SignedIn.sending(Origin.SIMULATED))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    "{\"eventList\":["
                        + new String(
                            FaultEvents.fault(
                                "stk-1", "stk/" + link, null, "down", "CRITICAL", 1, Instant.now()),
                            StandardCharsets.UTF_8)
                        + "]}"))
        .andExpect(status().isAccepted());
  }
}
