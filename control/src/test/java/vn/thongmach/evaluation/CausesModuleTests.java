package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.evaluation.TargetCauses.Kind;
import vn.thongmach.evaluation.TargetCauses.Lack;
import vn.thongmach.evaluation.TargetCauses.Rule;
import vn.thongmach.evaluation.TargetCauses.TargetCause;
import vn.thongmach.evaluation.TargetCauses.Want;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Shortfalls of reported and brought-together targets; today is 22 November 2026. */
class CausesModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");

  private UUID owner;
  private UUID head;
  private UUID clause;
  private UUID north;
  private UUID south;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    owner = unit("OWNER", null);
    north = unit("NORTH", owner);
    south = unit("SOUTH", owner);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
    record(
        "kilometres-connected", draft(north, "2026-02-10", "40"), draft(north, "2026-05-10", "10"));
    record(
        "tasks-on-time",
        draft(north, "2026-03-10", "8", "10", null),
        draft(south, "2026-03-10", "19", "20", null),
        draft(south, "2026-04-10", "10", "10", null));
    make("KM-1", "kilometres-connected", north, 100);
    make("KM-9", "kilometres-connected", north, 50);
    make("CV-1", "tasks-on-time", owner, 95);
    make("KN-1", "members-admitted", owner, 10);
  }

  private void make(String code, String measure, UUID unit, double plan) {
    bean(Targets.class)
        .make(ALL, reported(code, measure, owner, head, clause, List.of(unit), "2026", plan));
  }

  private TargetCauses causes(String code) {
    return bean(Causes.class).find(ALL, code, Moment.of(YEAR));
  }

  /** What is named and what is not is the whole, in the unit and in points. */
  private static void addsUp(TargetCauses told) {
    TargetCauses.OtherCauses rest = told.rest();
    assertThat(
            told.causes().stream().mapToDouble(TargetCause::amount).sum()
                + (rest == null ? 0 : rest.amount()))
        .isCloseTo(told.gap(), offset(1e-9));
    assertThat(
            told.causes().stream().mapToDouble(TargetCause::points).sum()
                + (rest == null ? 0 : rest.points()))
        .isCloseTo(told.points(), offset(1e-9));
  }

  @Test
  void sharesASumOutOverTheMonthsAndWhatIsNotDue() {
    TargetCauses told = causes("KM-1");
    assertThat(told.gap()).isEqualTo(50.0);
    assertThat(told.points()).isEqualTo(50.0);
    assertThat(told.rule()).isEqualTo(Rule.TIME);
    addsUp(told);
    assertThat(told.causes()).noneMatch(cause -> "2026-02".equals(cause.id()));
    assertThat(told.causes())
        .filteredOn(cause -> "2026-03".equals(cause.id()))
        .singleElement()
        .satisfies(march -> assertThat(march.amount()).isCloseTo(100 * 31 / 365.0, offset(1e-9)));
    assertThat(told.causes())
        .filteredOn(cause -> cause.kind() == Kind.NOT_DUE)
        .singleElement()
        .satisfies(cause -> assertThat(cause.amount()).isCloseTo(100 * 39 / 365.0, offset(1e-9)));
    assertThat(told.causes()).allMatch(cause -> cause.person().id().equals(head));
  }

  @Test
  void sharesARatioOutOverWhoMissedIt() {
    TargetCauses told = causes("CV-1");
    assertThat(told.value()).isEqualTo(92.5);
    assertThat(told.gap()).isCloseTo(2.5, offset(1e-9));
    assertThat(told.rule()).isEqualTo(Rule.MISSED);
    addsUp(told);
    assertThat(told.causes()).hasSize(2);
    assertThat(told.causes().getFirst().id()).isEqualTo(north.toString());
    assertThat(told.causes().getFirst().amount()).isCloseTo(2.5 * 2 / 3, offset(1e-9));
    assertThat(told.rest()).isNull();
  }

  @Test
  void sharesAMeanOfScoresOutOverItsParts() {
    bean(Targets.class)
        .make(ALL, parts("ALL-1", owner, head, clause, Aggregation.WEIGHTED_MEAN, null, List.of()));
    for (String part : List.of("A", "B")) {
      double plan = "A".equals(part) ? 100 : 200;
      bean(Targets.class)
          .make(
              ALL,
              below(
                  reported(
                      "KM-" + part,
                      "kilometres-connected",
                      owner,
                      head,
                      clause,
                      List.of(north),
                      "2026",
                      plan),
                  "ALL-1",
                  "A".equals(part) ? 3 : 1));
    }
    TargetCauses told = causes("ALL-1");
    assertThat(told.rule()).isEqualTo(Rule.PARTS);
    assertThat(told.points()).isCloseTo(100 - (3 * 50 + 25) / 4.0, offset(1e-9));
    addsUp(told);
    assertThat(told.causes().getFirst().id()).isEqualTo("KM-A");
    assertThat(told.causes().getFirst().points()).isCloseTo(3 * 50 / 4.0, offset(1e-9));
  }

  @Test
  void saysWhatItWouldTake() {
    TargetCauses.Needed kilometres = causes("KM-1").needed();
    assertThat(kilometres.want()).isEqualTo(Want.AMOUNT);
    assertThat(kilometres.amount()).isEqualTo(50.0);
    assertThat(kilometres.perMonth()).isCloseTo(50 * 30 / kilometres.daysLeft(), offset(1e-9));
    TargetCauses.Needed tasks = causes("CV-1").needed();
    assertThat(tasks.want()).isEqualTo(Want.SHARE);
    assertThat(tasks.reachable()).isFalse();
    assertThat(tasks.best()).isLessThan(95);
  }

  @Test
  void saysWhyNothingIsSharedOut() {
    assertThat(causes("KM-9").lack()).isEqualTo(Lack.KEPT);
    assertThat(causes("KN-1").lack()).isEqualTo(Lack.NO_VALUE);
    assertThat(bean(Causes.class).find(ALL, "KM-1", Moment.of(Period.parse("2025"))).lack())
        .isEqualTo(Lack.NO_VALUE);
    assertThat(codes(() -> bean(Causes.class).find(within(south), "KM-1", Moment.of(YEAR))))
        .containsExactly(KernelError.NOT_FOUND.code());
  }

  @Test
  void doesNotNameWhatTheReaderDoesNotReach() {
    TargetCauses told = bean(Causes.class).find(within(owner, south), "CV-1", Moment.of(YEAR));
    assertThat(told.causes()).noneMatch(cause -> north.toString().equals(cause.id()));
    addsUp(told);
  }

  @Test
  void pricesADayOfASumOfPartsByItsOwnPlanAndOfAMeanNotAtAll() {
    Targets targets = bean(Targets.class);
    targets.make(
        ALL,
        parts(
            "SUM-1",
            owner,
            head,
            clause,
            Aggregation.SUM,
            "kilometre",
            List.of(new TargetDraft.PlanDraft("2026", 730.0))));
    targets.make(
        ALL, parts("MEAN-1", owner, head, clause, Aggregation.WEIGHTED_MEAN, null, List.of()));
    Map<String, DelayCost> costs =
        bean(DelayCosts.class).ofADay(ALL, List.of("SUM-1", "MEAN-1"), YEAR);
    assertThat(costs.get("SUM-1").rule()).isEqualTo(DelayCost.Rule.PLAN_OF_A_DAY);
    assertThat(costs.get("SUM-1").points()).isCloseTo(100 / 365.0, offset(1e-9));
    assertThat(costs.get("MEAN-1").why()).isEqualTo(DelayCost.Why.OF_PARTS);
  }
}
