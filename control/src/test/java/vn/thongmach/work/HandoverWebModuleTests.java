package vn.thongmach.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.WebTest;

/** Passing, answering, delivering and confirming work over HTTP, and every refusal in words. */
class HandoverWebModuleTests extends WebTest {

  private static final LocalDate TODAY = LocalDate.now(Period.ZONE);

  private String lead = "";
  private String helper = "";
  private String beside = "";

  @BeforeAll
  void prepare() throws Exception {
    String top = unit("HND-0", "");
    lead = unit("HND-1", top);
    helper = unit("HND-2", top);
    beside = unit("HND-3", top);
    created(
        "/api/programmes",
        """
        {'code':'HND-CT','name':'Khép vòng cáp quang','leadUnit':'%s','from':'2026-01-01',
         'to':'2027-01-01','posts':[]}
        """
            .formatted(lead));
  }

  private RequestPostProcessor giver() {
    return of(Role.UNIT_HEAD, lead);
  }

  private RequestPostProcessor taker() {
    return of(Role.UNIT_HEAD, helper);
  }

  private String body(String what, String more) {
    return "{'what':'%s','toUnit':'%s','workingDays':3%s}".formatted(what, helper, more);
  }

  private String path(JsonNode made, String step) {
    return "/api/handovers/" + id(made) + step;
  }

  private JsonNode refused(
      int status, RequestPostProcessor who, String path, String body, String code)
      throws Exception {
    JsonNode refusal = putAs(status, who, path, body);
    assertThat(codes(refusal)).containsExactly(code);
    return refusal;
  }

