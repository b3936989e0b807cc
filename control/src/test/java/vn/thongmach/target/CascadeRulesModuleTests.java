package vn.thongmach.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.testing.ReportedTest;

/** What may be a part of what. */
class CascadeRulesModuleTests extends ReportedTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Targets targets;
  private UUID owner;
  private UUID head;
  private UUID clause;

  @BeforeAll
  void prepare() {
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
  }

  private TargetDraft whole(String code, Aggregation aggregation, @Nullable String unit) {
    return parts(code, owner, head, clause, aggregation, unit, List.of());
  }

  private TargetDraft leaf(String code, String measure) {
    return reported(code, measure, owner, head, clause, List.of(owner), "2026", 10);
  }

  private List<String> refused(TargetDraft draft) {
    return codes(() -> targets.make(ALL, draft));
  }

  @Test
  void refusesAWholeWithAMeasureOrWithoutAUnit() {
    TargetDraft leaf = leaf("R-1", "members-admitted");
    TargetDraft both =
        new TargetDraft(
            "R-1",
            "R",
            owner,
            head,
            leaf.measure(),
            leaf.subject(),
            null,
            null,
            null,
            null,
            1.0,
            clause,
            null,
            null,
            "NOWHERE",
            Aggregation.SUM,
            null,
            null,
            null,
            UUID.randomUUID());
    assertThat(refused(both))
        .containsExactlyInAnyOrder(
            "target.aggregated-has-measure",
            "target.unit-missing",
            "target.parent-unknown",
            "target.programme-unknown");
    TargetDraft unit =
        new TargetDraft(
            leaf.code(),
            leaf.name(),
            owner,
            head,
            leaf.measure(),
            leaf.subject(),
            leaf.direction(),
            0.0,
            null,
            leaf.plan(),
            1.0,
            clause,
            null,
            null,
            null,
            null,
            "member",
            null,
            null,
            null);
    assertThat(refused(unit)).containsExactly("target.unit-unused");
  }

  @Test
  void refusesPartsInAnotherUnitOrOfAnotherMeasure() {
    targets.make(ALL, whole("W-1", Aggregation.SUM, "member"));
    targets.make(ALL, whole("W-2", Aggregation.RATIO_OF_SUMS, "percent"));
    targets.make(ALL, below(leaf("W-3", "study-participation"), "W-2", 1));
    assertThat(refused(below(leaf("W-4", "kilometres-connected"), "W-1", 1)))
        .containsExactly("target.child-unit-differs");
    assertThat(refused(below(leaf("W-5", "tasks-on-time"), "W-2", 1)))
        .containsExactly("target.child-measure-differs");
    assertThat(refused(below(whole("W-6", Aggregation.MAX, "percent"), "W-2", 1)))
        .containsExactly("target.child-not-a-ratio");
    assertThat(codes(() -> targets.change(ALL, "W-2", whole("W-2", Aggregation.SUM, "member"))))
        .containsExactly("target.child-unit-differs");
  }

  @Test
  void refusesCirclesAndDepth() {
    targets.make(ALL, whole("C-1", Aggregation.WEIGHTED_MEAN, null));
    for (int i = 2; i <= 10; i++) {
      targets.make(ALL, below(whole("C-" + i, Aggregation.WEIGHTED_MEAN, null), "C-" + (i - 1), 1));
    }
    assertThat(refused(below(leaf("C-11", "members-admitted"), "C-10", 1)))
        .containsExactly("target.cascade-too-deep");
    TargetDraft first = whole("C-1", Aggregation.WEIGHTED_MEAN, null);
    assertThat(codes(() -> targets.change(ALL, "C-1", below(first, "C-3", 1))))
        .containsExactly("target.cascade-cycle");
    assertThat(codes(() -> targets.change(ALL, "C-1", below(first, "C-1", 1))))
        .containsExactly("target.cascade-cycle");
  }

  @Test
  void refusesSharesThatDoNotAddUp() {
    UUID other = unit("OTHER", null);
    TargetDraft leaf = leaf("S-1", "members-admitted");
    TargetDraft shared =
        new TargetDraft(
            leaf.code(),
            leaf.name(),
            owner,
            head,
            leaf.measure(),
            leaf.subject(),
            leaf.direction(),
            0.0,
            null,
            leaf.plan(),
            1.0,
            clause,
            null,
            null,
            null,
            null,
            null,
            Arrays.asList(
                new TargetDraft.ShareDraft(owner, 0.1),
                new TargetDraft.ShareDraft(other, 0.6),
                new TargetDraft.ShareDraft(other, 0.6),
                new TargetDraft.ShareDraft(UUID.randomUUID(), 2.0),
                null),
            new TargetDraft.UpperBodyDraft(" ", null),
            null);
    assertThat(refused(shared))
        .containsExactlyInAnyOrder(
            "target.shared-with-owner",
            "target.shared-twice",
            "target.share-out-of-range",
            "target.shared-unit-unknown",
            "target.shares-above-whole",
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.value-missing");
  }

  @Test
  void findsPartsByParentAndHead() {
    targets.make(ALL, whole("F-1", Aggregation.SUM, "member"));
    targets.make(ALL, below(leaf("F-2", "members-admitted"), "F-1", 2));
    assertThat(targets.list(ALL, new TargetFilter(null, null, null, "F-1", null), PAGE).items())
        .extracting(Target::code)
        .containsExactly("F-2");
    assertThat(
            targets
                .list(ALL, new TargetFilter(null, null, null, "F-1", UUID.randomUUID()), PAGE)
                .items())
        .isEmpty();
    Target part = targets.find(ALL, "F-2").orElseThrow();
    assertThat(part.parent()).isEqualTo("F-1");
    clock.pass(Duration.ofSeconds(1));
    targets.change(ALL, "F-2", below(leaf("F-2", "members-admitted"), null, 2));
    assertThat(targets.childrenAt(ALL, "F-1", part.validFrom()))
        .containsExactly(targets.version(ALL, part.id(), 1).orElseThrow());
  }
}
