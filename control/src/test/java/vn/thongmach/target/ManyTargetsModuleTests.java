package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problem;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.testing.IntentTest;

/** Many targets at once, a year copied forward, weights that add up, closing. */
class ManyTargetsModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Targets targets;
  private UUID owner;
  private UUID head;
  private UUID clause;
  private UUID link;

  @BeforeAll
  void prepare() {
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
    link = measures.object("Hà Nội – Vinh", START);
  }

  private Target made(String code) {
    return targets.make(ALL, target(code, owner, head, clause, List.of(link), "2026"));
  }

  private Target whole(String code, double weightsTotal) {
    return targets.make(
        ALL,
        new TargetDraft(
            code,
            "Chất lượng mạng",
            owner,
            head,
            null,
            null,
            null,
            null,
            null,
            null,
            1.0,
            clause,
            null,
            null,
            null,
            Aggregation.WEIGHTED_MEAN,
            null,
            null,
            null,
            null,
            new TargetDraft.TermsDraft(null, null, weightsTotal, null, null)));
  }

  private Target part(String code, String whole, double weight) {
    TargetDraft draft = target(code, owner, head, clause, List.of(link), "2026");
    return targets.make(
        ALL,
        new TargetDraft(
            code,
            draft.name(),
            owner,
            head,
            draft.measure(),
            draft.subject(),
            draft.direction(),
            draft.baseline(),
            null,
            draft.plan(),
            weight,
            clause,
            null,
            null,
            whole,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static TargetChange change(
      String code, @Nullable Integer version, @Nullable Double weight, PlanDraft... plan) {
    return new TargetChange(
        code,
        version,
        null,
        null,
        null,
        weight,
        null,
        null,
        plan.length == 0 ? null : List.of(plan));
  }

  @Test
  void changesAllOrNoneAndTellsTheProblemsOfEveryRow() {
    made("N-1");
    made("N-2");
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () ->
                targets.changeAll(
                    ALL,
                    List.of(
                        change("N-1", 1, 2.0),
                        change("N-2", 7, null),
                        change("N-2", 1, -1.0),
                        change("N-9", null, 1.0)),
                    "Giao lại"));
    assertThat(refused.problems())
        .extracting(problem -> problem.field() + " " + problem.code().code())
        .containsExactlyInAnyOrder(
            "targets[1].code target.changed-meanwhile",
            "targets[2].code target.row-repeated",
            "targets[3].code target.target-unknown");
    CodedException outside =
        catchThrowableOfType(
            CodedException.class,
            () ->
                targets.changeAll(
                    ALL,
                    List.of(
                        change(
                            "N-1",
                            1,
                            null,
                            new PlanDraft("2027", 99.95),
                            new PlanDraft("2028", 199.0))),
                    "Giao lại"));
    assertThat(outside.problems())
        .extracting(Problem::field)
        .as("by its place among those sent")
        .containsExactly("targets[0].plan[1].value");
    assertThat(targets.find(ALL, "N-1").orElseThrow().weight()).isEqualTo(1);
    assertThat(codes(() -> targets.changeAll(ALL, List.of(), " ")))
        .containsExactlyInAnyOrder("kernel.value-missing", "target.rows-empty");

    List<Target> changed =
        targets.changeAll(
            ALL,
            List.of(
                change("N-1", 1, 2.0, new PlanDraft("2027", 99.95)),
                change("N-2", 1, null, new PlanDraft("2026", 99.8, 98.0))),
            "Giao lại");
    assertThat(changed).extracting(Target::version).containsExactly(2, 2);
    assertThat(changed).extracting(Target::reason).containsOnly("Giao lại");
    assertThat(changed.getFirst().plan()).hasSize(2);
    assertThat(changed.getLast().plan()).containsExactly(entry("2026", 99.8, 98.0));
    assertThat(changed.getLast().baselineOf(changed.getLast().plan().getFirst())).isEqualTo(98);
  }

  private static PlanEntry entry(String period, double value, @Nullable Double baseline) {
    return new PlanEntry(vn.thongmach.kernel.Period.parse(period), value, baseline);
  }

  @Test
  void weightsOfPartsNeverComeToMoreThanTheirWholeSays() {
    whole("W", 100);
    part("W-1", "W", 60);
    assertThat(codes(() -> part("W-2", "W", 50))).containsExactly("target.weights-above-total");
    part("W-2", "W", 40);
    assertThat(codes(() -> targets.changeAll(ALL, List.of(change("W-1", null, 70.0)), "x")))
        .containsExactly("target.weights-above-total");
    targets.changeAll(
        ALL, List.of(change("W-1", null, 70.0), change("W-2", null, 30.0)), "Chuyển trọng tâm");
    PartsPromise promise =
        Objects.requireNonNull(
            PartsPromise.of(
                targets.find(ALL, "W").orElseThrow(),
                targets.list(ALL, new TargetFilter(null, null, null, "W", null), PAGE).items(),
                vn.thongmach.kernel.Period.parse("2026")));
    assertThat(promise.weights()).isEqualTo(100);
    assertThat(promise.weightsTotal()).isEqualTo(100);
  }

  @Test
  void aYearIsCopiedForwardAsChangesToLookAt() {
    Target target = made("Y-1");
    List<TargetChange> copied =
        targets.copied(ALL, new YearCopy(Year.of(2026), Year.of(2027), 0.05, true, owner)).stream()
            .filter(change -> "Y-1".equals(change.code()))
            .toList();
    assertThat(copied).hasSize(1);
    assertThat(copied.getFirst().plan()).containsExactly(new PlanDraft("2027", 99.95, 99.9));
    assertThat(targets.find(ALL, "Y-1")).contains(target);

    targets.changeAll(ALL, copied, "Kế hoạch năm 2027");
    assertThat(targets.copied(ALL, new YearCopy(Year.of(2026), Year.of(2027), 5, false, owner)))
        .noneMatch(change -> "Y-1".equals(change.code()));
    assertThat(
            codes(
                () ->
                    targets.copied(
                        ALL, new YearCopy(Year.of(2026), Year.of(2026), 0, false, null))))
        .containsExactly("target.years-equal");
  }

  @Test
  void aClosedTargetIsKeptButNoLongerListedOrChanged() {
    made("C-1");
    assertThat(codes(() -> targets.close(ALL, "C-1", new TargetStateDraft(null, "", null))))
        .containsExactlyInAnyOrder("kernel.value-missing", "kernel.value-missing");
    Target closed = targets.close(ALL, "C-1", new TargetStateDraft(true, "Dừng dự án", 1));
    assertThat(closed.version()).isEqualTo(2);
    assertThat(codes(() -> targets.close(ALL, "C-1", new TargetStateDraft(true, "x", null))))
        .containsExactly("target.closed");
    assertThat(codes(() -> targets.changeAll(ALL, List.of(change("C-1", null, 2.0)), "x")))
        .containsExactly("target.closed");
    assertThat(targets.all(ALL)).extracting(Target::code).doesNotContain("C-1");
    assertThat(targets.find(ALL, "C-1")).contains(closed);
    TargetFilter wanted = new TargetFilter(null, null, null, null, null, true);
    assertThat(targets.list(ALL, wanted, PAGE).items()).extracting(Target::code).contains("C-1");
    targets.close(ALL, "C-1", new TargetStateDraft(false, "Làm tiếp", null));
    assertThat(targets.all(ALL)).extracting(Target::code).contains("C-1");
    assertThat(codes(() -> targets.close(ALL, "C-1", new TargetStateDraft(false, "x", null))))
        .containsExactly("target.not-closed");
  }

  @Test
  void partsThatPromiseLessSaySo() {
    Target whole =
        targets.make(
            ALL,
            new TargetDraft(
                "P",
                "Độ khả dụng",
                owner,
                head,
                null,
                null,
                Direction.HIGHER,
                99.0,
                null,
                List.of(new PlanDraft("2026", 99.95)),
                1.0,
                clause,
                null,
                null,
                null,
                Aggregation.MIN,
                "percent",
                null,
                null,
                null,
                null));
    part("P-1", "P", 1);
    List<Target> parts =
        targets.list(ALL, new TargetFilter(null, null, null, "P", null), PAGE).items();
    PartsPromise promise =
        Objects.requireNonNull(
            PartsPromise.of(whole, parts, vn.thongmach.kernel.Period.parse("2026")));
    assertThat(promise.isShort()).isTrue();
    assertThat(promise.promised()).isEqualTo(99.9);
    PartsPromise unplanned =
        Objects.requireNonNull(
            PartsPromise.of(whole, parts, vn.thongmach.kernel.Period.parse("2027")));
    assertThat(unplanned.unplanned()).isEqualTo(1);
    assertThat(unplanned.promised()).isNull();
  }

  @Test
  void termsThatCannotBeJudgedAreRefusedTogether() {
    TargetDraft draft = target("T-1", owner, head, clause, List.of(link), "2026");
    List<String> codes =
        codes(
            () ->
                targets.make(
                    ALL,
                    new TargetDraft(
                        "T-1",
                        draft.name(),
                        owner,
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
                        null,
                        null,
                        null,
                        new TargetDraft.TermsDraft(
                            new TargetDraft.CurveDraft(PlanCurve.Kind.SEASONAL, List.of(0.5, 0.6)),
                            new TargetDraft.ThresholdsDraft(-2.0, -1.0, -5.0),
                            -1.0,
                            List.of(clause, UUID.randomUUID()),
                            null))));
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "target.curve-not-twelve",
            "target.thresholds-disordered",
            "target.weight-not-positive",
            "target.clause-twice",
            "target.clause-unknown");
  }
}
