package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Titles and awards over HTTP: roles, refusals in words, certificates. */
class AwardWebModuleTests extends WebTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String AWARDS = "/api/emulation-awards";
  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private final LocalDate today = LocalDate.now(Period.ZONE);
  private String top = "";
  private String north = "";
  private String leader = "";
  private String worker = "";

  @BeforeAll
  void prepare() throws Exception {
    top = unit("AWW", "");
    north = unit("AWW-N", top);
    leader = posted("Lãnh", top, "Tổng giám đốc");
    worker = posted("Thợ", north, "Kỹ sư");
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

  private String draft(String title, String holder) {
    return """
    {'title':'%s','unit':'%s',%s,'text':'Tiết kiệm 12 tỷ đồng','evidence':'Báo cáo 15'}
    """
        .formatted(title, top, holder);
  }

  private String ofWorker(String title) {
    return draft(title, "'person':'" + worker + "'");
  }

  private String decision(String by) {
    return """
    {'symbol':'15/QĐ-VX','place':'Hà Nội','decidedOn':'%s','decidedBy':'%s','capacity':'Tổng giám đốc'}
    """
        .formatted(today, by);
  }

  private String proposed(String draft) throws Exception {
    return AWARDS + "/" + id(posted(201, holder(), AWARDS, draft));
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
  void answersEveryRoleAndPrintsTheCertificateOfWhatStands() throws Exception {
    String one = proposed(ofWorker("giay-khen-ca-nhan"));
    for (Role role : Role.values()) {
      RequestPostProcessor inside = as(role, north, worker);
      boolean holds = HOLDERS.contains(role);
      int hidden = role == Role.INTEGRATION ? 403 : 404;
      read(hidden, inside, one);
      read(role == Role.INTEGRATION ? 403 : 200, inside, "/api/emulation-titles");
      posted(holds ? 404 : 403, inside, one + "/decision", decision(leader));
      posted(holds ? 404 : 403, inside, one + "/refusal", "{'reason':'Không'}");
      posted(holds ? 404 : 403, inside, one + "/withdrawal", "{}");
      posted(holds ? 400 : 403, inside, AWARDS, "{}");
    }
    posted(200, holder(), one + "/decision", decision(leader));
    assertThat(read(200, as(Role.WORKER, north, worker), one).path("state").asString())
        .isEqualTo("AWARDED");
    String stranger = unit("AWW-X", "");
    read(404, as(Role.LEADER, stranger, person("Lạ")), one);
    assertThat(certificate(one, "PDF")).startsWith("%PDF");
    assertThat(certificate(one, "DOCX")).startsWith("PK");
    posted(
        200,
        holder(),
        one + "/withdrawal",
        "{'symbol':'20/QĐ','withdrawnOn':'%s','reason':'Khai khống'}".formatted(today));
    read(409, holder(), one + "/certificate");
    assertThat(read(200, as(Role.WORKER, north, worker), one).at("/withdrawal/reason").asString())
        .isEqualTo("Khai khống");
  }

  private String certificate(String one, String format) throws Exception {
    byte[] file =
        mvc.perform(get(one + "/certificate?format=" + format).with(as(Role.WORKER, north, worker)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void refusesNominationsInWords() throws Exception {
    refuse(
        422,
        holder(),
        AWARDS,
        ofWorker("khong-co"),
        "emulation.title-unknown",
        "Không có danh hiệu “khong-co” theo quy định đang hiệu lực; hãy chọn trong danh mục.");
    refuse(
        422,
        holder(),
        AWARDS,
        draft("lao-dong-tien-tien", "'holderUnit':'" + north + "'"),
        "emulation.title-kind",
        "“Lao động tiên tiến” không tặng cho loại đối tượng này; hãy chọn danh hiệu dành cho tập"
            + " thể hoặc cá nhân tương ứng.");
    refuse(
        422,
        holder(),
        AWARDS,
        draft("lao-dong-tien-tien", "'registration':'" + UUID.randomUUID() + "'"),
        "emulation.achievement-one",
        "Ghi một thành tích: kết quả phong trào, thành tích đã nêu, hoặc mô tả mới kèm minh"
            + " chứng.");
    String title = "{'title':'lao-dong-tien-tien','unit':'%s','%s':'%s'}";
    refuse(
        422,
        holder(),
        AWARDS,
        title.formatted(top, "achievement", UUID.randomUUID()),
        "emulation.achievement-unknown",
        "Không có thành tích này trong phạm vi của bạn; hãy tải lại.");
    refuse(
        422,
        holder(),
        AWARDS,
        title.formatted(top, "registration", UUID.randomUUID()),
        "emulation.movement-open",
        "Chỉ xét kết quả của phong trào đã tổng kết trong phạm vi của bạn.");
    refuse(
        422,
        holder(),
        AWARDS,
        draft("lao-dong-tien-tien", "'person':null"),
        "emulation.holder-one",
        "Chọn một tập thể hoặc một cá nhân có thành tích.");
    refuse(
        422,
        holder(),
        AWARDS,
        draft("lao-dong-tien-tien", "'person':'" + person("Mới") + "'"),
        "emulation.no-post",
        "Người này không giữ chức vụ ở đơn vị nào hôm nay; hãy kiểm tra lại.");
  }

  @Test
  void refusesDecisionsInWordsWithTheNumbers() throws Exception {
    String one = proposed(ofWorker("lao-dong-tien-tien"));
    refuse(
        422,
        holder(),
        one + "/decision",
        decision(worker).replace(today.toString(), today.plusDays(1).toString()),
        "emulation.decides-on-self",
        "Không ai tự quyết định khen thưởng cho mình hoặc cho đơn vị mình đứng đầu.",
        "emulation.day-ahead",
        "Ngày %s còn ở phía trước; chọn hôm nay hoặc một ngày đã qua."
            .formatted(DAY.format(today.plusDays(1))));
    refuse(
        409,
        holder(),
        one + "/withdrawal",
        "{'symbol':'20/QĐ','withdrawnOn':'%s','reason':'Khai khống'}".formatted(today),
        "emulation.not-awarded",
        "Quyết định này chưa tặng hoặc đã bị hủy; hãy tải lại để xem trạng thái hiện tại.");
    JsonNode given = posted(200, holder(), one + "/decision", decision(leader));
    refuse(
        409,
        holder(),
        one + "/decision",
        decision(leader),
        "emulation.not-proposed",
        "Đề nghị này đã được xét; hãy tải lại để xem trạng thái hiện tại.");
    String again =
        "{'title':'giay-khen-ca-nhan','unit':'%s','achievement':'%s'}"
            .formatted(top, given.at("/achievement/id").asString());
    refuse(
        409,
        holder(),
        AWARDS,
        again,
        "emulation.achievement-awarded",
        "Thành tích này đã được tặng “Lao động tiên tiến” theo Quyết định 15/QĐ-VX ngày %s; một thành"
                .formatted(DAY.format(today))
            + " tích chỉ khen thưởng một lần.");
    refuse(
        409,
        holder(),
        proposed(ofWorker("lao-dong-tien-tien")) + "/decision",
        decision(leader),
        "emulation.title-held",
        "Đối tượng này đã có “Lao động tiên tiến” năm %d; mỗi năm tặng một lần."
            .formatted(today.getYear()));
    refuse(
        409,
        holder(),
        proposed(ofWorker("chien-si-thi-dua-co-so")) + "/decision",
        decision(leader),
        "emulation.quota-share-full",
        "Đã tặng 0 “Chiến sĩ thi đua cơ sở” năm %d, tối đa 0 (15 %% của 1); không tặng thêm được."
            .formatted(today.getYear()));
    refuse(
        422,
        holder(),
        one + "/withdrawal",
        "{'symbol':'20/QĐ','withdrawnOn':'%s','reason':'Khai khống'}".formatted(today.minusDays(1)),
        "emulation.day-before",
        "Ngày %s trước ngày %s; hãy chọn lại."
            .formatted(DAY.format(today.minusDays(1)), DAY.format(today)));
    posted(
        200,
        holder(),
        one + "/withdrawal",
        "{'symbol':'20/QĐ','withdrawnOn':'%s','reason':'Khai khống'}".formatted(today));
    refuse(
        409,
        holder(),
        AWARDS,
        again,
        "emulation.achievement-false",
        "Thành tích này từng được tặng “Lao động tiên tiến” theo Quyết định 15/QĐ-VX ngày %s và đã bị"
                .formatted(DAY.format(today))
            + " hủy vì kê khai gian dối; không xét lại được.");
  }

  @Test
  void tellsAFullQuotaOfANumberInWords() throws Exception {
    String flag = draft("co-thi-dua", "'holderUnit':'" + north + "'");
    posted(200, holder(), proposed(flag) + "/decision", decision(leader));
    String south = unit("AWW-S", top);
    refuse(
        409,
        holder(),
        proposed(flag.replace(north, south)) + "/decision",
        decision(leader),
        "emulation.quota-full",
        "Đã tặng 1 “Cờ thi đua” năm %d, tối đa 1; không tặng thêm được."
            .formatted(today.getYear()));
  }

  @Test
  void refusesAResultWithoutAScoreInWords() throws Exception {
    String movements = "/api/emulation-movements";
    String head = posted("Đầu", north, "Giám đốc");
    String one =
        movements
            + "/"
            + id(
                posted(
                    201,
                    holder(),
                    movements,
                    """
                    {'title':'Thi đua','aim':'Về đích','holder':'%s','first':'%s','last':'%s',
                    'registerUntil':'%s','contestants':'UNIT','areas':[{'unit':'%s'}],
                    'criteria':[{'name':'Phục vụ','weight':1}]}
                    """
                        .formatted(top, today, today.plusDays(9), today.plusDays(9), top)));
    posted(200, holder(), one + "/launch", "{}");
    posted(
        204,
        as(Role.WORKER, north, head),
        one + "/registrations",
        "{'unit':'%s'}".formatted(north));
    posted(200, holder(), one + "/closing", "{'summary':'Tốt'}");
    String registration =
        read(200, holder(), one + "/standing").at("/items/0/registration").asString();
    refuse(
        422,
        holder(),
        AWARDS,
        "{'title':'giay-khen-tap-the','unit':'%s','registration':'%s'}"
            .formatted(top, registration),
        "emulation.result-missing",
        "Đăng ký này không có điểm khi tổng kết nên không có kết quả để xét.");
  }
}
