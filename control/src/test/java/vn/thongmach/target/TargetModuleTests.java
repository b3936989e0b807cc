package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.testing.IntentTest;

class TargetModuleTests extends IntentTest {

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

  private TargetDraft good(String code) {
    return target(code, owner, head, clause, List.of(link), "2026");
  }

  private static TargetDraft changed(
      TargetDraft draft,
      @Nullable Direction direction,
      @Nullable Double baseline,
      @Nullable Double tolerance,
      @Nullable Double weight,
      TargetDraft.PlanDraft... plan) {
    return new TargetDraft(
        draft.code(),
        draft.name(),
        draft.ownerUnit(),
        draft.head(),
        draft.measure(),
        draft.subject(),
        direction,
        baseline,
        tolerance,
        Arrays.asList(plan),
        weight,
        draft.clause(),
        "Theo kết luận giao ban",
        null);
  }

  private static TargetDraft.PlanDraft plan(@Nullable String period, @Nullable Double value) {
    return new TargetDraft.PlanDraft(period, value);
  }

  @Test
  void keepsEveryVersionReadable() {
    Target first = targets.make(ALL, good("MT-1"));
    Target second =
        targets.change(
            ALL,
            "MT-1",
            changed(good("MT-1"), Direction.HIGHER, 99.0, null, 2.0, plan("2026", 99.95)));
    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    List<Target> versions = targets.versions(ALL, "MT-1");
    assertThat(versions).extracting(Target::weight).containsExactly(1.0, 2.0);
    assertThat(versions.getFirst().validTo()).isEqualTo(second.validFrom());
    assertThat(targets.version(ALL, first.id(), 1).orElseThrow().plan()).isEqualTo(first.plan());
    assertThat(targets.find(ALL, "MT-1")).contains(second);
    assertThat(audited).contains("TargetAgreed MT-1", "TargetChanged MT-1");
  }

  @Test
  void judgesAPeriodByTheNearestPlanAroundIt() {
    Target target =
        targets.make(
            ALL,
            changed(
                good("MT-2"),
                Direction.HIGHER,
                99.0,
                null,
                1.0,
                plan("2026", 99.9),
                plan("2026-Q4", 99.5)));
    assertThat(target.planFor(Period.parse("2026-11-22")).orElseThrow().value()).isEqualTo(99.5);
    assertThat(target.planFor(Period.parse("2026-02")).orElseThrow().value()).isEqualTo(99.9);
    assertThat(target.planFor(Period.parse("2027"))).isEmpty();
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL,
                        new TargetDraft(
                            "mã có dấu cách",
                            "",
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            "speed",
                            new TargetDraft.SubjectDraft(null, "LINK", null),
                            null,
                            null,
                            null,
                            List.of(plan("2026-13", null)),
                            -1.0,
                            UUID.randomUUID(),
                            null,
                            null))))
        .containsExactlyInAnyOrder(
            "target.code-malformed",
            "kernel.value-missing",
            "target.owner-unknown",
            "target.head-unknown",
            "target.clause-unknown",
            "target.measure-unknown",
            "target.subject-malformed",
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.period-malformed",
            "kernel.value-missing",
            "target.weight-not-positive");
  }

  @Test
  void refusesPlansThatCannotBeJudged() {
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL,
                        changed(
                            good("MT-3"),
                            Direction.HIGHER,
                            99.0,
                            null,
                            1.0,
                            plan("2026", 99.0),
                            plan("2026", 99.9),
                            plan("2027", 100.5),
                            plan("2028", 98.0)))))
        .containsExactly(
            "target.plan-is-baseline",
            "target.plan-repeated",
            "target.out-of-range",
            "target.plan-against-direction");
    assertThat(
            codes(
                () -> targets.make(ALL, changed(good("MT-3"), Direction.HIGHER, -1.0, null, 1.0))))
        .containsExactly("target.out-of-range", "target.plan-empty");
  }

  @Test
  void wantsAToleranceForWithinAndForNothingElse() {
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL,
                        changed(
                            good("MT-4"), Direction.WITHIN, 99.0, null, 1.0, plan("2026", 99.9)))))
        .containsExactly("target.tolerance-missing");
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL,
                        changed(
                            good("MT-4"), Direction.WITHIN, 99.0, 0.0, 1.0, plan("2026", 99.9)))))
        .containsExactly("target.tolerance-not-positive");
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL,
                        changed(
                            good("MT-4"), Direction.HIGHER, 99.0, 1.0, 1.0, plan("2026", 99.9)))))
        .containsExactly("target.tolerance-unused");
  }

  @Test
  void refusesObjectsThatAreNotThere() {
    UUID nowhere = UUID.randomUUID();
    assertThat(
            codes(
                () ->
                    targets.make(
                        ALL, target("MT-5", owner, head, clause, List.of(nowhere), "2026"))))
        .containsExactly("target.subject-unknown");
  }

  @Test
  void refusesTakenCodesAndChangesOfWhatSomebodyElseChanged() {
    targets.make(ALL, good("MT-6"));
    assertThat(codes(() -> targets.make(ALL, good("MT-6")))).containsExactly("target.code-taken");
    TargetDraft other =
        changed(good("MT-7"), Direction.HIGHER, 99.0, null, 1.0, plan("2026", 99.9));
    assertThat(codes(() -> targets.change(ALL, "MT-6", other)))
        .containsExactly("target.code-fixed");
    TargetDraft stale =
        new TargetDraft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, 7);
    assertThat(codes(() -> targets.change(ALL, "MT-6", stale)))
        .containsExactly("target.changed-meanwhile");
  }

  @Test
  void answersTargetsOfOtherUnitsAsIfTheyWereNotThere() {
    UUID other = unit("OTHER", null);
    targets.make(ALL, good("MT-8"));
    assertThat(targets.find(within(other), "MT-8")).isEmpty();
    assertThat(targets.versions(within(other), "MT-8")).isEmpty();
    assertThat(targets.list(within(other), TargetFilter.ALL, PAGE).items()).isEmpty();
    assertThat(codes(() -> targets.change(within(other), "MT-8", good("MT-8"))))
        .containsExactly("kernel.not-found");
    assertThat(targets.list(within(owner), TargetFilter.ALL, PAGE).items())
        .extracting(Target::code)
        .contains("MT-8");
  }
}
