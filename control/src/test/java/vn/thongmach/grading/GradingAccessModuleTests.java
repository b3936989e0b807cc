package vn.thongmach.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;
import vn.thongmach.testing.SignedIn;
import vn.thongmach.testing.WebTest;

/** Rounds, reviews and facts over HTTP: every role at every endpoint, every refusal in words. */
class GradingAccessModuleTests extends WebTest {

  private static final String ROUNDS = "/api/grading-rounds";
  private static final String SUBJECTS = "/api/grading-subjects";
  private static final String FACTS = "/api/grading-facts";
  private static final String SECRET = "Chưa làm hết trách nhiệm trong vụ mồng ba";
  private static final String REVIEW =
      """
      {'achievements':'Hoàn thành','weaknesses':'%s','mended':'Đã xong','remedies':'Sớm hơn',
      'points':{'QUALITIES':9,'INNOVATION':9.5,'SELF_CRITICISM':10},'grade':'GOOD'}
      """
          .formatted(SECRET);

  private String top = "";
  private String unit = "";
  private String elsewhere = "";
  private String chief = "";
  private String head = "";
  private String engineer = "";
  private String round = "";
  private String subject = "";

  @BeforeAll
  void prepare() throws Exception {
    top = stood("GRA-0", "");
    unit = stood("GRA-1", ",'parent':'" + top + "'");
    elsewhere = stood("GRA-2", "");
    chief = posted("Trưởng", top, "Tổng giám đốc");
    head = posted("Đầu", unit, "Giám đốc");
    engineer = posted("Sư", unit, "Kỹ sư");
    JsonNode begun =
        posted(
            201,
            office(),
            ROUNDS,
            "{'unit':'%s','span':'YEAR','period':'2025','title':'Năm 2025'}".formatted(top));
    round = ROUNDS + "/" + begun.at("/round/of/id").asString();
    JsonNode grouped =
        putAs(
            200,
            office(),
            round + "/groups",
            """
            {'groups':[{'kind':'INDIVIDUAL','name':'Chuyên môn','subjects':[
            {'unit':'%s','person':'%s'}]},
            {'kind':'COLLECTIVE','name':'Đơn vị','subjects':[{'unit':'%s'}]}]}
            """
                .formatted(unit, engineer, unit));
    subject = SUBJECTS + "/" + grouped.at("/groups/0/subjects/0/id").asString();
    posted(200, office(), round + "/states", "{'state':'REVIEW'}");
    posted(201, me(Role.WORKER, engineer), subject + "/self-reviews", REVIEW);
  }

  /** A unit that stood in the year reviewed. */
  private String stood(String code, String more) throws Exception {
    return id(
        created(
            "/api/units",
            "{'code':'%s','name':'Đơn vị','tree':'MANAGEMENT','validFrom':'2020-01-01'%s}"
                .formatted(code, more)));
  }

