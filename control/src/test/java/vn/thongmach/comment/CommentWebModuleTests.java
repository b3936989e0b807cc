package vn.thongmach.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/**
 * Comments over HTTP: who reads and writes by the thing's own reach, mentions, edits, withdrawal.
 */
class CommentWebModuleTests extends WebTest {

  private String unit = "";
  private String beside = "";
  private String author = "";
  private String reader = "";
  private String stranger = "";
  private String task = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("CMT-0", "");
    unit = unit("CMT-1", top);
    beside = unit("CMT-2", top);
    author = person("Ngọc");
    reader = person("Ngà");
    stranger = person("Ngữ");
    created("/api/users", user("cmt-reader", unit, reader));
    created("/api/users", user("cmt-stranger", beside, stranger));
    task = "CMT-NV";
    created(
        "/api/tasks",
        """
        {'code':'CMT-NV','title':'Đo kiểm trạm','unit':'%s','person':'%s','due':'2026-12-31',
         'product':'Biên bản đo'}
        """
            .formatted(unit, author));
  }

  private static String user(String name, String unit, String person) {
    return "{'name':'%s','role':'worker','unit':'%s','person':'%s'}".formatted(name, unit, person);
  }

  private RequestPostProcessor writing() {
    return SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(author));
  }

  private RequestPostProcessor outside() {
    return of(Role.UNIT_HEAD, beside);
  }

  private String body(String text, String more) {
    return "{'type':'task','subject':'%s','text':'%s'%s}".formatted(task, text, more);
  }

  private JsonNode written(String text, String more) throws Exception {
    return posted(201, writing(), "/api/comments", body(text, more));
  }

  @Test
  void isReadAndWrittenByWhoeverReachesTheThingAlone() throws Exception {
    JsonNode made = written("Đã đo xong 12 trạm", "");
    assertThat(made.at("/author/fullName").asString()).isEqualTo("Nguyễn Văn Ngọc");
    String list = "/api/comments?type=task&subject=" + task;
    assertThat(each(read(200, of(Role.UNIT_HEAD, unit), list).path("items"), "text"))
        .contains("Đã đo xong 12 trạm");
    read(404, outside(), list);
    posted(404, outside(), "/api/comments", body("Chen vào", ""));
    read(404, outside(), "/api/comments/" + id(made) + "/wordings");
    putAs(404, outside(), "/api/comments/" + id(made), body("Sửa", ""));
    read(404, outside(), "/api/comments/mentionable?type=task&q=nga&subject=" + task);
    read(403, SignedIn.as(Role.INTEGRATION), list);
    read(404, ADMINISTRATOR, "/api/comments?type=unit&subject=" + unit);
    read(404, ADMINISTRATOR, "/api/comments?type=task&subject=KHONG-CO");
  }

  @Test
  void saysBeforeSendingWhoMayNotReadAndFindsPeopleWithoutDiacritics() throws Exception {
    String asked = "/api/comments/mentionable?type=task&subject=" + task + "&q=";
    assertThat(read(200, writing(), asked + "van nga").at("/items/0/reads").asBoolean()).isTrue();
    JsonNode other = read(200, writing(), asked + "van ngu").at("/items/0");
    assertThat(other.path("fullName").asString()).isEqualTo("Nguyễn Văn Ngữ");
    assertThat(other.path("reads").asBoolean()).as("reaches another unit").isFalse();
    assertThat(read(200, writing(), asked + "van ngoc").at("/items/0/reads").asBoolean())
        .as("has no account")
        .isFalse();
    JsonNode made =
        written(
            "@Nguyễn Văn Ngà xem giúp",
            ",'mentions':['%s','%s','%s']".formatted(reader, stranger, reader));
    assertThat(each(made.path("mentions"), "reads")).containsExactly("true", "false");
    assertThat(told(unit, reader)).containsExactly("MENTIONED");
    assertThat(
            each(
                read(
                        200,
                        SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(reader)),
                        "/api/notices")
                    .path("items"),
                "title"))
        .as("goes by the name of the task")
        .containsExactly("Đo kiểm trạm");
    assertThat(told(beside, stranger)).as("may not read it").isEmpty();
    putAs(
        200,
        writing(),
        "/api/comments/" + id(made),
        "{'text':'@Nguyễn Văn Ngà xem lại','mentions':['%s']}".formatted(reader));
    assertThat(told(unit, reader)).as("not told again").hasSize(1);
    JsonNode refusal =
        posted(
            422,
            writing(),
            "/api/comments",
            body("Xem", ",'mentions':['%s']".formatted(UUID.randomUUID())));
    assertThat(codes(refusal)).containsExactly("organisation.person-unknown");
    assertThat(each(refusal.path("errors"), "field")).containsExactly("mentions[0]");
  }

  private List<String> told(String of, String person) throws Exception {
    return each(
        read(
                200,
                SignedIn.as(Role.WORKER, UUID.fromString(of), UUID.fromString(person)),
                "/api/notices")
            .path("items"),
        "kind");
  }

  @Test
  void keepsHostileTextAsTextAndItsLineBreaks() throws Exception {
    String hostile = "<img src=x onerror=alert(1)>\\r\\njavascript:alert(2) https://x.test";
    JsonNode made = written(hostile, "");
    assertThat(made.path("text").asString())
        .isEqualTo("<img src=x onerror=alert(1)>\njavascript:alert(2) https://x.test");
    JsonNode refusal = posted(400, writing(), "/api/comments", body(" \\n ", ""));
    assertThat(codes(refusal)).containsExactly("kernel.value-missing");
    assertThat(codes(posted(400, writing(), "/api/comments", body("x".repeat(4001), ""))))
        .containsExactly("kernel.value-too-long");
    written("x".repeat(4000), "");
  }

  @Test
  void isEditedAndWithdrawnByItsAuthorWithTrace() throws Exception {
    JsonNode made = written("Ngày 12 xong", "");
    String path = "/api/comments/" + id(made);
    JsonNode edited = putAs(200, writing(), path, "{'text':'Ngày 14 xong','version':1}");
    assertThat(edited.path("editedAt").isNull()).isFalse();
    assertThat(each(read(200, of(Role.UNIT_HEAD, unit), path + "/wordings"), "text"))
        .containsExactly("Ngày 12 xong", "Ngày 14 xong");
    JsonNode same = putAs(200, writing(), path, "{'text':' Ngày 14 xong','version':2}");
    assertThat(same.path("version").asInt()).as("nothing changed, nothing new").isEqualTo(2);
    assertThat(codes(putAs(409, writing(), path, "{'text':'Lùi','version':1}")))
        .containsExactly("kernel.changed-meanwhile");
    JsonNode refusal = putAs(403, of(Role.UNIT_HEAD, unit), path, "{'text':'Sửa hộ'}");
    assertThat(codes(refusal)).containsExactly("comment.not-author");
    assertThat(refusal.path("detail").asString()).contains("worker");
    posted(403, of(Role.UNIT_HEAD, unit), path + "/withdrawal", "{}");
    JsonNode gone = posted(200, writing(), path + "/withdrawal", "{'version':2}");
    assertThat(gone.path("text").isNull()).isTrue();
    assertThat(gone.path("mayChange").asBoolean()).isFalse();
    assertThat(read(200, writing(), path + "/wordings")).isEmpty();
    refusal = putAs(409, writing(), path, "{'text':'Viết lại'}");
    assertThat(codes(refusal)).containsExactly("comment.withdrawn");
    assertThat(refusal.path("detail").asString()).contains("đã được thu hồi");
    assertThat(each(read("/api/audit?size=100").path("items"), "action"))
        .contains("CommentWritten", "CommentEdited", "CommentWithdrawn");
  }

  @Test
  void namesAtMostTwentyPeople() throws Exception {
    String many = ("'" + reader + "',").repeat(20) + "'" + reader + "'";
    JsonNode refusal =
        posted(422, writing(), "/api/comments", body("Xem", ",'mentions':[" + many + "]"));
    assertThat(codes(refusal)).containsExactly("comment.too-many-mentions");
    assertThat(each(refusal.path("errors"), "message").getFirst()).contains("20");
  }
}
