package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** A network object's part over HTTP: upwards to whom, to which targets, and what it moved. */
class ObjectPartModuleTests extends WebTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String PART = "/api/overview/object-part?object=";

  private final LocalDate today = LocalDate.now(ZONE);
  private String unit = "";
  private String beside = "";
  private String head = "";
  private String node = "";
  private String other = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("OBP-0", "");
    unit = unit("OBP-1", top);
    beside = unit("OBP-2", top);
    head = person("Đầu");
    String worker = person("Thợ");
    created("/api/mandates", "{'person':'%s','unit':'%s','post':'Giám đốc'}".formatted(head, unit));
    mvc.perform(
        multipart("/api/inventory/imports?source=obp&format=csv&ownerUnit=" + unit)
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
                    Site,s1,,,,,,,Trạm Một,16.5,107.5
                    Node,n1,Site,s1,,,,,Nút Một,,
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    node = read("/api/inventory/objects?type=Node&source=obp").at("/items/0/id").asString();
    other = read("/api/inventory/objects?type=Site&source=obp").at("/items/0/id").asString();
    String clause =
        created(
                "/api/resolutions",
                """
                {'symbol':'OBP-NQ','title':'Mỗi nút một phần','kind':'THEMATIC','issuer':'%s',
                'adoptedOn':'2026-01-15','clauses':[{'code':'1','text':'Không gián đoạn'}]}
                """
                    .formatted(top))
            .at("/clauses/0/id")
            .asString();
    target("OBP-SS", "availability", "'type':'node','source':'obp'", "99", "99.9", clause);
    target("OBP-CV", "tasks-on-time", "'units':['" + unit + "']", "0", "100", clause);
    created(
        "/api/tasks",
        """
        {'code':'OBP-1','title':'Thay nguồn','product':'Biên bản','unit':'%s','person':'%s',
        'due':'%s','target':'OBP-CV','objects':['%s']}
        """
            .formatted(unit, worker, today, node));
    posted(200, ADMINISTRATOR, "/api/tasks/OBP-1/done", "{'note':'Biên bản'}");
    posted(200, ADMINISTRATOR, "/api/tasks/OBP-1/acceptance", "{'accepted':true}");
    created(
        "/api/tasks",
        "{'code':'OBP-LATE','title':'Trễ','unit':'%s','person':'%s','due':'%s'}"
            .formatted(unit, worker, today.minusDays(2)));
    posted(200, ADMINISTRATOR, "/api/tasks/OBP-LATE/done", "{'note':'Muộn'}");
    posted(200, ADMINISTRATOR, "/api/tasks/OBP-LATE/acceptance", "{'accepted':true}");
    created(
        "/api/handovers",
        """
        {'what':'Đo lại sau thay nguồn','onType':'TASK','onCode':'OBP-1','fromUnit':'%s',
        'toUnit':'%s','due':'%s'}
        """
            .formatted(unit, beside, today.plusDays(5)));
    for (int i = 0; i < 100 && read("/api/targets/OBP-CV").path("score").asDouble(0) != 50; i++) {
      Thread.sleep(100);
    }
    assertThat(read("/api/targets/OBP-CV").path("score").asDouble(0)).isEqualTo(50);
  }

  private void target(
      String code, String measure, String subject, String from, String plan, String clause)
      throws Exception {
    created(
        "/api/targets",
        """
        {'code':'%s','name':'Chỉ tiêu %s','ownerUnit':'%s','head':'%s','measure':'%s',
        'subject':{%s},'direction':'HIGHER','baseline':%s,
        'plan':[{'period':'%s','value':%s}],'weight':1,'clause':'%s'}
        """
            .formatted(
                code, code, unit, head, measure, subject, from, Year.now(ZONE), plan, clause));
  }

  @Test
  void leadsUpToWhomItConcernsAndWhatItServes() throws Exception {
    JsonNode part = read(PART + node);
    assertThat(part.at("/owner/code").asString()).isEqualTo("OBP-1");
    assertThat(part.at("/toAsk/0/person/id").asString()).isEqualTo(head);
    assertThat(part.path("targets").valueStream().map(one -> one.at("/target/code").asString()))
        .containsExactlyInAnyOrder("OBP-SS", "OBP-CV");
    assertThat(
            part.path("targets")
                .valueStream()
                .filter(one -> one.at("/target/code").asString().equals("OBP-SS"))
                .map(one -> one.path("way").asString()))
        .as("the type is written in small letters on the target")
        .containsExactly("MEASURED");
    assertThat(each(part.path("clauses"), "text")).containsExactly("Không gián đoạn");
    assertThat(each(part.path("handovers"), "what")).containsExactly("Đo lại sau thay nguồn");
    assertThat(part.at("/handovers/0/to/code").asString()).isEqualTo("OBP-2");
  }

  @Test
  void tellsWhatWorkOnItMovedThisQuarter() throws Exception {
    JsonNode moved = read(PART + node).path("moved");
    assertThat(moved.at("/0/by").asString()).isEqualTo("WORK");
    assertThat(moved.at("/0/target").asString()).isEqualTo("OBP-CV");
    assertThat(moved.at("/0/origin").asString()).isEqualTo("SIMULATED");
    assertThat(read(PART + other).path("moved")).isEmpty();
    assertThat(read(PART + other).path("targets")).isEmpty();
    assertThat(moved.at("/0/points").asDouble(0))
        .as("50 with the one in time, 0 without")
        .isCloseTo(50, offset(1e-9));
  }

  @Test
  void hidesObjectsOutside() throws Exception {
    read(404, SignedIn.as(Role.LEADER, UUID.fromString(beside)), PART + node);
    read(404, ADMINISTRATOR, PART + UUID.randomUUID());
  }
}
