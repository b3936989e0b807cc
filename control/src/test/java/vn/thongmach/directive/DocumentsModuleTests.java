package vn.thongmach.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Documents, how they stand to one another, and what is set on their clauses, over HTTP. */
class DocumentsModuleTests extends WebTest {

  private String top = "";
  private String mine = "";
  private String beside = "";
  private String contact = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("DOC-0", "");
    mine = unit("DOC-1", top);
    beside = unit("DOC-2", top);
    contact = person("Hạnh");
  }

  private JsonNode document(String symbol, String kind, String issuer, String clauses)
      throws Exception {
    return created(
        "/api/resolutions",
        """
        {'symbol':'%s','title':'Chuyển đổi số giai đoạn mới','kind':'%s',%s,
        'adoptedOn':'2026-01-15','clauses':[%s]}
        """
            .formatted(symbol, kind, issuer, clauses));
  }

  private static String by(String unit) {
    return "'issuer':'" + unit + "'";
  }

  @Test
  void takesDirectivesOfUpperBodiesReadableByEverybody() throws Exception {
    JsonNode made =
        document(
            "05-CT/TW-D",
            "DIRECTIVE",
            "'issuerName':'Bộ Chính trị'",
            "{'code':'1','text':'Học tập'}");
    assertThat(made.path("issuer").isNull()).isTrue();
    JsonNode seen =
        read(200, of(Role.WORKER, mine), "/api/resolutions/" + made.path("id").asString());
    assertThat(seen.path("issuerName").asString()).isEqualTo("Bộ Chính trị");
    assertThat(seen.path("inForceFrom").asString()).isEqualTo("2026-01-15");
    JsonNode refused =
        posted(
            403,
            of(Role.OFFICE, mine),
            "/api/resolutions",
            "{'symbol':'x','title':'x','kind':'DIRECTIVE','issuerName':'Trung ương',"
                + "'adoptedOn':'2026-01-15'}");
    assertThat(codes(refused)).containsExactly("access.whole-operator-only");
    putAs(
        404,
        of(Role.OFFICE, mine),
        "/api/resolutions/" + id(made),
        "{'title':'Khác','reason':'Thử'}");
  }

  @Test
  void keepsClausesAsATreeInTheOrderOfReading() throws Exception {
    JsonNode made =
        document(
            "D-TREE",
            "THEMATIC",
            by(top),
            "{'code':'1','text':'Một'},{'code':'2','text':'Hai'},"
                + "{'code':'1.1','text':'Một một','parentCode':'1'}");
    assertThat(each(made.path("clauses"), "code")).containsExactly("1", "1.1", "2");
    created(
        "/api/resolutions/" + id(made) + "/clauses",
        "{'code':'1.2','text':'Một hai','parentCode':'1'}");
    JsonNode read = read("/api/resolutions/" + id(made));
    assertThat(each(read.path("clauses"), "code")).containsExactly("1", "1.1", "1.2", "2");
    assertThat(read.at("/clauses/1/parent").asString())
        .isEqualTo(read.at("/clauses/0/id").asString());
    JsonNode refused =
        posted(
            422,
            ADMINISTRATOR,
            "/api/resolutions/" + id(made) + "/clauses",
            "{'code':'9.1','text':'Chín','parentCode':'9'}");
    assertThat(refused.path("detail").asString())
        .isEqualTo(
            "Văn bản chưa có điểm “9” đứng trước; điểm cấp trên phải được ghi trước các điểm bên"
                + " dưới nó.");
  }

  @Test
  void keepsEveryTextOfAClauseWithDateWriterAndReason() throws Exception {
    JsonNode made = document("D-TEXT", "YEARLY", by(top), "{'code':'3.2','text':'Trên 99%'}");
    String clause = made.at("/clauses/0/id").asString();
    String path = "/api/clauses/" + clause;
    changed(path, "{'text':'Trên 99,9%','reason':'Kết luận hội nghị tháng 6','version':1}");
    JsonNode versions = read(path + "/versions");
    assertThat(each(versions, "text")).containsExactly("Trên 99%", "Trên 99,9%");
    assertThat(versions.at("/1/reason").asString()).isEqualTo("Kết luận hội nghị tháng 6");
    assertThat(versions.at("/1/madeBy").asString()).isEqualTo("administrator");
    assertThat(versions.at("/1/madeAt").asString()).isNotEmpty();
    assertThat(codes(putAs(409, ADMINISTRATOR, path, "{'text':'Nữa','reason':'Chậm','version':1}")))
        .containsExactly("kernel.changed-meanwhile");
    assertThat(codes(putAs(422, ADMINISTRATOR, path, "{'text':'Trên 99,9%','reason':'Không đổi'}")))
        .containsExactly("directive.text-unchanged");
    read(404, of(Role.WORKER, unit("DOC-FAR", "")), path + "/versions");
    JsonNode history = read("/api/history?type=clause&id=" + clause);
    assertThat(history.at("/items/0/reason").asString()).isEqualTo("Kết luận hội nghị tháng 6");
  }

  @Test
  void relatesDocumentsWithDatesAndWithoutCircles() throws Exception {
    String upper = id(document("D-REL-1", "DIRECTIVE", "'issuerName':'Đảng ủy Khối'", ""));
    String own = id(document("D-REL-2", "THEMATIC", by(top), ""));
    String below = id(document("D-REL-3", "CONCLUSION", by(mine), ""));
    JsonNode relation = relate(201, own, "IMPLEMENTS", upper);
    assertThat(relation.path("since").asString()).isEqualTo("2026-01-15");
    relate(201, below, "DETAILS", own);
    assertThat(codes(relate(422, upper, "CONTINUES", below)))
        .containsExactly("directive.relation-circle");
    assertThat(codes(relate(409, own, "IMPLEMENTS", upper)))
        .containsExactly("directive.relation-repeated");
    assertThat(codes(relate(422, own, "AMENDS", own)))
        .containsExactly("directive.related-to-itself");
    assertThat(codes(relate(422, own, "AMENDS", UUID.randomUUID().toString())))
        .containsExactly("directive.related-unknown");
    JsonNode page = read("/api/resolutions/" + own);
    assertThat(each(page.path("relations"), "symbol"))
        .containsExactlyInAnyOrder("D-REL-1", "D-REL-3");
    assertThat(read(200, of(Role.WORKER, beside), "/api/resolutions/" + own).path("relations"))
        .as("documents of a unit beside stay hidden")
        .hasSize(1);
    changed(
        "/api/relations/" + id(relation),
        "{'until':'2026-06-01','reason':'Hết hiệu lực','version':1}");
    relate(201, upper, "CONTINUES", below, "'since':'2026-07-01',");
  }

  private JsonNode relate(int status, String source, String kind, String target) throws Exception {
    return relate(status, source, kind, target, "");
  }

  private JsonNode relate(int status, String source, String kind, String target, String more)
      throws Exception {
    return posted(
        status,
        ADMINISTRATOR,
        "/api/resolutions/" + source + "/relations",
        "{" + more + "'kind':'" + kind + "','target':'" + target + "'}");
  }

  @Test
  void endsTheForceOfWhatIsReplaced() throws Exception {
    String old = id(document("D-OLD", "THEMATIC", by(top), ""));
    String fresh = id(document("D-NEW", "THEMATIC", by(top), ""));
    relate(201, fresh, "REPLACES", old, "'since':'2026-05-01',");
    JsonNode page = read("/api/resolutions/" + old);
    assertThat(page.path("inForceTo").asString()).isEqualTo("2026-05-01");
    assertThat(page.path("inForce").asBoolean()).isFalse();
    assertThat(read("/api/resolutions?inForceOn=2026-05-01&q=d-old").path("total").asInt())
        .isZero();
    assertThat(read("/api/resolutions?inForceOn=2026-04-30&q=d-old").path("total").asInt())
        .isEqualTo(1);
    posted(
        422,
        of(Role.OFFICE, mine),
        "/api/resolutions/" + id(document("D-MINE", "THEMATIC", by(mine), "")) + "/relations",
        "{'kind':'REPLACES','target':'" + fresh + "'}");
  }

  @Test
  void bindsUnitsByCommitmentsWithinTheirScope() throws Exception {
    JsonNode made = document("D-COM", "YEARLY", by(top), "{'code':'4','text':'Không gián đoạn'}");
    String clause = made.at("/clauses/0/id").asString();
    String body =
        """
        {'code':'CK-4','text':'Khôi phục trong 4 giờ','clause':'%s','unit':'%s','person':'%s',
        'due':'2026-12-20'}
        """
            .formatted(clause, mine, contact);
    JsonNode commitment = created("/api/clause-commitments", body);
    assertThat(commitment.at("/clause/symbol").asString()).isEqualTo("D-COM");
    assertThat(commitment.at("/person/fullName").asString()).isEqualTo("Nguyễn Văn Hạnh");
    String path = "/api/clause-commitments/" + id(commitment);
    read(404, of(Role.UNIT_HEAD, beside), path);
    read(200, of(Role.UNIT_HEAD, mine), path);
    assertThat(codes(posted(409, ADMINISTRATOR, "/api/clause-commitments", body)))
        .containsExactly("kernel.code-taken");
    changed(path, body.replace("2026-12-20", "2026-12-25").replace("{", "{'reason':'Chờ vật tư',"));
    JsonNode history = read("/api/history?type=commitment&id=" + id(commitment));
    assertThat(history.path("total").asInt()).isEqualTo(2);
    assertThat(history.at("/items/0/changes/0/field").asString()).isEqualTo("due");
    assertThat(history.at("/items/0/changes/0/from").asString()).isEqualTo("2026-12-20");
    assertThat(history.at("/items/0/changes/0/to").asString()).isEqualTo("2026-12-25");
    read(404, of(Role.UNIT_HEAD, beside), "/api/history?type=commitment&id=" + id(commitment));
    assertThat(read("/api/resolutions/" + id(made)).at("/commitments/0/code").asString())
        .isEqualTo("CK-4");
    assertThat(read("/api/clause-commitments?q=khoi phuc&unit=" + mine).path("total").asInt())
        .isEqualTo(1);
    assertThat(
            codes(
                posted(
                    400,
                    ADMINISTRATOR,
                    "/api/clause-commitments",
                    "{'clause':'" + UUID.randomUUID() + "'}")))
        .contains("kernel.value-missing", "directive.clause-unknown");
  }

  @Test
  void setsObjectivesByFieldPeriodAndContact() throws Exception {
    JsonNode made = document("D-OBJ", "CONGRESS", by(top), "{'code':'2','text':'Tự chủ'}");
    String field =
        id(
            created(
                "/api/focus-areas",
                "{'code':'VHS','name':'Vận hành số'," + "'validFrom':'2020-01-01'}"));
    String body =
        """
        {'code':'MT-1','name':'Làm chủ vận hành','focusArea':'%s','from':'2025-01-01',
        'to':'2031-01-01','person':'%s','clause':'%s'}
        """
            .formatted(field, contact, made.at("/clauses/0/id").asString());
    JsonNode objective = created("/api/objectives", body);
    assertThat(objective.at("/focusArea/name").asString()).isEqualTo("Vận hành số");
    assertThat(read("/api/objectives?period=2026&focusArea=" + field).path("total").asInt())
        .isEqualTo(1);
    assertThat(read("/api/objectives?period=2024&focusArea=" + field).path("total").asInt())
        .isZero();
    changed(
        "/api/focus-areas/" + field,
        "{'name':'Vận hành số','validTo':'2030-01-01','reason':'Gộp lĩnh vực','version':1}");
    assertThat(read("/api/focus-areas").toString()).contains("2030-01-01");
    assertThat(
            codes(
                posted(
                    422,
                    ADMINISTRATOR,
                    "/api/objectives",
                    body.replace("MT-1", "MT-2").replace("2025-01-01", "2030-06-01"))))
        .containsExactly("directive.focus-area-unknown");
    assertThat(
            codes(
                posted(
                    422, of(Role.OFFICE, mine), "/api/objectives", body.replace("MT-1", "MT-3"))))
        .containsExactly("directive.clause-unknown");
    read(200, of(Role.WORKER, mine), "/api/objectives/" + id(objective));
    posted(403, of(Role.OFFICE, mine), "/api/focus-areas", "{'code':'X','name':'X'}");
    assertThat(codes(putAs(404, ADMINISTRATOR, "/api/objectives/" + UUID.randomUUID(), body)))
        .containsExactly("kernel.not-found");
  }

  @Test
  void refusesHalfOrDoubleIssuersAndReversedDates() throws Exception {
    JsonNode refused =
        posted(
            422,
            SignedIn.as(Role.ADMINISTRATOR),
            "/api/resolutions",
            """
            {'symbol':'D-BAD','title':'Sai','kind':'CONCLUSION','issuer':'%s',
            'issuerName':'Cấp trên','adoptedOn':'2026-01-15','inForceFrom':'2026-03-01',
            'inForceTo':'2026-02-01'}
            """
                .formatted(top));
    assertThat(codes(refused))
        .containsExactlyInAnyOrder("directive.issuer-twice", "kernel.dates-reversed");
  }
}
