package vn.thongmach.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.SearchText;
import vn.thongmach.testing.WebTest;

/** The search over everything, over HTTP. */
@Tag("slow")
class SearchModuleTests extends WebTest {

  private String top = "";
  private String mine = "";
  private String beside = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("SEA-0", "");
    mine = unit("SEA-1", top);
    beside = unit("SEA-2", top);
    String worker = person("Thuỷ");
    JsonNode document =
        created(
            "/api/resolutions",
            """
            {'symbol':'77-NQ/ĐU','title':'Zôna bền vững','kind':'THEMATIC','issuer':'%s',
            'adoptedOn':'2026-01-15','clauses':[{'code':'7.1','text':'Zôna không gián đoạn'}]}
            """
                .formatted(top));
    String clause = document.at("/clauses/0/id").asString();
    created(
        "/api/clause-commitments",
        "{'code':'SEA-CK','text':'Zôna khôi phục nhanh','clause':'%s','unit':'%s','due':'2026-12-01'}"
            .formatted(clause, mine));
    String field = id(created("/api/focus-areas", "{'code':'SEA-LV','name':'Công nghệ'}"));
    created(
        "/api/objectives",
        "{'code':'SEA-MT','name':'Làm chủ Zôna','focusArea':'%s','from':'2999-01-01','to':'3000-01-01','clause':'%s'}"
            .formatted(field, clause));
    String theme = id(created("/api/themes", "{'code':'SEA-CD','name':'Chủ đề'}"));
    created(
        "/api/key-tasks",
        "{'code':'SEA-K','name':'Số hóa Zôna','theme':'%s','leadUnit':'%s','year':2026}"
            .formatted(theme, mine));
    created(
        "/api/programmes",
        "{'code':'SEA-P','name':'Chương trình Zôna','leadUnit':'%s','from':'2026-01-01','to':'2028-01-01'}"
            .formatted(mine));
    created(
        "/api/programmes/SEA-P/milestones",
        "{'code':'M','name':'Zôna thông mạch','due':'2026-12-31'}");
    created(
        "/api/tasks",
        "{'code':'SEA-T','title':'Đo kiểm Zôna','unit':'%s','person':'%s','due':'2026-12-31'}"
            .formatted(mine, worker));
    created(
        "/api/units",
        "{'code':'SEA-Z','name':'Đài Zôna','tree':'MANAGEMENT','parent':'" + mine + "'}");
    created("/api/people", "{'familyName':'Đặng','middleName':'Zôna','givenName':'Hoà'}");
    mvc.perform(
        multipart("/api/inventory/imports?source=search&format=csv")
            .file(
                new MockMultipartFile(
                    "file",
                    "a.csv",
                    "text/csv",
                    """
                    type,id,parentType,parentId,aType,aId,zType,zId,name,latitude,longitude
                    SITE,sea-site-1,,,,,,,Trạm Zôna,21.0,105.8
                    """
                        .getBytes(StandardCharsets.UTF_8)))
            .with(ADMINISTRATOR));
    created(
        "/api/obstacles",
        "{'title':'Zôna thiếu điện','unit':'%s','onType':'TASK','onCode':'SEA-T','mustDecide':'%s','due':'2026-12-01'}"
            .formatted(mine, worker));
  }

  private JsonNode search(String q) throws Exception {
    return read("/api/search?q=" + q);
  }

  private static List<String> types(JsonNode answer) {
    return each(answer.path("groups"), "type");
  }

  @Test
  void findsEverythingWithoutDiacritics() throws Exception {
    assertThat(types(search("zona")))
        .containsExactlyInAnyOrder(
            "resolution",
            "clause",
            "commitment",
            "objective",
            "key-task",
            "programme",
            "milestone",
            "obstacle",
            "task",
            "unit",
            "person",
            "object");
    assertThat(search(Normalizer.normalize("ZÔNA", Normalizer.Form.NFD)).path("groups"))
        .isEqualTo(search("zôna").path("groups"));
    assertThat(types(search("dang zona hoà"))).containsExactly("person");
    assertThat(types(search("hòa zôna"))).as("words in any order").contains("person");
  }

  @Test
  void saysWhereEachThingIsShown() throws Exception {
    for (JsonNode group : search("zona").path("groups")) {
      for (JsonNode find : group.path("items")) {
        assertThat(URI.create(find.path("url").asString()).getPath()).startsWith("/");
        assertThat(find.path("name").asString()).containsIgnoringCase("zôna");
        if (Set.of("resolution", "clause", "commitment", "objective")
            .contains(group.path("type").asString())) {
          assertThat(find.path("url").asString())
              .matches("/commitments/resolutions/[0-9a-f-]{36}(\\?clause=[0-9a-f-]{36})?");
        }
      }
    }
    assertThat(search("sea-p").at("/groups/0/items/0/url").asString())
        .isEqualTo("/commitments/programmes?programme=SEA-P");
  }

  @Test
  void putsTheCodeItselfFirstThenBeginningsThenWordsThenAnywhere() throws Exception {
    unit("QZX", "");
    unit("QZX-1", "");
    created("/api/units", "{'code':'AAA-1','name':'Tổ qzx','tree':'MANAGEMENT'}");
    created("/api/units", "{'code':'AAA-2','name':'Tổ xqzx','tree':'MANAGEMENT'}");
    JsonNode units = search("qzx").at("/groups/0/items");
    assertThat(each(units, "code")).containsExactly("QZX", "QZX-1", "AAA-1", "AAA-2");
    assertThat(units.valueStream().map(find -> find.path("rank").asInt()).toList())
        .containsExactly(0, 1, 2, 3);
    assertThat(search("77-nq/du").at("/groups/0/items/0/code").asString()).isEqualTo("77-NQ/ĐU");
    assertThat(search("77-nq/du").at("/groups/0/items/0/rank").asInt()).isZero();
  }

  @Test
  void keepsToTheScopeAndTheRoleOfWhoeverAsks() throws Exception {
    List<String> seen = types(read(200, of(Role.WORKER, beside), "/api/search?q=zona"));
    assertThat(seen).contains("resolution", "clause", "objective", "person", "object");
    assertThat(seen)
        .doesNotContain(
            "commitment", "programme", "milestone", "task", "unit", "key-task", "obstacle");
    assertThat(types(read(200, of(Role.WORKER, mine), "/api/search?q=zona")))
        .contains("programme", "task", "milestone", "key-task");
    read(403, of(Role.INTEGRATION, mine), "/api/search?q=zona");
  }

  @Test
  void takesMarksOfPatternsAsTheyAreAndTooLittleAsNothing() throws Exception {
    assertThat(search("%%").path("groups")).isEmpty();
    assertThat(search("z_na").path("groups")).isEmpty();
    assertThat(search("z").path("groups")).isEmpty();
    assertThat(search("' or 1=1 --").path("groups")).isEmpty();
    assertThat(search("zona&size=1").at("/groups/0/items")).hasSize(1);
  }

  /** Among many rows the folded columns are searched by their groups of three letters. */
  @Test
  void readsFewOfManyRows() throws Exception {
    addManyObjects();
    SearchText text = SearchText.of("nha tram 14321").orElseThrow();
    String plan =
        jdbc
            .sql("explain select id from network_object where" + text.matches("search_key"))
            .params(text.parameters())
            .query(String.class)
            .list()
            .stream()
            .collect(Collectors.joining("\n"));
    assertThat(plan).contains("network_object_search");
    assertThat(search("nhà trạm 14321").at("/groups/0/items/0/name").asString())
        .isEqualTo("Nhà trạm 14321");
    jdbc.sql("delete from network_object where source = 'search-many'").update();
    jdbc.sql("delete from person where code like 'SEA%'").update();
  }

  private void addManyObjects() {
    jdbc.sql(
            """
            insert into inventory_source (name, first_import, last_import)
            values ('search-many', now(), now())
            """)
        .update();
    jdbc.sql(
            """
            insert into network_object (id, source, type, native_id, source_name, name, search_key,
              attributes, content_hash, observed_from)
            select gen_random_uuid(), 'search-many', 'SITE', n, 'search-many/' || n,
              'Nhà trạm ' || n, 'nha tram ' || n, '{}', '', now()
            from generate_series(1, 30000) n
            """)
        .update();
    jdbc.sql(
            """
            insert into person (id, code, given_name, family_name, search_key)
            select gen_random_uuid(), 'SEA' || n, 'Người', 'Nguyễn ' || n,
              'sea' || n || ' nguyen ' || n || ' nguoi'
            from generate_series(1, 5000) n
            """)
        .update();
    jdbc.sql("analyze network_object").update();
    jdbc.sql("analyze person").update();
  }
}