  private String posted(String name, String in, String post) throws Exception {
    String person = person(name);
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'%s','from':'2020-01-01'}".formatted(person, in, post));
    return person;
  }

  private static RequestPostProcessor me(Role role, String person) {
    return SignedIn.as(role, null, UUID.fromString(person));
  }

  private RequestPostProcessor office() {
    return SignedIn.as(Role.OFFICE, UUID.fromString(top), UUID.fromString(chief));
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

  @Test
  void answersEveryStrangerAtEveryEndpointAsIfThereWereNothing() throws Exception {
    Set<Role> readers = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.INTEGRATION));
    Set<Role> holders = EnumSet.of(Role.LEADER, Role.OFFICE);
    Set<Role> keepers = EnumSet.of(Role.LEADER, Role.OFFICE, Role.INSPECTOR);
    for (Role role : Role.values()) {
      RequestPostProcessor stranger =
          SignedIn.as(role, UUID.fromString(elsewhere), UUID.fromString(person("Lạ")));
      String who = role.wireName();
      int hidden = readers.contains(role) ? 404 : 403;
      assertThat(status("GET", stranger, ROUNDS)).as(who).isEqualTo(hidden == 404 ? 200 : 403);
      assertThat(status("GET", stranger, round)).as(who).isEqualTo(hidden);
      assertThat(status("GET", stranger, round + "/missing?kind=INDIVIDUAL"))
          .as(who)
          .isEqualTo(hidden);
      assertThat(status("GET", stranger, subject)).as(who).isEqualTo(hidden);
      assertThat(status("GET", stranger, subject + "/readings")).as(who).isEqualTo(hidden);
      for (String step : List.of("/self-reviews", "/comments", "/proposals")) {
        assertThat(status("POST", stranger, subject + step)).as(who + step).isEqualTo(hidden);
      }
      assertThat(status("POST", stranger, subject + "/decisions"))
          .as(who)
          .isEqualTo(role == Role.LEADER ? 404 : 403);
      int holding = holders.contains(role) ? 404 : 403;
      assertThat(status("POST", stranger, subject + "/left-out")).as(who).isEqualTo(holding);
      assertThat(status("PUT", stranger, round + "/groups")).as(who).isEqualTo(holding);
      assertThat(status("POST", stranger, round + "/states")).as(who).isEqualTo(holding);
      assertThat(status("POST", stranger, ROUNDS))
          .as(who)
          .isEqualTo(holders.contains(role) ? 400 : 403);
      assertThat(status("GET", stranger, FACTS))
          .as(who)
          .isEqualTo(keepers.contains(role) ? 200 : 403);
      assertThat(status("POST", stranger, FACTS))
          .as(who)
          .isEqualTo(keepers.contains(role) ? 400 : 403);
      assertThat(status("GET", stranger, "/api/issued-grades/" + UUID.randomUUID() + "/content"))
          .as(who)
          .isEqualTo(hidden);
    }
  }

  @Test
  void opensAReviewToThePersonTheirHeadsThoseWhoHoldItAndInspectorsOnly() throws Exception {
    String colleague = posted("Nghiệp", unit, "Kỹ sư");
    read(404, me(Role.WORKER, colleague), subject);
    read(404, SignedIn.as(Role.UNIT_HEAD, UUID.fromString(unit)), subject);
    read(403, SignedIn.as(Role.ADMINISTRATOR), subject);
    read(404, SignedIn.as(Role.INSPECTOR, UUID.fromString(elsewhere)), subject);
    for (RequestPostProcessor reader :
        List.of(
            me(Role.WORKER, engineer),
            me(Role.NOC, head),
            office(),
            SignedIn.as(Role.INSPECTOR, UUID.fromString(unit)))) {
      assertThat(read(200, reader, subject).at("/reviews/0/text/weaknesses").asString())
          .isEqualTo(SECRET);
    }
    JsonNode own = read(200, me(Role.WORKER, engineer), subject);
    assertThat(own.path("grade").isNull()).as("before the issue").isTrue();
    assertThat(read(200, me(Role.WORKER, engineer), round).at("/groups").size()).isEqualTo(2);
    assertThat(
            read(200, me(Role.WORKER, engineer), SUBJECTS + "/mine")
                .get(0)
                .path("mine")
                .asBoolean())
        .isTrue();
    assertThat(
            each(
                read(200, me(Role.WORKER, engineer), subject + "/readings").path("items"),
                "account"))
        .contains("office", "noc", "inspector")
        .doesNotContain("worker");
    JsonNode trail = read("/api/audit?size=1000");
    assertThat(trail.toString()).contains("SelfReviewRead").doesNotContain(SECRET);
  }

  @Test
  void refusesAllAtOnceInWords() throws Exception {
    JsonNode refusal =
        posted(
            422,
            office(),
            ROUNDS,
            "{'unit':'%s','span':'QUARTER','period':'2025','title':'x'}".formatted(top));
    assertThat(each(refusal.path("errors"), "message"))
        .containsExactly(
            "“2025” không hợp với loại kỳ đã chọn; ghi năm như 2025, hoặc quý như 2026-Q3.");
    JsonNode all =
        posted(
            400,
            me(Role.WORKER, engineer),
            subject + "/self-reviews",
            """
            {'achievements':'','points':{'QUALITIES':11,'INNOVATION':9.123,'KHAC':1}}
            """);
    assertThat(codes(all))
        .contains(
            "kernel.value-missing",
            "grading.points-outside",
            "grading.points-decimals",
            "grading.criterion-unknown");
    posted(400, office(), round + "/states", "{'state':'WHATEVER'}");
    assertThat(codes(posted(409, office(), round + "/states", "{'state':'PROPOSAL'}")))
        .containsExactly("grading.review-too-short");
  }

  @Test
  void printsAReviewOnTheFormOfItsPostForThoseWhoMayReadIt() throws Exception {
    String colleague = posted("Nghiệp", unit, "Kỹ sư");
    assertThat(read(200, me(Role.WORKER, engineer), subject).path("form").asString())
        .isEqualTo("FORM_2A");
    for (String format : List.of("PDF", "DOCX")) {
      assertThat(status("GET", me(Role.WORKER, engineer), subject + "/paper?format=" + format))
          .isEqualTo(200);
      assertThat(status("GET", me(Role.WORKER, colleague), subject + "/paper?format=" + format))
          .isEqualTo(404);
    }
    JsonNode grouped = read(200, office(), round);
    String collective = SUBJECTS + "/" + grouped.at("/groups/1/subjects/0/id").asString();
    assertThat(read(200, office(), collective).path("form").asString()).isEqualTo("FORM_01");
    assertThat(codes(read(409, office(), collective + "/paper?format=PDF")))
        .containsExactly("grading.step-missing");
  }

  @Test
  void readsARoundInFewStatementsHoweverManySubjects() throws Exception {
    read(200, office(), round);
    int few = CountedStatements.of(() -> read(200, office(), round)).size();
    assertThat(few).isLessThan(45);
  }
}
