package vn.thongmach.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Saved views over HTTP: who sees and changes which, and what pages understand. */
class SavedViewModuleTests extends WebTest {

  private static final String VIEWS = "/api/saved-views";
  private static final String OF_OBSTACLES = VIEWS + "?page=obstacles";

  private String unit = "";
  private String below = "";
  private String beside = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("SV-0", "");
    unit = unit("SV-1", top);
    below = unit("SV-2", unit);
    beside = unit("SV-3", top);
  }

  private static String view(String name, String params, String more) {
    return "{'page':'obstacles','name':'%s','params':{%s}%s}".formatted(name, params, more);
  }

  @Test
  void keepsWhatAPageUnderstandsForOneself() throws Exception {
    JsonNode made =
        posted(
            201,
            of(Role.PLANNER, unit),
            VIEWS,
            view("Của tôi", "'show':'mine','q':'vật tư','desk':''", ",'standard':true"));
    assertThat(made.at("/params/show").asString()).isEqualTo("mine");
    assertThat(made.path("params").has("desk")).as("empty ones are left out").isFalse();
    assertThat(made.path("standard").asBoolean()).isTrue();
    assertThat(each(read(200, of(Role.PLANNER, unit), OF_OBSTACLES), "name")).contains("Của tôi");
    assertThat(each(read(200, of(Role.UNIT_HEAD, unit), OF_OBSTACLES), "name"))
        .as("another's own")
        .doesNotContain("Của tôi");
    String path = VIEWS + "/" + id(made);
    putAs(404, of(Role.UNIT_HEAD, unit), path, view("Sửa hộ", "", ""));
    posted(404, of(Role.UNIT_HEAD, unit), path + "/deletion", "{}");
    putAs(404, of(Role.UNIT_HEAD, unit), path + "/standard", "{'wanted':true}");
    JsonNode changed =
        putAs(
            200,
            of(Role.PLANNER, unit),
            path,
            "{'name':'Đã quyết','params':{'show':'removed'},'version':1}");
    assertThat(changed.path("standard").asBoolean()).as("stays").isTrue();
    assertThat(codes(putAs(409, of(Role.PLANNER, unit), path, "{'name':'x','version':1}")))
        .containsExactly("kernel.changed-meanwhile");
    JsonNode refusal = posted(409, of(Role.PLANNER, unit), VIEWS, view("Đã quyết", "", ""));
    assertThat(codes(refusal)).containsExactly("view.name-taken");
    assertThat(refusal.path("detail").asString()).contains("“Đã quyết”");
    assertThat(
            putAs(200, of(Role.PLANNER, unit), path + "/standard", "{'wanted':false}")
                .path("standard")
                .asBoolean())
        .isFalse();
    mvcDelete(path);
    assertThat(each(read(200, of(Role.PLANNER, unit), OF_OBSTACLES), "id"))
        .doesNotContain(id(made));
  }

  private void mvcDelete(String path) throws Exception {
    posted(204, of(Role.PLANNER, unit), path + "/deletion", "{}");
  }

  @Test
  void isSharedByAHeadWithTheUnitAndThoseBelow() throws Exception {
    String shared = ",'unit':'%s'".formatted(unit);
    JsonNode refusal =
        posted(403, of(Role.OFFICE, unit), VIEWS, view("Họp giao ban", "'show':'open'", shared));
    assertThat(codes(refusal)).containsExactly("view.not-shared-by-you");
    assertThat(refusal.path("detail").asString()).contains("người đứng đầu đơn vị");
    assertThat(
            codes(
                posted(
                    422,
                    of(Role.UNIT_HEAD, beside),
                    VIEWS,
                    view("Họp giao ban", "'show':'open'", shared))))
        .containsExactly("organisation.unit-unknown");
    JsonNode made =
        posted(
            201, of(Role.UNIT_HEAD, unit), VIEWS, view("Họp giao ban", "'view':'desks'", shared));
    assertThat(made.at("/unit/code").asString()).isEqualTo("SV-1");
    assertThat(each(read(200, of(Role.WORKER, below), OF_OBSTACLES), "name"))
        .contains("Họp giao ban");
    assertThat(each(read(200, of(Role.WORKER, beside), OF_OBSTACLES), "name"))
        .doesNotContain("Họp giao ban");
    String path = VIEWS + "/" + id(made);
    assertThat(
            putAs(200, of(Role.WORKER, below), path + "/standard", "{'wanted':true}")
                .path("mayChange")
                .asBoolean())
        .isFalse();
    assertThat(read(200, of(Role.UNIT_HEAD, unit), OF_OBSTACLES).valueStream())
        .filteredOn(view -> id(view).equals(id(made)))
        .as("what a page opens with is each reader's own choice")
        .allMatch(view -> !view.path("standard").asBoolean());
    putAs(404, of(Role.WORKER, below), path, view("Sửa", "", ""));
    putAs(404, of(Role.WORKER, beside), path + "/standard", "{'wanted':true}");
    read(403, SignedIn.as(Role.INTEGRATION), OF_OBSTACLES);
  }

  @Test
  void tellsAllThatAPageDoesNotUnderstand() throws Exception {
    JsonNode refusal =
        posted(
            422,
            of(Role.NOC, unit),
            VIEWS,
            view("Sai", "'show':'all','evil':'<script>','desk':'1'", ""));
    assertThat(each(refusal.path("errors"), "field"))
        .containsExactlyInAnyOrder("params.show", "params.evil", "params.desk");
    assertThat(codes(refusal)).containsOnly("view.parameter-unknown");
    refusal =
        posted(422, of(Role.NOC, unit), VIEWS, "{'page':'users','name':'Tài khoản','params':{}}");
    assertThat(codes(refusal)).containsExactly("view.page-unknown");
    assertThat(each(refusal.path("errors"), "message").getFirst()).contains("obstacles, handovers");
    assertThat(
            codes(
                posted(
                    422,
                    of(Role.OFFICE, unit),
                    VIEWS,
                    "{'page':'alarms','name':'Cảnh báo','params':{'state':'open'}}")))
        .as("a role that reads no alarms")
        .containsExactly("view.page-unknown");
    read(422, of(Role.NOC, unit), VIEWS + "?page=users");
  }

  @Test
  void isBoundedInNumber() throws Exception {
    for (int made = 0; made < SavedViews.MOST; made++) {
      posted(201, of(Role.INSPECTOR, unit), VIEWS, view("Xem " + made, "", ""));
    }
    JsonNode refusal = posted(422, of(Role.INSPECTOR, unit), VIEWS, view("Thêm", "", ""));
    assertThat(codes(refusal)).containsExactly("view.too-many");
    assertThat(refusal.path("detail").asString()).contains("50");
  }
}
