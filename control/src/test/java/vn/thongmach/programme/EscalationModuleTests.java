package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.MandateEnd;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.regulation.Rules;

/** How obstacles go up from desk to desk, on time and after a time with the product stopped. */
class EscalationModuleTests extends EscalationTest {

  private static final Instant MONDAY = at("2026-11-23T03:00:00Z");

  private Headed top = new Headed(new UUID(0, 1), null);
  private Headed centre = top;
  private Headed team = top;
  private Headed committee = top;
  private Headed cell = top;

  @BeforeEach
  void prepare() {
    clock.set(MONDAY);
    passUp();
    told.clear();
    audited.clear();
    top = headed(Tree.MANAGEMENT, null, "Tổng giám đốc");
    centre = headed(Tree.MANAGEMENT, top, "Giám đốc trung tâm");
    team = headed(Tree.MANAGEMENT, centre, "Trưởng đơn vị");
    post(somebody(), team.unit(), "Phó trưởng đơn vị");
    committee = headed(Tree.PARTY, null, "Bí thư");
    cell = headed(Tree.PARTY, committee, "Bí thư");
    post(team.head(), cell.unit(), "Đảng viên");
  }

  @Test
  void goesUpBothLinesTheInstantItsDayEnds() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-24");
    clock.set(at("2026-11-24T16:59:59Z"));
    passUp();
    assertThat(people(obstacle)).containsExactly(team.head());
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    assertThat(course(obstacle))
        .containsExactly(
            "MANAGEMENT 0 2026-11-23T03:00:00Z due 2026-11-24 PASSED_UP",
            "MANAGEMENT 1 2026-11-24T17:00:00Z due 2026-11-27 LIES",
            "PARTY 1 2026-11-24T17:00:00Z due 2026-11-27 LIES");
    assertThat(people(obstacle)).containsExactly(team.head(), centre.head(), cell.head());
    assertThat(told(List.of(team, centre, top, cell, committee)))
        .containsExactly(
            "obstacle-level-working-hours UNIT 2026-11-24 14",
            "obstacle-level-working-hours PERSON 2026-11-24 14");
    assertThat(audited)
        .filteredOn(entry -> entry.equals("ObstacleEscalated " + obstacle.id()))
        .hasSize(2);
  }

  @Test
  void recordsEveryLevelThatPassedWhileStoppedOnceAndInOrder() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-24");
    Instant restarted = at("2026-12-20T01:00:00Z");
    clock.set(restarted);
    passUp();
    passUp();
    assertThat(course(obstacle))
        .containsExactly(
            "MANAGEMENT 0 2026-11-23T03:00:00Z due 2026-11-24 PASSED_UP",
            "MANAGEMENT 1 2026-11-24T17:00:00Z due 2026-11-27 PASSED_UP",
            "PARTY 1 2026-11-24T17:00:00Z due 2026-11-27 PASSED_UP",
            "MANAGEMENT 2 2026-11-27T17:00:00Z due 2026-12-02 TOP",
            "PARTY 2 2026-11-27T17:00:00Z due 2026-12-02 TOP");
    assertThat(people(obstacle))
        .containsExactly(team.head(), centre.head(), cell.head(), top.head(), committee.head());
    assertThat(stages(obstacle).subList(1, 5))
        .allMatch(stage -> stage.noticedAt().equals(restarted));
    assertThat(told(List.of(team, centre, top, cell, committee)))
        .containsExactly(
            "obstacle-level-working-hours UNIT 2026-11-24 14",
            "obstacle-level-working-hours PERSON 2026-11-24 14",
            "obstacle-level-working-hours UNIT 2026-11-27 24",
            "obstacle-level-working-hours PERSON 2026-11-27 24",
            "obstacle-level-working-hours UNIT 2026-11-27 24",
            "obstacle-level-working-hours PERSON 2026-11-27 24");
    assertThat(audited)
        .filteredOn(entry -> entry.equals("ObstacleAtTop " + obstacle.id()))
        .hasSize(2);
  }

  @Test
  void passesOverVacantDesksAndSaysSo() {
    Headed between = new Headed(emptyUnit(Tree.MANAGEMENT, centre), null);
    Headed below = headed(Tree.MANAGEMENT, between, "Tổ trưởng");
    Obstacle obstacle = raised(below.unit(), below.head(), "2026-11-24");
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    ObstacleStage first = stages(obstacle).get(1);
    assertThat(first.person()).isEqualTo(centre.head());
    assertThat(first.level()).isEqualTo(1);
    assertThat(first.skipped())
        .containsExactly(
            new ObstacleStage.Skipped(between.unit(), ObstacleStage.Skipped.Why.VACANT));
  }

  @Test
  void passesOverWhoeverHadItAlreadyInAnotherPost() {
    UUID own = somebody();
    Headed above = new Headed(emptyUnit(Tree.MANAGEMENT, top), own);
    Headed below = new Headed(emptyUnit(Tree.MANAGEMENT, above), own);
    post(own, above.unit(), "Giám đốc");
    post(own, below.unit(), "Quyền Giám đốc");
    Obstacle obstacle = raised(below.unit(), own, "2026-11-24");
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    assertThat(stages(obstacle).get(1).person()).isEqualTo(top.head());
    assertThat(stages(obstacle).get(1).skipped())
        .containsExactly(
            new ObstacleStage.Skipped(above.unit(), ObstacleStage.Skipped.Why.SAME_PERSON));
  }

  @Test
  void judgesByTheMandatesOfTheInstantItWasDue() {
    UUID second = somebody();
    UUID mandate = post(second, centre.unit(), "Chủ tịch Hội đồng thành viên");
    Obstacle before = raised(team.unit(), team.head(), "2026-11-24");
    Obstacle after = raised(team.unit(), team.head(), "2026-11-26");
    bean(People.class).end(ALL, mandate, new MandateEnd(LocalDate.parse("2026-11-26")));
    clock.set(at("2026-11-27T01:00:00Z"));
    passUp();
    assertThat(people(before).get(1)).isEqualTo(second);
    assertThat(people(after).get(1)).isEqualTo(centre.head());
  }

  @Test
  void judgesByTheRulesOfTheInstantItWasDue() {
    clock.set(at("2027-06-01T03:00:00Z"));
    bean(Rules.class)
        .amend(
            ALL,
            Rules.OBSTACLE_ESCALATION,
            at("2027-06-05T17:00:00Z"),
            new JsonMapper().readTree("{\"first\":1,\"management\":[1],\"party\":[2]}"),
            "QĐ 9",
            true);
    Obstacle obstacle = raised(team.unit(), team.head(), "2027-06-02");
    clock.set(at("2027-07-01T03:00:00Z"));
    passUp();
    assertThat(course(obstacle))
        .containsExactly(
            "MANAGEMENT 0 2027-06-01T03:00:00Z due 2027-06-02 PASSED_UP",
            "MANAGEMENT 1 2027-06-02T17:00:00Z due 2027-06-07 PASSED_UP",
            "PARTY 1 2027-06-02T17:00:00Z due 2027-06-07 PASSED_UP",
            "MANAGEMENT 2 2027-06-07T17:00:00Z due 2027-06-08 TOP",
            "PARTY 2 2027-06-07T17:00:00Z due 2027-06-09 TOP");
  }

  @Test
  void staysOnTheDeskOfWhoeverStandsAboveTheUnitItWasRaisedIn() {
    Obstacle obstacle = raised(team.unit(), top.head(), "2026-11-24");
    jdbc.sql("update obstacle_stage set unit = :unit where obstacle = :id")
        .param("unit", team.unit())
        .param("id", obstacle.id())
        .update();
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    assertThat(course(obstacle))
        .filteredOn(stage -> stage.startsWith("MANAGEMENT"))
        .containsExactly("MANAGEMENT 0 2026-11-23T03:00:00Z due 2026-11-24 TOP");
  }

  @Test
  void beginsThePartyLineAtTheNearestHeadWhoBelongsToIt() {
    UUID outsider = somebody();
    post(centre.head(), cell.unit(), "Đảng viên");
    Headed lower = headed(Tree.MANAGEMENT, centre, "Trưởng ca");
    post(outsider, lower.unit(), "Chuyên viên");
    Obstacle obstacle = raised(lower.unit(), outsider, "2026-11-24");
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    assertThat(people(obstacle)).containsExactly(outsider, lower.head(), cell.head());
  }

  @Test
  void isDecidedByWhoeverHasItOnTheirDesk() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-24");
    Scope director = as(centre.head());
    assertThat(bean(Obstacles.class).find(director, obstacle.id())).isEmpty();
    clock.set(at("2026-11-24T17:00:00Z"));
    passUp();
    assertThat(bean(Obstacles.class).find(director, obstacle.id())).isPresent();
    assertThat(waitingFor(centre)).containsExactly(obstacle.id());
    assertThat(waitingFor(cell)).containsExactly(obstacle.id());
    assertThat(waitingFor(team)).isEmpty();
    clock.set(at("2026-11-25T03:00:00Z"));
    bean(Obstacles.class)
        .remove(director, obstacle.id(), new ObstacleDecision("Cấp vốn", null, null, null));
    assertThat(course(obstacle).subList(1, 3)).allMatch(stage -> stage.endsWith("DECIDED"));
    assertThat(told(List.of(centre))).contains("obstacle-level-working-hours PERSON 2026-11-25 2");
    clock.set(at("2027-01-01T03:00:00Z"));
    passUp();
    assertThat(stages(obstacle)).hasSize(3);
  }

  private List<UUID> waitingFor(Headed desk) {
    return bean(Obstacles.class)
        .list(
            as(desk.head()),
            new ObstacleFilter(true, null, desk.head(), null, null, null, null, null),
            new PageRequest(0, 10))
        .items()
        .stream()
        .map(Obstacle::id)
        .toList();
  }

  @Test
  void beginsAnewWhereItIsHandedOn() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-24");
    clock.set(at("2026-11-25T03:00:00Z"));
    passUp();
    bean(Obstacles.class)
        .change(
            ALL,
            obstacle.id(),
            new ObstacleDraft(
                obstacle.title(),
                null,
                null,
                null,
                null,
                centre.head(),
                LocalDate.parse("2026-12-01"),
                null,
                "Giao giám đốc",
                null));
    assertThat(course(obstacle))
        .containsExactly(
            "MANAGEMENT 0 2026-11-23T03:00:00Z due 2026-11-24 PASSED_UP",
            "MANAGEMENT 1 2026-11-24T17:00:00Z due 2026-11-27 HANDED_ON",
            "PARTY 1 2026-11-24T17:00:00Z due 2026-11-27 HANDED_ON",
            "MANAGEMENT 0 2026-11-25T03:00:00Z due 2026-12-01 LIES");
  }

  @Test
  void laysNothingOnADeskBeforeItWasEntered() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-09-01");
    passUp();
    assertThat(stages(obstacle)).hasSize(1);
    clock.set(MONDAY.plusSeconds(600));
    passUp();
    assertThat(course(obstacle).get(1))
        .isEqualTo("MANAGEMENT 1 2026-11-23T03:10:00Z due 2026-11-26 LIES");
  }

  @Test
  void firesOnceWhereSeveralNodesLookAtOnce() throws Exception {
    List<Obstacle> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(raised(team.unit(), team.head(), "2026-11-24"));
    }
    clock.set(at("2026-11-25T03:00:00Z"));
    Callable<Void> node =
        () -> {
          passUp();
          return null;
        };
    try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      for (var done : nodes.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    }
    passUp();
    assertThat(all)
        .allSatisfy(
            obstacle ->
                assertThat(people(obstacle))
                    .containsExactly(team.head(), centre.head(), cell.head()));
  }
}
