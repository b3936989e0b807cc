package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanCurve;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.ComponentDraft;
import vn.thongmach.target.TargetDraft.CurveDraft;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.target.TargetDraft.SubjectDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.TargetDraft.ThresholdsDraft;
import vn.thongmach.target.TargetStateDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Targets judged by what is due, by limits of their own, on several measures and clauses. */
class TermsModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");
  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Scores scores;
  private Targets targets;
  private UUID owner;
  private UUID head;
  private Resolution resolution;
  private UUID clause;

  @BeforeAll
  void prepare() {
    scores = bean(Scores.class);
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    resolution = resolution("05-NQ/ĐU", owner);
    clause = resolution.clauses().getFirst().id();
  }

  private void make(String code, UUID unit, double plan, @Nullable TermsDraft terms) {
    TargetDraft draft =
        reported(code, "members-admitted", unit, head, clause, List.of(unit), "2026", plan);
    targets.make(ALL, with(draft, terms));
  }

  private static TargetDraft with(TargetDraft draft, @Nullable TermsDraft terms) {
    boolean several = terms != null && terms.measures() != null;
    return new TargetDraft(
        draft.code(),
        draft.name(),
        draft.ownerUnit(),
        draft.head(),
        several ? null : draft.measure(),
        several ? null : draft.subject(),
        draft.direction(),
        draft.baseline(),
        null,
        several ? null : draft.plan(),
        draft.weight(),
        draft.clause(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        terms);
  }

  private TargetItem item(String code) {
    return scores.find(ALL, code, Moment.of(YEAR)).item();
  }

  @Test
  void aRunningPeriodIsJudgedByWhatIsDueByNow() {
    UUID unit = unit("D-1", owner);
    make(
        "DUE-1",
        unit,
        73,
        new TermsDraft(
            new CurveDraft(PlanCurve.Kind.LINEAR, null),
            new ThresholdsDraft(-30.0, -40.0, -50.0),
            null,
            null,
            null));
    record("members-admitted", draft(unit, "2026-11-20", "50"));
    TargetItem item = item("DUE-1");
    double due = Objects.requireNonNull(item.due());
    Instant asOf = item.asOf();
    double gone =
        (double) (asOf.toEpochMilli() - YEAR.start().toEpochMilli())
            / (YEAR.end().toEpochMilli() - YEAR.start().toEpochMilli());
    assertThat(due).isEqualTo(73 * gone, offset(1e-6));
    assertThat(item.plan()).isEqualTo(73);
    assertThat(item.score()).isEqualTo(100 * 50 / due, offset(1e-6));
    assertThat(item.state()).as("its own limits").isEqualTo(ScoreState.ON_PLAN);
    Evidence evidence = scores.evidence(ALL, "DUE-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE);
    assertThat(evidence.statement()).contains("mức phải có đến nay").contains("kế hoạch 73");
    assertThat(evidence.formula()).contains("theo đường kế hoạch");
  }

  @Test
  void severalMeasuresCountByTheirWeightsAndOpenOneByOne() {
    UUID unit = unit("S-1", owner);
    List<ComponentDraft> measures =
        List.of(measure("nop", unit, 10, 3), measure("dang-vien", unit, 40, 1));
    make("SEV-1", unit, 1, new TermsDraft(null, null, null, null, measures));
    record("members-admitted", draft(unit, "2026-11-20", "20"));
    TargetItem item = item("SEV-1");
    assertThat(item.value()).isEqualTo((3 * 100 + 1 * 50) / 4.0, offset(1e-9));
    assertThat(item.score()).isEqualTo(87.5, offset(1e-9));
    assertThat(item.coverage()).isEqualTo(new TargetItem.Coverage(2, 2, 2));
    assertThat(item.components())
        .extracting(TargetItem.Component::code)
        .containsExactly("SEV-1~nop", "SEV-1~dang-vien");
    Evidence evidence =
        scores.evidence(ALL, "SEV-1~dang-vien", Moment.of(YEAR), ReaderLanguage.VIETNAMESE);
    assertThat(evidence.value()).isEqualTo(20);
    assertThat(evidence.score()).isEqualTo(50);
    assertThat(evidence.businessEvents()).hasSize(1);
    assertThat(
            codes(() -> bean(Scorecards.class).issue(ALL, "SEV-1~nop", new ScorecardDraft("2026"))))
        .containsExactly("kernel.not-found");
  }

  @Test
  void whatIsWrongInOneOfSeveralMeasuresIsNotAskedOfTheWhole() {
    UUID unit = unit("S-2", owner);
    ComponentDraft right = measure("nop", unit, 10, 3);
    ComponentDraft unnamed =
        new ComponentDraft(
            "dang-vien",
            null,
            right.measure(),
            right.subject(),
            right.direction(),
            right.baseline(),
            null,
            right.plan(),
            right.weight());
    TargetDraft draft =
        reported("SEV-2", "members-admitted", unit, head, clause, List.of(unit), "2026", 1);
    TermsDraft both = new TermsDraft(null, null, null, null, List.of(right, unnamed));
    assertThat(codes(() -> targets.make(ALL, with(draft, both))))
        .containsExactly("kernel.value-missing");
  }

  private static ComponentDraft measure(String code, UUID unit, double plan, double weight) {
    return new ComponentDraft(
        code,
        "Kết nạp " + code,
        "members-admitted",
        SubjectDraft.ofUnits(List.of(unit)),
        Direction.HIGHER,
        0.0,
        null,
        List.of(new PlanDraft("2026", plan)),
        weight);
  }

  @Test
  void anEndedPeriodIsJudgedByTheVersionThatHeldAtItsEnd() {
    UUID unit = unit("E-1", owner);
    Period october = Period.parse("2026-10");
    TargetDraft draft =
        reported("END-1", "members-admitted", unit, head, clause, List.of(unit), "2026-10", 10);
    targets.make(ALL, with(draft, null));
    record("members-admitted", draft(unit, "2026-10-20", "5"));
    assertThat(scores.find(ALL, "END-1", Moment.of(october)).item().score()).isEqualTo(50);

    TargetDraft lowered =
        reported("END-1", "members-admitted", unit, head, clause, List.of(unit), "2026-10", 5);
    targets.change(ALL, "END-1", lowered.because("Giảm kế hoạch"));
    TargetDetail detail = scores.find(ALL, "END-1", Moment.of(october));
    assertThat(detail.item().score()).isEqualTo(50);
    assertThat(detail.item().version()).isEqualTo(1);
    assertThat(detail.currentVersion()).isEqualTo(2);
    assertThat(scores.evidence(ALL, "END-1", Moment.of(october), ReaderLanguage.VIETNAMESE).score())
        .isEqualTo(50);
    assertThat(item("END-1").version()).isEqualTo(2);
  }

  @Test
  void aTargetCountsOnEveryClauseItServesAndOnceInItsResolution() {
    UUID unit = unit("A-1", owner);
    Resolution other = resolution("07-NQ/ĐU", owner);
    UUID further = other.clauses().getLast().id();
    UUID own = other.clauses().getFirst().id();
    TargetDraft draft =
        reported("ALSO-1", "members-admitted", unit, head, own, List.of(unit), "2026", 10);
    targets.make(ALL, with(draft, new TermsDraft(null, null, null, List.of(further), null)));
    record("members-admitted", draft(unit, "2026-11-20", "5"));
    ResolutionProgress progress =
        scores.commitments(ALL, Moment.of(YEAR), PAGE).items().stream()
            .filter(one -> one.id().equals(other.id()))
            .findFirst()
            .orElseThrow();
    assertThat(progress.clauses()).extracting(one -> one.targets().size()).containsExactly(1, 1);
    assertThat(progress.scoredTargets()).isEqualTo(1);
    assertThat(progress.score()).isEqualTo(50);

    targets.close(ALL, "ALSO-1", new TargetStateDraft(true, "Xong việc", null));
    assertThat(
            scores.commitments(ALL, Moment.of(YEAR), PAGE).items().stream()
                .filter(one -> one.id().equals(other.id()))
                .flatMap(one -> one.clauses().stream())
                .flatMap(one -> one.targets().stream()))
        .isEmpty();
    assertThat(item("ALSO-1").closed()).isTrue();
  }
}
