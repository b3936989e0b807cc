package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Movements over HTTP: every role at every endpoint, every refusal in words. */
class EmulationWebModuleTests extends WebTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String MOVEMENTS = "/api/emulation-movements";
  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String top = "";
  private String north = "";
  private String head = "";
  private String leader = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("EMW", "");
    north = unit("EMW-N", top);
    leader = posted("Lãnh", top, "Tổng giám đốc");
    head = posted("Đầu", north, "Giám đốc");
  }

  private String posted(String name, String in, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}".formatted(person, in, post));
    return person;
  }

  private static RequestPostProcessor as(Role role, String unit, String person) {
    return SignedIn.as(role, UUID.fromString(unit), UUID.fromString(person));
  }

  private RequestPostProcessor holder() {
    return as(Role.LEADER, top, leader);
  }

  private String draft(String more) {
    return """
    {'title':'Thi đua','aim':'Về đích','holder':'%s','first':'%s','last':'%s',
    'registerUntil':'%s','contestants':'UNIT','areas':[{'unit':'%s'}],
    'criteria':[{'name':'Phục vụ','weight':1}]%s}
    """
        .formatted(top, today.minusDays(5), today.plusDays(30), today.plusDays(9), top, more);
  }

  private String launched() throws Exception {
    String one = MOVEMENTS + "/" + id(posted(201, holder(), MOVEMENTS, draft("")));
    posted(200, holder(), one + "/launch", "{}");
    return one;
  }

  private int status(String method, RequestPostProcessor who, String path) throws Exception {
    return mvc.perform(
            request(HttpMethod.valueOf(method), path)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .with(who))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private void refuse(
      int status, RequestPostProcessor who, String path, String sent, String... told)
      throws Exception {
    JsonNode refusal = posted(status, who, path, sent);
    for (int at = 0; at < told.length; at += 2) {
      assertThat(codes(refusal)).contains(told[at]);
      assertThat(each(refusal.path("errors"), "message")).contains(told[at + 1]);
    }
  }

  @Test
  void answersEveryRoleFromOutsideAsIfThereWereNothing() throws Exception {
    String one = launched();
    String registration = one + "/registrations/" + UUID.randomUUID();
    String elsewhere = unit("EMW-X", "");
    for (Role role : Role.values()) {
      RequestPostProcessor stranger = as(role, elsewhere, person("Lạ"));
      String who = role.wireName();
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      int holds = HOLDERS.contains(role) ? 404 : 403;
      assertThat(status("GET", stranger, MOVEMENTS)).as(who).isEqualTo(hidden == 404 ? 200 : 403);
      assertThat(status("GET", stranger, one)).as(who).isEqualTo(hidden);
      assertThat(status("GET", stranger, one + "/standing")).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, one + "/registrations")).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, registration + "/withdrawal")).as(who).isEqualTo(hidden);
      assertThat(status("POST", stranger, registration + "/points")).as(who).isEqualTo(holds);
      assertThat(status("PUT", stranger, one)).as(who).isEqualTo(holds);
      assertThat(status("POST", stranger, one + "/launch")).as(who).isEqualTo(holds);
      assertThat(status("POST", stranger, one + "/closing")).as(who).isEqualTo(holds);
      assertThat(status("POST", stranger, MOVEMENTS)).as(who).isEqualTo(holds == 404 ? 400 : 403);
    }
    RequestPostProcessor worker = as(Role.WORKER, north, person("Trong"));
    assertThat(read(200, worker, one).at("/movement/holds").asBoolean()).isFalse();
  }

  @Test
  void refusesDraftsAllAtOnceInWords() throws Exception {
    refuse(
        422,
        holder(),
        MOVEMENTS,
        """
        {'title':'Thi đua','aim':'Về đích','holder':'%s','first':'2026-02-10','last':'2026-02-01',
        'registerUntil':'2026-03-01','contestants':'PERSON','areas':[{'unit':'%s'},{'unit':'%s'}],
        'criteria':[{'name':'Một','weight':0,'measure':'khong-co','period':'2026-02','baseline':0,'goal':1},
        {'name':'Hai','weight':1,'measure':'service-availability','period':'2026','baseline':90,'goal':80}]}
        """
            .formatted(top, top, top),
        "emulation.ends-before-beginning",
        "Ngày cuối 01/02/2026 trước ngày đầu 10/02/2026; hãy chọn lại.",
        "emulation.register-late",
        "Hạn đăng ký 01/03/2026 sau ngày cuối 01/02/2026 của phong trào; hãy chọn sớm hơn.",
        "emulation.unit-repeated",
        "Dòng 2 lặp lại một đơn vị; mỗi đơn vị ghi một lần.",
        "emulation.number-outside",
        "Số 0 không hợp lệ; chọn từ 0,01 đến 100.",
        "emulation.measure-unknown",
        "Không có chỉ số “khong-co”; hãy chọn trong danh mục.",
        "emulation.measure-unfit",
        "Chỉ số “service-availability” không tính được cho đối tượng của phong trào này; hãy chọn"
            + " chỉ số khác.",
        "emulation.period-outside",
        "Kỳ 2026 không nằm trong thời gian phong trào, từ 10/02/2026 đến 01/02/2026; hãy chọn lại.",
        "emulation.goal-way",
        "Mức đạt 100 điểm phải tốt hơn mức 0 điểm theo chiều của chỉ số “service-availability”; hãy"
            + " sửa một trong hai.");
    refuse(
        422,
        holder(),
        MOVEMENTS,
        """
        {'title':'Thi đua','aim':'Về đích','holder':'%s','first':'2026-02-10','last':'2036-02-01',
        'registerUntil':'2026-03-01','contestants':'UNIT','areas':[],
        'criteria':[{'name':'Phục vụ','weight':1}]}
        """
            .formatted(top),
        "emulation.too-long",
        "Một phong trào kéo dài nhiều nhất 5 năm; hãy chọn ngày cuối sớm hơn.",
        "emulation.count-outside",
        "Có 0 dòng; cần từ 1 đến 50.");
  }

  @Test
  void refusesStepsOutOfOrderInWords() throws Exception {
    String one = launched();
    refuse(
        409,
        holder(),
        one + "/launch",
        "{}",
        "emulation.not-draft",
        "Phong trào “Thi đua” đã phát động nên giữ nguyên nội dung; hãy tải lại để xem trạng thái"
            + " hiện tại.");
    RequestPostProcessor unitHead = as(Role.WORKER, north, head);
    String own = "{'unit':'%s','pledge':'Làm tốt'}".formatted(north);
    refuse(
        403,
        as(Role.WORKER, north, person("Khác")),
        one + "/registrations",
        own,
        "emulation.not-head",
        "Đơn vị do người đứng đầu đăng ký; cá nhân tự đăng ký cho mình.");
    assertThat(read(200, unitHead, one).at("/registrable/0/id").asString()).isEqualTo(north);
    posted(204, unitHead, one + "/registrations", own);
    refuse(
        409,
        unitHead,
        one + "/registrations",
        own,
        "emulation.registered",
        "Đã đăng ký phong trào “Thi đua” trước đó.");
    JsonNode row = read(200, unitHead, one + "/standing").at("/items/0");
    assertThat(row.at("/unit/id").asString()).isEqualTo(north);
    assertThat(row.path("score").isNull()).isTrue();
    String points = one + "/registrations/" + row.path("registration").asString() + "/points";
    String criterion = read(200, unitHead, one).at("/movement/criteria/0/id").asString();
    String given = "{'criterion':'%s','points':70,'reason':'Khách khen'}".formatted(criterion);
    refuse(
        403,
        as(Role.UNIT_HEAD, top, head),
        points,
        given,
        "emulation.own",
        "Không ai tự chấm điểm cho mình hoặc cho đơn vị mình đứng đầu.");
    refuse(
        422,
        holder(),
        points,
        given.replace(criterion, UUID.randomUUID().toString()),
        "emulation.not-reported",
        "Chọn một tiêu chí chấm điểm của phong trào; tiêu chí có chỉ số thì hệ thống tự tính.");
    posted(204, holder(), points, given);
    assertThat(read(200, unitHead, one + "/standing").at("/items/0/score").asDouble())
        .isEqualTo(70);
    refuse(
        422,
        unitHead,
        one + "/registrations/" + UUID.randomUUID() + "/withdrawal",
        "{}",
        "emulation.not-registered",
        "Không có đăng ký này trong phong trào; hãy tải lại danh sách.");
    posted(200, holder(), one + "/closing", "{'summary':'Tốt'}");
    refuse(
        409,
        unitHead,
        one + "/registrations",
        own,
        "emulation.not-launched",
        "Phong trào “Thi đua” chưa phát động hoặc đã tổng kết; hãy tải lại để xem trạng thái hiện"
            + " tại.");
  }

  @Test
  void refusesWhoIsNotInvitedOrLate() throws Exception {
    String late =
        id(
            posted(
                201,
                holder(),
                MOVEMENTS,
                draft("").replace(today.plusDays(9).toString(), today.minusDays(1).toString())));
    refuse(
        422,
        holder(),
        MOVEMENTS + "/" + late + "/launch",
        "{}",
        "emulation.registration-over",
        "Hạn đăng ký %s đã qua.".formatted(DAY.format(today.minusDays(1))));
    String alone =
        MOVEMENTS
            + "/"
            + id(
                posted(
                    201,
                    holder(),
                    MOVEMENTS,
                    draft("")
                        .replace("'areas':[{", "'areas':[{'below':false,")
                        .replace("'UNIT'", "'PERSON'")));
    posted(200, holder(), alone + "/launch", "{}");
    refuse(
        422,
        as(Role.WORKER, top, head),
        alone + "/registrations",
        "{}",
        "emulation.not-invited",
        "Đơn vị này, hoặc đơn vị bạn công tác, không thuộc diện tham gia phong trào “Thi đua”.");
    refuse(
        403,
        of(Role.LEADER, top),
        alone + "/registrations",
        "{}",
        "emulation.no-person",
        "Tài khoản “leader” không gắn với người nào nên không đăng ký được.");
  }

  @Test
  void listsInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String one = launched();
    posted(
        204,
        as(Role.WORKER, north, head),
        one + "/registrations",
        "{'unit':'%s'}".formatted(north));
    int few = statements(one);
    for (int more = 0; more < 3; more++) {
      launched();
      String unit = unit("EMW-M" + more, top);
      String chief = posted("Trưởng", unit, "Giám đốc");
      posted(
          204,
          as(Role.WORKER, unit, chief),
          one + "/registrations",
          "{'unit':'%s'}".formatted(unit));
    }
    assertThat(statements(one)).isEqualTo(few);
  }

  private int statements(String one) throws Exception {
    int count = 0;
    for (String path : new String[] {MOVEMENTS, one + "/standing"}) {
      read(200, holder(), path);
      count += CountedStatements.of(() -> read(200, holder(), path)).size();
    }
    return count;
  }
}
