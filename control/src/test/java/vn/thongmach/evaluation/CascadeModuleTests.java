package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Targets that are brought together from their parts, live, as evidence and as issued. */
class CascadeModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");
  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Scores scores;
  private Scorecards scorecards;
  private Targets targets;
  private UUID owner;
  private UUID north;
  private UUID south;
  private UUID head;
  private Resolution resolution;
  private UUID clause;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    scores = bean(Scores.class);
    scorecards = bean(Scorecards.class);
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    north = unit("NORTH", owner);
    south = unit("SOUTH", owner);
    head = person();
    resolution = resolution("05-NQ/ĐU", owner);
    clause = resolution.clauses().getFirst().id();
  }

  private void parent(
      String code, Aggregation aggregation, String unit, TargetDraft.PlanDraft... plan) {
    targets.make(ALL, parts(code, owner, head, clause, aggregation, unit, List.of(plan)));
  }

  private void child(
      String code, String parent, String measure, UUID unit, double plan, double weight) {
    targets.make(
        ALL,
        below(
            reported(code, measure, unit, head, clause, List.of(unit), "2026", plan),
            parent,
            weight));
  }

  private TargetItem item(String code) {
    return scores.find(ALL, code, Moment.of(YEAR)).item();
  }

  private Evidence evidence(String code) {
    return scores.evidence(ALL, code, Moment.of(YEAR), ReaderLanguage.VIETNAMESE);
  }

  private UUID below(String code) {
    return unit(code, owner);
  }

  @Test
  void sumsWhatItsPartsAdmittedAndIsJudgedByItsOwnPlan() throws InterruptedException {
    UUID one = below("A1");
    UUID other = below("A2");
    parent("TONG-1", Aggregation.SUM, "member", new TargetDraft.PlanDraft("2026", 20.0));
    child("TP-1", "TONG-1", "members-admitted", one, 10, 1);
    child("TP-2", "TONG-1", "members-admitted", other, 10, 1);
    await(() -> item("TONG-1").coverage().equals(new TargetItem.Coverage(2, 2, 0)));
    assertThat(item("TONG-1").value()).isNull();

    clock.pass(Duration.ofSeconds(1));
    record("members-admitted", draft(one, "2026-11-20", "13"));
    await(
        () ->
            jdbc.sql(
                    "select count(*) = 2 from live_score l join target t on t.id = l.target where"
                        + " t.code in ('TONG-1', 'TP-1') and l.period = '2026' and l.value = 13")
                .query(Boolean.class)
                .single());
    TargetItem whole = item("TONG-1");
    assertThat(whole.score()).isEqualTo(65.0);
    assertThat(whole.origin().name()).isEqualTo("REPORTED");
    assertThat(whole.coverage()).isEqualTo(new TargetItem.Coverage(2, 2, 1));
    assertThat(whole.measure()).isNull();
    assertThat(whole.unitOfMeasure()).isEqualTo("member");

    Evidence evidence = evidence("TONG-1");
    assertThat(evidence.value()).isEqualTo(whole.value());
    assertThat(evidence.asOf()).isEqualTo(whole.asOf());
    assertThat(evidence.children())
        .extracting(Evidence.EvidenceChild::code)
        .containsExactly("TP-1", "TP-2");
    assertThat(evidence.children().getFirst().attainment()).isEqualTo(130.0);
    assertThat(evidence.childrenTotal()).isEqualTo(2);
    assertThat(evidence.formula())
        .contains("tổng giá trị của 1/2 chỉ tiêu con = 13", "Điểm = 100 × (13 − 0)");
    assertThat(evidence("TONG-1")).isEqualTo(evidence);
    assertThat(evidence("TP-1").businessEvents()).hasSize(1);
    assertThat(scores.children(ALL, "TONG-1", Moment.of(YEAR), PAGE).items())
        .extracting(TargetItem::code)
        .containsExactly("TP-1", "TP-2");
    Evidence within =
        scores.evidence(within(owner), "TONG-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE);
    assertThat(within.value()).isEqualTo(13.0);
    assertThat(within.children()).isEmpty();
    assertThat(within.childrenTotal()).isEqualTo(2);
  }

  @Test
  void addsNumeratorsAndDenominatorsAndScoresByItsPartsWithoutAPlan() throws InterruptedException {
    UUID one = below("B1");
    UUID other = below("B2");
    parent("TL-1", Aggregation.RATIO_OF_SUMS, "percent");
    child("TL-2", "TL-1", "study-participation", one, 90, 3);
    child("TL-3", "TL-1", "study-participation", other, 100, 1);
    record("study-participation", draft(one, "2026-11-01", "90", "100", null));
    record("study-participation", draft(other, "2026-11-01", "5", "50", null));
    await(() -> evidence("TL-1").children().stream().allMatch(part -> part.score() != null));
    Evidence evidence = evidence("TL-1");
    assertThat(evidence.value()).isCloseTo(100.0 * 95 / 150, offset(1e-9));
    assertThat(evidence.numerator())
        .isEqualTo(evidence.children().stream().mapToLong(Evidence.EvidenceChild::numerator).sum());
    assertThat(evidence.denominator())
        .isEqualTo(
            evidence.children().stream().mapToLong(Evidence.EvidenceChild::denominator).sum());
    assertThat(evidence.score()).isCloseTo((3 * 100.0 + 1 * 10.0) / 4, offset(1e-9));
    assertThat(evidence.statement()).contains("2/2 chỉ tiêu con có điểm");
  }

  @Test
  void meansScoresOfPartsThatCountDifferentThings() throws InterruptedException {
    UUID unit = below("C1");
    parent("DIEM-1", Aggregation.WEIGHTED_MEAN, null);
    child("DIEM-2", "DIEM-1", "members-admitted", unit, 10, 1);
    child("DIEM-3", "DIEM-1", "kilometres-connected", unit, 100, 3);
    child("DIEM-4", "DIEM-1", "provinces-connected", unit, 34, 6);
    record("members-admitted", draft(unit, "2026-11-01", "13"));
    record("kilometres-connected", draft(unit, "2026-11-01", "50"));
    await(() -> item("DIEM-1").coverage().equals(new TargetItem.Coverage(3, 3, 2)));
    TargetItem whole = item("DIEM-1");
    assertThat(whole.score()).isEqualTo((100.0 + 3 * 50.0) / 4);
    assertThat(whole.value()).isEqualTo(whole.score());
    assertThat(whole.unitOfMeasure()).isEqualTo("point");
  }

  @Test
  void reachesFromTheLowestPartToTheTopAtOnce() throws InterruptedException {
    UUID unit = below("D1");
    parent("TOP", Aggregation.MAX, "kilometre", new TargetDraft.PlanDraft("2026", 100.0));
    targets.make(
        ALL,
        below(
            parts("MID", owner, head, clause, Aggregation.MIN, "kilometre", List.of()), "TOP", 1));
    child("LEAF", "MID", "kilometres-connected", unit, 100, 1);
    clock.pass(Duration.ofSeconds(1));
    record("kilometres-connected", draft(unit, "2026-11-21", "42.5"));
    await(
        () ->
            jdbc.sql(
                    "select count(*) = 3 from live_score l join target t on t.id = l.target where"
                        + " t.code in ('TOP', 'MID', 'LEAF') and l.period = '2026'"
                        + " and l.value = 42.5 and l.score = 42.5")
                .query(Boolean.class)
                .single());
    await(() -> item("TOP").asOf().equals(item("LEAF").asOf()));
  }

  @Test
  void followsAPartThatIsMovedToAnotherWhole() throws InterruptedException {
    UUID unit = below("E1");
    parent("WHOLE-1", Aggregation.SUM, "member");
    parent("WHOLE-2", Aggregation.SUM, "member");
    child("MOVING", "WHOLE-1", "members-admitted", unit, 10, 1);
    record("members-admitted", draft(unit, "2026-11-21", "4"));
    await(() -> Objects.equals(item("WHOLE-1").value(), 4.0));
    targets.change(
        ALL,
        "MOVING",
        below(
            reported("MOVING", "members-admitted", unit, head, clause, List.of(unit), "2026", 10),
            "WHOLE-2",
            1));
    await(() -> item("WHOLE-1").value() == null && Objects.equals(item("WHOLE-2").value(), 4.0));
  }

  @Test
  void countsAPartOnceWhereItsWholeStandsOnTheSameClause() throws InterruptedException {
    Resolution own = resolution("07-NQ/ĐU", owner);
    UUID first = own.clauses().getFirst().id();
    UUID unit = below("F1");
    targets.make(
        ALL,
        parts(
            "ROLL-1",
            owner,
            head,
            first,
            Aggregation.SUM,
            "member",
            List.of(new TargetDraft.PlanDraft("2026", 10.0))));
    targets.make(
        ALL,
        below(
            reported("ROLL-2", "members-admitted", unit, head, first, List.of(unit), "2026", 5),
            "ROLL-1",
            1));
    record("members-admitted", draft(unit, "2026-11-01", "5"));
    await(() -> Objects.equals(item("ROLL-1").value(), 5.0));
    ResolutionProgress.ClauseProgress progress =
        scores.commitments(ALL, Moment.of(YEAR), PAGE).items().stream()
            .filter(found -> found.id().equals(own.id()))
            .findFirst()
            .orElseThrow()
            .clauses()
            .getFirst();
    assertThat(progress.totalTargets()).isEqualTo(1);
    assertThat(progress.score()).isEqualTo(50.0);
    assertThat(progress.targets()).hasSize(2);
  }

  @Test
  void restatesAnIssuedWholeByThePartsItHadThen() throws InterruptedException {
    UUID unit = below("G1");
    parent("ISSUED-1", Aggregation.SUM, "member", new TargetDraft.PlanDraft("2026", 10.0));
    child("ISSUED-2", "ISSUED-1", "members-admitted", unit, 10, 1);
    clock.pass(Duration.ofSeconds(1));
    record("members-admitted", draft(unit, "2026-11-20", "2"));
    Scorecard card = scorecards.issue(ALL, "ISSUED-1", new ScorecardDraft("2026"));
    byte[] before = scorecards.content(ALL, card.id());
    assertThat(new String(before, StandardCharsets.UTF_8))
        .contains("\"parts\":[{\"code\":\"ISSUED-2\"", "\"aggregation\":\"SUM\"", "cascadeAt");
    assertThat(card.value()).isEqualTo(2.0);

    clock.pass(Duration.ofMinutes(2));
    UUID later = below("G2");
    child("ISSUED-3", "ISSUED-1", "members-admitted", later, 10, 1);
    record("members-admitted", draft(later, "2026-11-20", "50"));
    clock.pass(Duration.ofMinutes(1));
    long event = record("members-admitted", draft(unit, "2026-11-19", "3")).getFirst().id();
    await(() -> scorecards.list(ALL, "ISSUED-1", null, PAGE).items().size() == 2);
    Scorecard restated = scorecards.list(ALL, "ISSUED-1", null, PAGE).items().getFirst();
    assertThat(restated.value()).isEqualTo(5.0);
    assertThat(restated.supersedes()).isEqualTo(card.id());
    assertThat(Objects.requireNonNull(restated.cause()).businessEvent()).isEqualTo(event);
    assertThat(scorecards.content(ALL, card.id())).isEqualTo(before);
  }

  @Test
  void letsAUnitThatSharesATargetReadIt() {
    TargetDraft draft =
        reported("SHARED", "members-admitted", north, head, clause, List.of(north), "2026", 10);
    targets.make(
        ALL,
        new TargetDraft(
            draft.code(),
            draft.name(),
            north,
            head,
            draft.measure(),
            draft.subject(),
            draft.direction(),
            draft.baseline(),
            null,
            draft.plan(),
            1.0,
            clause,
            null,
            null,
            null,
            null,
            null,
            List.of(new TargetDraft.ShareDraft(south, 0.4)),
            new TargetDraft.UpperBodyDraft("Đảng ủy Tập đoàn", "24-KH/ĐUK"),
            null));
    TargetItem read = scores.find(within(south), "SHARED", Moment.of(YEAR)).item();
    assertThat(read.sharedWith().getFirst().unit().code()).isEqualTo("SOUTH");
    assertThat(read.sharedWith().getFirst().share()).isEqualTo(0.4);
    assertThat(Objects.requireNonNull(read.receivedFrom()).document()).isEqualTo("24-KH/ĐUK");
    assertThat(codes(() -> targets.change(within(south), "SHARED", draft)))
        .containsExactly("kernel.not-found");
  }
}
