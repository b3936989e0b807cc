package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;

/** The loop of the live scores over a real database. */
class LiveScoreModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);
  private static final Period DAY = Period.parse("2026-11-22");

  private Scores scores;
  private Targets targets;
  private UUID owner;
  private UUID head;
  private Resolution resolution;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    scores = bean(Scores.class);
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    resolution = resolution("05-NQ/ĐU", owner);
  }

  private UUID link(String name) {
    return measures.object(name, START.minus(Duration.ofHours(1)));
  }

  private void make(String code, int clause, UUID... links) {
    targets.make(
        ALL,
        target(
            code,
            owner,
            head,
            resolution.clauses().get(clause).id(),
            List.of(links),
            DAY.toString()));
  }

  private void touch(UUID link, Instant from, long event, Instant received) {
    context.publishEvent(
        new MeasureTouched(
            "availability", Set.of(link), from, null, event, received, MeasureTouched.Kind.EVENT));
  }

  private void until(String sql, Object... parameters) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (jdbc.sql(sql).params(parameters).query(Boolean.class).single()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Never came true: " + sql);
  }

  /** The clock may leap, but a row is replaced at most four times in a real second. */
  private Evidence evidenceAsOf(String code, Instant asOf) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Evidence evidence = scores.evidence(ALL, code, Moment.of(DAY), ReaderLanguage.VIETNAMESE);
      if (evidence.asOf().equals(asOf)) {
        return evidence;
      }
      Thread.sleep(50);
    }
    throw new AssertionError(code + " was never computed as of " + asOf);
  }

  @Test
  void commitsATouchedScoreAndEvidenceEqualsIt() throws InterruptedException {
    UUID link = link("Hà Nội – Vinh");
    make("MT-1", 0, link);
    Instant received = clock.instant().plusSeconds(5);
    clock.set(received);
    measures.outage(link, received.minusSeconds(36), null, 7);
    touch(link, received.minusSeconds(36), 7, received);
    until(
        """
        select count(*) = 1 from live_score l join target t on t.id = l.target
        where t.code = 'MT-1' and l.period = '2026-11-22' and l.as_of = ?
        """,
        received.atOffset(java.time.ZoneOffset.UTC));

    TargetItem item =
        scores
            .list(ALL, Moment.of(DAY), new TargetFilter(null, null, "mt-1"), PAGE)
            .items()
            .getFirst();
    Evidence evidence = scores.evidence(ALL, "MT-1", Moment.of(DAY), ReaderLanguage.VIETNAMESE);
    assertThat(item.asOf()).isEqualTo(received);
    assertThat(item.value()).isCloseTo(100.0 * (1 - 36.0 / 3605), offset(1e-9));
    assertThat(evidence.value()).isEqualTo(item.value());
    assertThat(evidence.score()).isEqualTo(item.score());
    assertThat(evidence.asOf()).isEqualTo(item.asOf());
    assertThat(evidence.intervals()).hasSize(1);
    assertThat(evidence.intervals().getFirst().events().getFirst().id()).isEqualTo(7);
    assertThat(evidence.formula()).contains("Điểm = 100 × (99,001387 − 99) ÷ (99,9 − 99)");
    assertThat(evidence.statement()).contains("99,001387\u00a0%").contains("chưa đạt");
    assertThat(scores.evidence(ALL, "MT-1", Moment.of(DAY), ReaderLanguage.VIETNAMESE))
        .isEqualTo(evidence);
    assertThat(published).anySatisfy(sent -> assertThat(sent).isInstanceOf(TargetItem.class));
  }

  @Test
  void isAsOfAnEventOfWhichNobodyTold() throws InterruptedException {
    UUID link = link("Vinh – Đồng Hới");
    make("MT-9", 0, link);
    Instant received =
        clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES).plusSeconds(95);
    clock.set(received.plusSeconds(10));
    measures.outage(link, received.minusSeconds(36), null, 70);
    measures.lastTouched = received;
    context.publishEvent(new MeasuresUncertain());
    until(
        """
        select count(*) = 1 from live_score l join target t on t.id = l.target
        where t.code = 'MT-9' and l.period = '2026-11-22' and l.as_of = ? and l.value < 100
        """,
        received.atOffset(java.time.ZoneOffset.UTC));
    measures.lastTouched = null;
  }

  @Test
  void neverSaysOfAScoreOnPlanThatThePlanWasMissed() throws InterruptedException {
    UUID link = link("Huế – Đà Nẵng");
    make("MT-10", 0, link);
    Instant received = clock.instant().plusSeconds(5);
    clock.set(received);
    Duration observed = Duration.between(START.minus(Duration.ofHours(1)), received);
    Instant from = received.minus(observed.multipliedBy(11).dividedBy(10_000));
    measures.outage(link, from, null, 80);
    touch(link, from, 80, received);
    Evidence evidence = evidenceAsOf("MT-10", received);
    assertThat(evidence.score()).isBetween(98.0, 99.9);
    assertThat(evidence.statement()).contains("cơ bản đạt kế hoạch").doesNotContain("chưa đạt");
  }

  @Test
  void leavesOtherTargetsAsTheyAre() throws InterruptedException {
    UUID mine = link("A – B");
    UUID other = link("C – D");
    make("MT-2", 0, mine);
    make("MT-3", 0, other);
    Instant before = scores.find(ALL, "MT-3", Moment.of(DAY)).item().asOf();
    Instant received = clock.instant().plusSeconds(1);
    clock.set(received);
    measures.outage(mine, received.minusSeconds(1), null, 9);
    touch(mine, received.minusSeconds(1), 9, received);
    until(
        """
        select count(*) = 1 from live_score l join target t on t.id = l.target
        where t.code = 'MT-2' and l.period = '2026-11-22' and l.as_of = ?
        """,
        received.atOffset(java.time.ZoneOffset.UTC));
    assertThat(scores.find(ALL, "MT-3", Moment.of(DAY)).item().asOf()).isEqualTo(before);
  }

  @Test
  void rollsScoresUpFromTargetsToClausesToTheResolution() {
    UUID up = link("E – F");
    UUID unobserved = measures.object("G – H", Instant.parse("2030-01-01T00:00:00Z"));
    Resolution own = resolution("09-NQ/ĐU", owner);
    UUID clause = own.clauses().getFirst().id();
    targets.make(ALL, target("MT-4", owner, head, clause, List.of(up), "2026"));
    targets.make(ALL, target("MT-5", owner, head, clause, List.of(unobserved), "2026"));
    ResolutionProgress progress =
        scores.commitments(ALL, Moment.NOW, PAGE).items().stream()
            .filter(found -> found.id().equals(own.id()))
            .findFirst()
            .orElseThrow();
    assertThat(progress.score()).isEqualTo(100.0);
    assertThat(progress.coverage()).isEqualTo(0.5);
    assertThat(progress.state()).isEqualTo(ScoreState.ON_PLAN);
    assertThat(progress.clauses().getFirst().targets())
        .extracting(TargetItem::code)
        .containsExactly("MT-4", "MT-5");
    assertThat(progress.clauses().getLast().totalTargets()).isZero();
    assertThat(progress.clauses().getLast().score()).isNull();
    assertThat(scores.find(ALL, "MT-5", Moment.NOW).item().score()).isNull();
    assertThat(scores.find(ALL, "MT-5", Moment.NOW).item().origin()).isNull();
  }

  @Test
  void comparesReportedWithMeasuredAtTheSameCutOff() throws InterruptedException {
    UUID link = link("I – K");
    make("MT-6", 0, link);
    measures.outage(link, START.minusSeconds(360), START.minusSeconds(324), 11);
    clock.pass(Duration.ofMinutes(1));
    Instant cutOff = clock.instant();
    bean(ReportedValues.class)
        .report(ALL, "MT-6", new ReportedDraft(DAY.toString(), 99.996, "Báo cáo tuần 47"));
    clock.pass(Duration.ofHours(1));
    Evidence evidence = evidenceAsOf("MT-6", clock.instant().truncatedTo(ChronoUnit.MINUTES));
    Evidence.ReportedComparison reported = evidence.reported().getFirst();
    assertThat(reported.cutOff()).isEqualTo(cutOff);
    double measured =
        100.0 * (1 - 36.0 / Duration.between(START.minusSeconds(3600), cutOff).toSeconds());
    assertThat(reported.measured()).isCloseTo(measured, offset(1e-9));
    assertThat(reported.difference()).isCloseTo(99.996 - measured, offset(1e-9));
    assertThat(evidence.value()).isGreaterThan(measured);
    clock.set(cutOff);
  }

  @Test
  void showsFiguresOfTheWholeTargetAndEvidenceWithinReach() {
    UUID mine = link("N – O");
    UUID foreign = link("P – Q");
    measures.own(foreign, unit("FOREIGN", null));
    Instant now = clock.instant();
    measures.outage(mine, now.minusSeconds(300), now.minusSeconds(200), 21);
    measures.outage(foreign, now.minusSeconds(400), now.minusSeconds(100), 22);
    make("MT-8", 0, mine, foreign);
    Evidence whole = scores.evidence(ALL, "MT-8", Moment.of(DAY), ReaderLanguage.VIETNAMESE);
    Evidence part =
        scores.evidence(within(owner), "MT-8", Moment.of(DAY), ReaderLanguage.VIETNAMESE);
    assertThat(part.value()).isEqualTo(whole.value());
    assertThat(part.objects()).extracting(Evidence.EvidenceObject::id).containsExactly(mine);
    assertThat(part.intervals()).hasSize(1);
    assertThat(part.intervals().getFirst().events().getFirst().id()).isEqualTo(21);
    assertThat(part.eventsOutsideScope()).isEqualTo(1);
    assertThat(whole.eventsOutsideScope()).isZero();
    assertThat(whole.intervals()).hasSize(2);
  }

  @Test
  void answersScoresOfOtherUnitsAsIfTheyWereNotThere() {
    UUID other = unit("OTHER", null);
    make("MT-7", 0, link("L – M"));
    assertThat(codes(() -> scores.find(within(other), "MT-7", Moment.NOW)))
        .containsExactly("kernel.not-found");
    assertThat(
            codes(
                () ->
                    scores.evidence(within(other), "MT-7", Moment.NOW, ReaderLanguage.VIETNAMESE)))
        .containsExactly("kernel.not-found");
    assertThat(scores.commitments(within(other), Moment.NOW, PAGE).items()).isEmpty();
  }
}
