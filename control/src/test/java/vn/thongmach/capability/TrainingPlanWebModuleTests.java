package vn.thongmach.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/** Self-training: who learns what from whom until when, done, then confirmed by a head. */
class TrainingPlanWebModuleTests extends CapabilityWebTest {

  private static final String PLANS = "/api/training-plans";

  private String splicing = "";
  private String height = "";

  @BeforeAll
  void prepareItems() throws Exception {
    splicing = item("SKILL", "Hàn nối cáp quang");
    height = item("CERTIFICATE", "An toàn làm việc trên cao");
    confirm(northHead(), second, splicing, 4);
  }

  private String draft(String learner, String mentor, String item, int level) {
    return """
    {'learner':'%s','mentor':%s,'item':'%s','level':%d,'how':'Kèm cặp tại tuyến','until':'%s'}
    """
        .formatted(learner, mentor, item, level, today.plusDays(30));
  }

  private String written(String body) throws Exception {
    return PLANS + "/" + id(posted(201, northHead(), PLANS, body));
  }

  private int confirmed() throws Exception {
    return read(200, northHead(), "/api/capabilities/people/" + engineer)
        .at("/capability/skills")
        .valueStream()
        .filter(each -> each.at("/item/id").asString().equals(splicing))
        .mapToInt(each -> each.at("/confirmed/level").asInt(0))
        .findFirst()
        .orElse(0);
  }

  @Test
  void confirmsTheSkillOnceAHeadConfirmsWhatWasLearned() throws Exception {
    String plan = written(draft(engineer, "'" + second + "'", splicing, 3));
    assertThat(codes(posted(409, northHead(), plan + "/decision", "{'confirmed':true}")))
        .containsExactly("capability.training-not-done");
    posted(404, northHead(), plan + "/done", "{'word':'Xong'}");
    posted(200, engineer(), plan + "/done", "{'word':'Đã hàn 20 mối'}");
    assertThat(confirmed()).isZero();
    posted(200, northHead(), plan + "/decision", "{'confirmed':false,'reason':'Đo lại suy hao'}");
    posted(200, engineer(), plan + "/done", "{'word':'Đã đo'}");
    JsonNode kept = posted(200, northHead(), plan + "/decision", "{'confirmed':true}");
    assertThat(kept.path("state").asString()).isEqualTo("CONFIRMED");
    assertThat(confirmed()).isEqualTo(3);
    assertThat(codes(posted(409, northHead(), plan + "/ending", "{'word':'Thôi'}")))
        .containsExactly("capability.training-over");
    assertThat(each(read(200, engineer(), PLANS + "?own=true").path("items"), "state"))
        .contains("CONFIRMED");
  }

  @Test
  void confirmsACertificateOnlyWhereItIsThere() throws Exception {
    String plan = written(draft(engineer, "null", height, 0));
    posted(200, engineer(), plan + "/done", "{'word':'Đã thi'}");
    assertThat(codes(posted(409, northHead(), plan + "/decision", "{'confirmed':true}")))
        .containsExactly("capability.certificate-not-there");
    certified(engineer, height, today.minusDays(1), null);
    posted(200, northHead(), plan + "/decision", "{'confirmed':true}");
  }

  @Test
  void refusesInWordsAndShowsItToThoseConcerned() throws Exception {
    JsonNode refusal =
        posted(
            422,
            northHead(),
            PLANS,
            draft(leader, "'" + engineer + "'", splicing, 5)
                .replace(today.plusDays(30).toString(), today.minusDays(1).toString())
                .replace("'how'", "'task':'CV-không','how'"));
    assertThat(codes(refusal))
        .containsExactlyInAnyOrder(
            "capability.learner-outside",
            "capability.mentor-below",
            "capability.day-past",
            "capability.task-unknown");
    String plan = written(draft(engineer, "'" + second + "'", splicing, 4));
    JsonNode mentors = read(200, northHead(), PLANS + "/mentors?item=" + splicing + "&level=4");
    assertThat(mentors.at("/0/person/id").asString()).isEqualTo(second);
    assertThat(shown(as(Role.WORKER, north, second), "?own=true")).contains(plan);
    assertThat(shown(as(Role.WORKER, south, southHead), "")).doesNotContain(plan);
    assertThat(shown(as(Role.UNIT_HEAD, south, southHead), "")).doesNotContain(plan);
    assertThat(shown(leader(), "")).contains(plan);
    for (Role role : Role.values()) {
      RequestPostProcessor inside = as(role, north, northHead);
      boolean heads = List.of(Role.LEADER, Role.UNIT_HEAD).contains(role);
      read(role == Role.INTEGRATION ? 403 : 200, inside, PLANS);
      posted(heads ? 400 : 403, inside, PLANS, "{}");
      posted(role == Role.INTEGRATION ? 403 : 404, inside, plan + "/done", "{'word':'x'}");
    }
    int few = CountedStatements.of(() -> read(200, leader(), PLANS)).size();
    written(draft(engineer, "null", splicing, 5));
    assertThat(CountedStatements.of(() -> read(200, leader(), PLANS)).size()).isEqualTo(few);
  }

  private List<String> shown(RequestPostProcessor who, String query) throws Exception {
    return each(read(200, who, PLANS + query).path("items"), "id").stream()
        .map(each -> PLANS + "/" + each)
        .toList();
  }
}