  @Test
  void goesFromBeingAskedToBeingConfirmed() throws Exception {
    JsonNode made =
        posted(
            201,
            giver(),
            "/api/handovers",
            body("Kéo cáp 6 vòng", ",'onType':'PROGRAMME','onCode':'HND-CT'"));
    assertThat(made.at("/fromUnit/code").asString()).isEqualTo("HND-1");
    assertThat(made.path("onName").asString()).isEqualTo("Khép vòng cáp quang");
    assertThat(made.path("turn").asString()).isEqualTo("TAKEN");
    assertThat(made.path("mayAnswer").asBoolean()).isFalse();
    assertThat(made.path("mayWithdraw").asBoolean()).isTrue();
    JsonNode seen = read(200, taker(), path(made, ""));
    assertThat(seen.path("mayAnswer").asBoolean()).isTrue();
    assertThat(seen.path("onName").isNull()).as("out of the receiving side's reach").isTrue();
    read(404, of(Role.UNIT_HEAD, beside), path(made, ""));
    JsonNode refusal =
        refused(
            403, giver(), path(made, "/answer"), "{'state':'ACCEPTED'}", "work.not-receiving-side");
    assertThat(refusal.path("detail").asString())
        .isEqualTo(
            "“Kéo cáp 6 vòng” được giao cho đơn vị khác; chỉ đơn vị hoặc người nhận mới trả lời và"
                + " bàn giao kết quả.");
    refused(
        403,
        of(Role.WORKER, helper),
        path(made, "/answer"),
        "{'state':'ACCEPTED'}",
        "work.not-receiving-side");
    refused(
        409,
        taker(),
        path(made, "/answer"),
        "{'state':'ACCEPTED','version':9}",
        "kernel.changed-meanwhile");
    refused(400, taker(), path(made, "/answer"), "{'state':'REFUSED'}", "kernel.value-missing");
    refused(400, taker(), path(made, "/answer"), "{'state':'DELIVERED'}", "kernel.value-malformed");
    putAs(200, taker(), path(made, "/answer"), "{'state':'ACCEPTED','version':1}");
    refusal =
        refused(
            409,
            taker(),
            path(made, "/answer"),
            "{'state':'REFUSED','words':'x'}",
            "work.handover-moved-on");
    assertThat(refusal.path("detail").asString()).contains("đã chuyển sang bước khác");
    refused(
        409,
        giver(),
        path(made, "/confirmation"),
        "{'state':'CONFIRMED'}",
        "work.handover-moved-on");
    refused(400, taker(), path(made, "/delivery"), "{}", "kernel.value-missing");
    JsonNode delivered =
        putAs(200, taker(), path(made, "/delivery"), "{'words':'Đã nghiệm thu 6 vòng'}");
    assertThat(delivered.path("turn").asString()).isEqualTo("GIVEN");
    refusal =
        refused(
            403,
            taker(),
            path(made, "/confirmation"),
            "{'state':'CONFIRMED'}",
            "work.not-giving-side");
    assertThat(refusal.path("detail").asString()).contains("do đơn vị khác giao");
    JsonNode ended = putAs(200, giver(), path(made, "/confirmation"), "{'state':'CONFIRMED'}");
    assertThat(ended.path("turn").isNull()).isTrue();
    assertThat(each(ended.path("steps"), "side")).containsExactly("TAKEN", "TAKEN", "GIVEN", "");
    assertThat(each(read("/api/history?type=handover&id=" + id(made)).path("items"), "action"))
        .containsExactly(
            "HandoverConfirmed", "HandoverDelivered", "HandoverAccepted", "HandoverAsked");
    read(404, of(Role.UNIT_HEAD, beside), "/api/history?type=handover&id=" + id(made));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() throws Exception {
    JsonNode refusal =
        posted(
            422,
            giver(),
            "/api/handovers",
            """
            {'what':'Việc','toUnit':'%s','onType':'TASK','onCode':'KHONG-CO','due':'%s'}
            """
                .formatted(lead, TODAY.minusDays(1)));
    assertThat(codes(refusal))
        .containsExactly(
            "work.handover-same-unit", "work.handover-subject-unknown", "work.handover-due-passed");
    assertThat(each(refusal.path("errors"), "field")).containsExactly("toUnit", "onCode", "due");
    assertThat(each(refusal.path("errors"), "message").getFirst())
        .isEqualTo(
            "Bàn giao là chuyển việc sang đơn vị khác; hãy chọn đơn vị nhận khác đơn vị giao.");
    assertThat(codes(posted(400, giver(), "/api/handovers", "{'onType':'TASK','workingDays':0}")))
        .contains("kernel.value-missing", "kernel.value-malformed");
    assertThat(
            codes(
                posted(
                    422,
                    giver(),
                    "/api/handovers",
                    body("Việc", ",'fromUnit':'%s'".formatted(beside)))))
        .containsExactly("organisation.unit-unknown");
    posted(403, of(Role.WORKER, lead), "/api/handovers", body("Việc", ""));
  }

  @Test
  void takesAnEarlierDayOnlyFromWhoeverReachesBothSides() throws Exception {
    String earlier = ",'askedOn':'%s'".formatted(TODAY.minusDays(9));
    JsonNode refusal = posted(422, giver(), "/api/handovers", body("Việc cũ", earlier));
    assertThat(codes(refusal)).containsExactly("work.handover-day-alone");
    assertThat(each(refusal.path("errors"), "message").getFirst())
        .startsWith("Chỉ người có phạm vi ở cả hai đơn vị");
    JsonNode made =
        posted(
            201,
            ADMINISTRATOR,
            "/api/handovers",
            body("Việc cũ", earlier + ",'fromUnit':'%s'".formatted(lead)));
    assertThat(made.path("overdue").asBoolean()).isTrue();
    assertThat(made.path("takenHours").asDouble()).isGreaterThanOrEqualTo(40);
    refusal =
        refused(
            422,
            ADMINISTRATOR,
            path(made, "/answer"),
            "{'state':'ACCEPTED','on':'%s'}".formatted(TODAY.plusDays(1)),
            "work.handover-day-outside");
    assertThat(each(refusal.path("errors"), "message").getFirst()).contains("chọn ngày từ");
    putAs(
        200,
        ADMINISTRATOR,
        path(made, "/answer"),
        "{'state':'REFUSED','words':'Thiếu vật tư','on':'%s'}".formatted(TODAY.minusDays(2)));
  }

  @Test
  void isListedFromEitherSideAndTakenBack() throws Exception {
    JsonNode made = posted(201, giver(), "/api/handovers", body("Đo công suất trạm lẻ", ""));
    String q = "&q=cong suat tram le";
    assertThat(total(taker(), "side=taken&open=true" + q)).isEqualTo(1);
    assertThat(total(taker(), "side=given" + q)).isZero();
    assertThat(total(giver(), "from=" + lead + "&to=" + helper + q)).isEqualTo(1);
    assertThat(total(giver(), "from=" + helper + q)).isZero();
    assertThat(total(ADMINISTRATOR, "side=taken&unit=" + lead + q)).isZero();
    assertThat(total(ADMINISTRATOR, "unit=" + lead + q)).isEqualTo(1);
    read(400, giver(), "/api/handovers?side=both");
    refused(
        400, giver(), path(made, "/confirmation"), "{'state':'WITHDRAWN'}", "kernel.value-missing");
    putAs(
        200,
        giver(),
        path(made, "/confirmation"),
        "{'state':'WITHDRAWN','words':'Đã có đơn vị khác đo'}");
    assertThat(total(giver(), "open=true" + q)).isZero();
    assertThat(total(giver(), "open=false" + q)).isEqualTo(1);
    JsonNode seams = read(200, of(Role.UNIT_HEAD, beside), "/api/handovers/seams");
    assertThat(seams.size()).isZero();
    assertThat(each(read(200, giver(), "/api/handovers/receivers?q=HND-3").path("items"), "id"))
        .as("any unit may be named, also out of reach")
        .containsExactly(beside);
  }

  private int total(RequestPostProcessor who, String query) throws Exception {
    return read(200, who, "/api/handovers?" + query).path("total").asInt();
  }
}
