package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** An inspector is led to what speaks against figures, and draws a sample whose seed is kept. */
class SupervisionLeadWebModuleTests extends SupervisionWebTest {

  private static final String LEADS = "/api/supervision-leads/";

  private RequestPostProcessor lead() {
    return as(Role.INSPECTOR, team.getFirst());
  }

  private void target(String code, int weight) throws Exception {
    String clause = read("/api/resolutions/" + directive).at("/clauses/0/id").asString();
    created(
        "/api/targets",
        """
        {'code':'%s','name':'Đúng hạn','ownerUnit':'%s','head':'%s','measure':'tasks-on-time',
        'subject':{'units':['%s']},'direction':'HIGHER','baseline':0,
        'plan':[{'period':'%d','value':100}],'weight':%d,'clause':'%s'}
        """
            .formatted(code, subject, subjectHead, subject, today.getYear(), weight, clause));
  }

  private String targets() throws Exception {
    String code = "SVL" + made + "-" + System.nanoTime();
    for (int at = 1; at <= 6; at++) {
      target(code + "-" + at, at);
    }
    return code;
  }

  private JsonNode led(JsonNode lead, String code) {
    return lead.path("targets")
        .valueStream()
        .filter(each -> each.at("/item/code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void putsWhatIsDisputedBeforeWhatIsNotAndTellsWhatFiguresLack() throws Exception {
    String code = targets();
    posted(
        201,
        ADMINISTRATOR,
        "/api/targets/" + code + "-4/disputes",
        "{'period':'%d','wrong':'Thiếu hai việc'}".formatted(today.getYear()));
    JsonNode lead = read(200, lead(), LEADS + directive);
    assertThat(lead.path("symbol").asString()).isEqualTo("SVW-NQ" + made);
    JsonNode disputed = led(lead, code + "-4");
    assertThat(lead.path("targets").get(0)).isEqualTo(disputed);
    assertThat(disputed.at("/disputes/0/wrong").asString()).isEqualTo("Thiếu hai việc");
    assertThat(led(lead, code + "-1").path("gap").asString()).isEqualTo("NO_FIGURE");
    read(404, lead(), LEADS + subject);
    read(403, as(Role.ADMINISTRATOR, team.getFirst()), LEADS + directive);
    read(400, lead(), LEADS + directive + "?period=2026-13");
  }

  @Test
  void drawsTheSameOfTheSameSeedAndWritesItIntoTheDiaryOfTheCase() throws Exception {
    targets();
    String one = CASES + "/" + opened();
    posted(200, chair(), one + "/phases", step("CONDUCT"));
    JsonNode drawn = posted(201, lead(), one + "/samples", "{'size':3}");
    String seed = drawn.path("seed").asString();
    JsonNode again =
        read(200, lead(), LEADS + directive + "/sample?size=3&seed=" + drawn.path("seed").asLong());
    assertThat(each(again.path("targets"), "code"))
        .hasSize(3)
        .isEqualTo(each(drawn.path("targets"), "code"));
    assertThat(again.path("diary").isNull()).as("outside a case").isTrue();
    JsonNode entry = read(200, lead(), one + "/diary").at("/items/0");
    assertThat(entry.path("number").asInt()).isEqualTo(drawn.path("diary").asInt());
    assertThat(entry.path("text").asString())
        .startsWith(
            "Chọn mẫu ngẫu nhiên theo trọng số: 3 trên "
                + drawn.path("of").asInt()
                + " chỉ tiêu, kỳ "
                + today.getYear()
                + ", hạt giống "
                + drawn.path("seed").asLong()
                + ". Trúng: "
                + String.join(", ", each(drawn.path("targets"), "code")));
    refuse(
        403,
        chair(),
        one + "/samples",
        "{'size':3,'seed':%s}".formatted(seed),
        "supervision.not-yours",
        "Việc này không thuộc phần của bạn trong cuộc kiểm tra, giám sát.");
    refuse(
        422,
        lead(),
        one + "/samples",
        "{'size':101,'seed':-1}",
        "supervision.sample-size",
        "Không chọn được mẫu 101 chỉ tiêu; chọn từ 1 đến 100.",
        "supervision.seed-outside",
        "Hạt giống là số nguyên từ 0 đến 9007199254740991.");
  }
}
