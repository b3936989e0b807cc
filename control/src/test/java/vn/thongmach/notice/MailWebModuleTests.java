package vn.thongmach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Setting up mail and choosing how to be told over HTTP, with every refusal in words. */
class MailWebModuleTests extends WebTest {

  private static final String SETTINGS =
      """
      {'on':false,'host':'203.0.113.9','port':587,'tls':'STARTTLS','sender':'tm@mang.example.vn',
       'account':'tm','domains':['Mang.Example.vn'],'consoleUrl':'https://tm.example.vn'%s}
      """;

  private String unit = "";
  private String person = "";

  @BeforeAll
  void prepare() throws Exception {
    unit = unit("MAIL-1", "");
    person = person("Thư");
    JsonNode refusal = posted(422, ADMINISTRATOR, "/api/mail/test", "{'address':'a@b.example'}");
    assertThat(codes(refusal)).containsExactly("notice.mail-not-set");
    assertThat(refusal.path("detail").asString())
        .isEqualTo("Chưa khai báo máy chủ thư; hãy khai báo và lưu trước khi gửi thử.");
    changed("/api/mail/settings", SETTINGS.formatted(",'password':'bí mật 123'"));
  }

  private RequestPostProcessor reader() {
    return SignedIn.as(Role.WORKER, UUID.fromString(unit), UUID.fromString(person));
  }

  @Test
  void neverShowsThePasswordAndIsForAdministratorsOfTheWholeOperator() throws Exception {
    JsonNode settings = read("/api/mail/settings");
    assertThat(settings.path("passwordKept").asBoolean()).isTrue();
    assertThat(settings.toString()).doesNotContain("bí mật");
    assertThat(settings.at("/domains/0").asString()).isEqualTo("mang.example.vn");
    assertThat(read("/api/audit?size=200").toString()).doesNotContain("bí mật");
    for (Role role : new Role[] {Role.LEADER, Role.WORKER, Role.INTEGRATION}) {
      read(403, SignedIn.as(role), "/api/mail/settings");
      read(403, SignedIn.as(role), "/api/mail/messages");
      putAs(403, SignedIn.as(role), "/api/mail/settings", "{}");
      posted(403, SignedIn.as(role), "/api/mail/test", "{}");
    }
    assertThat(codes(read(403, of(Role.ADMINISTRATOR, unit), "/api/mail/settings")))
        .containsExactly("access.whole-operator-only");
    assertThat(read("/api/mail/messages?state=GIVEN_UP&page=0&size=5").path("total").asInt())
        .isZero();
    posted(404, ADMINISTRATOR, "/api/mail/messages/" + UUID.randomUUID() + "/again", "{}");
  }

  @Test
  void tellsAllThatIsWrongWithSettingsAtOnce() throws Exception {
    JsonNode refusal =
        putAs(
            400,
            ADMINISTRATOR,
            "/api/mail/settings",
            """
            {'host':'a b','port':70000,'tls':'NONE','sender':'x','account':'tm','domains':['-'],
             'consoleUrl':'javascript:alert(1)'}
            """);
    assertThat(each(refusal.path("errors"), "field"))
        .containsExactlyInAnyOrder("host", "port", "sender", "domains[0]", "consoleUrl", "tls");
    assertThat(codes(refusal)).contains("notice.address-malformed", "notice.password-in-clear");
    assertThat(each(refusal.path("errors"), "message"))
        .contains(
            "“x” không phải địa chỉ thư điện tử; ghi theo dạng ten@donvi.example.vn.",
            "Không gửi mật khẩu của “tm” qua kết nối không mã hóa; chọn STARTTLS hoặc TLS.");
    refusal =
        putAs(
            422,
            ADMINISTRATOR,
            "/api/mail/settings",
            SETTINGS.formatted("").replace("203.0.113.9", "localhost"));
    assertThat(codes(refusal)).containsExactly("notice.host-private");
    assertThat(refusal.path("detail").asString())
        .startsWith("Máy chủ “localhost” nằm trong mạng nội bộ và chưa được cho phép");
    refusal =
        putAs(
            422,
            ADMINISTRATOR,
            "/api/mail/settings",
            SETTINGS.formatted("").replace("203.0.113.9", "khong-co.invalid"));
    assertThat(codes(refusal)).containsExactly("notice.host-unknown");
    assertThat(refusal.path("detail").asString())
        .isEqualTo("Không tìm thấy máy chủ “khong-co.invalid”; kiểm tra lại tên máy chủ.");
    refusal = putAs(409, ADMINISTRATOR, "/api/mail/settings", SETTINGS.formatted(",'version':99"));
    assertThat(codes(refusal)).containsExactly("kernel.changed-meanwhile");
  }

  @Test
  void isChosenByEachForThemselves() throws Exception {
    JsonNode usual = read(200, reader(), "/api/notices/preferences");
    assertThat(usual.path("address").isNull()).isTrue();
    assertThat(usual.at("/usualQuiet/from").asString()).isEqualTo("21:00");
    assertThat(usual.path("mailOn").asBoolean()).isFalse();
    assertThat(usual.path("ways").size()).isEqualTo(NoticeKind.values().length);
    JsonNode refusal =
        putAs(
            400,
            reader(),
            "/api/notices/preferences",
            """
            {'address':'thu@mang.example.vn\\nBcc: x@y.example','language':'fr',
             'digestAt':'25:00','quiet':{'from':'21:00','to':'7h'},'ways':[{'kind':'TASK_GIVEN'}]}
            """);
    assertThat(each(refusal.path("errors"), "field"))
        .containsExactlyInAnyOrder("address", "language", "digestAt", "quiet.to", "ways[0].way");
    refusal =
        putAs(
            422,
            reader(),
            "/api/notices/preferences",
            "{'address':'thu@noi-khac.example.org','version':0}");
    assertThat(codes(refusal)).containsExactly("notice.address-elsewhere");
    assertThat(refusal.path("detail").asString())
        .isEqualTo(
            "Không gửi thư tới “thu@noi-khac.example.org”; chỉ gửi tới địa chỉ thuộc tên miền:"
                + " mang.example.vn.");
    JsonNode chosen =
        putAs(
            200,
            reader(),
            "/api/notices/preferences",
            """
            {'address':'thu@mang.example.vn','language':'en','digestAt':'16:45','version':0,
             'urgentPasses':true,'quiet':{'from':'22:00','to':'06:00','daysOff':false},
             'ways':[{'kind':'TASK_GIVEN','way':'NONE'}]}
            """);
    assertThat(chosen.at("/quiet/to").asString()).isEqualTo("06:00");
    assertThat(chosen.at("/ways/0/way").asString()).isEqualTo("NONE");
    assertThat(
            codes(putAs(409, reader(), "/api/notices/preferences", "{'version':0,'address':null}")))
        .containsExactly("kernel.changed-meanwhile");
    refusal = read(422, ADMINISTRATOR, "/api/notices/preferences");
    assertThat(codes(refusal)).containsExactly("notice.no-person");
    assertThat(refusal.path("detail").asString())
        .isEqualTo(
            "Tài khoản “administrator” chưa gắn với người nào nên không có thông báo riêng; hãy đề"
                + " nghị quản trị hệ thống gắn người.");
  }
}
