package vn.thongmach.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetTerms;

/** Laws of bringing parts together. */
class AggregatingPropertyTests {

  private static final Period YEAR = Period.parse("2026");
  private static final Instant AS_OF = Instant.parse("2026-11-22T03:00:00Z");

  private static Target target(
      String code, @Nullable Aggregation aggregation, @Nullable String unit, double weight) {
    return new Target(
        UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        code,
        1,
        code,
        new UUID(0, 1),
        new UUID(0, 2),
        aggregation == null ? "study-participation" : null,
        null,
        aggregation,
        unit,
        Direction.HIGHER,
        0,
        null,
        aggregation == null ? List.of(new PlanEntry(YEAR, 80)) : List.of(),
        weight,
        new UUID(0, 3),
        null,
        List.of(),
        null,
        null,
        TargetTerms.PLAIN,
        AS_OF,
        null,
        null);
  }

  private static Evaluation leaf(Random random, int number) {
    long denominator = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(1_000_000);
    long numerator = denominator == 0 ? 0 : random.nextLong(denominator + 1);
    Double value = denominator == 0 ? null : 100.0 * numerator / denominator;
    Origin origin = Origin.values()[random.nextInt(Origin.values().length)];
    return Evaluation.of(
        target("L" + number, null, null, 1 + random.nextInt(9)),
        new Figure(
            YEAR,
            AS_OF,
            numerator,
            denominator,
            value,
            random.nextDouble(),
            value == null ? null : origin,
            random.nextInt(100),
            random.nextInt(100),
            Map.of(),
            List.of(),
            1,
            null),
        List.of(),
        false);
  }

  private static Evaluation whole(
      Aggregation aggregation, @Nullable String unit, List<Evaluation> parts) {
    Target target = target("W", aggregation, unit, 1);
    return Evaluation.of(target, Aggregating.figure(target, YEAR, AS_OF, parts), parts, false);
  }

  private static List<Evaluation> leaves(Random random, int count) {
    List<Evaluation> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(leaf(random, i));
    }
    return leaves;
  }

  @Property
  void sumsOfThePartsAreTheWholesHoweverTheyAreGrouped(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    Random random = new Random(seed);
    List<Evaluation> leaves = leaves(random, count);
    Evaluation flat = whole(Aggregation.RATIO_OF_SUMS, "percent", leaves);
    assertThat(flat.figure().numerator())
        .isEqualTo(leaves.stream().mapToLong(part -> part.figure().numerator()).sum());
    assertThat(flat.figure().denominator())
        .isEqualTo(leaves.stream().mapToLong(part -> part.figure().denominator()).sum());

    int cut = random.nextInt(count + 1);
    Evaluation grouped =
        whole(
            Aggregation.RATIO_OF_SUMS,
            "percent",
            List.of(
                whole(Aggregation.RATIO_OF_SUMS, "percent", leaves.subList(0, cut)),
                whole(Aggregation.RATIO_OF_SUMS, "percent", leaves.subList(cut, count))));
    assertThat(grouped.figure().numerator()).isEqualTo(flat.figure().numerator());
    assertThat(grouped.figure().denominator()).isEqualTo(flat.figure().denominator());
    assertThat(grouped.figure().value()).isEqualTo(flat.figure().value());
    assertThat(grouped.origin()).isEqualTo(flat.origin());
  }

  @Property
  void ordersLeastMeanAndGreatestAndTakesTheWeakestOrigin(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    Random random = new Random(seed);
    List<Evaluation> leaves = leaves(random, count);
    Double least = whole(Aggregation.MIN, "percent", leaves).figure().value();
    Evaluation mean = whole(Aggregation.WEIGHTED_MEAN, "percent", leaves);
    Double greatest = whole(Aggregation.MAX, "percent", leaves).figure().value();
    List<Evaluation> counted =
        leaves.stream().filter(leaf -> leaf.figure().value() != null).toList();
    if (counted.isEmpty()) {
      assertThat(least).isNull();
      assertThat(mean.figure().value()).isNull();
      assertThat(mean.score()).isNull();
      assertThat(mean.origin()).isNull();
      return;
    }
    assertThat(mean.figure().value())
        .isBetween(
            java.util.Objects.requireNonNull(least) - 1e-9,
            java.util.Objects.requireNonNull(greatest) + 1e-9);
    for (Evaluation leaf : counted) {
      assertThat(
              Origin.weakest(
                  java.util.Objects.requireNonNull(mean.origin()),
                  java.util.Objects.requireNonNull(leaf.origin())))
          .isEqualTo(mean.origin());
    }
    assertThat(mean.scoredParts()).isEqualTo(counted.size());
    assertThat(mean.score()).isBetween(0.0, 100.0);
  }

  @Property
  void doesNotDependOnTheOrderOfParts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
    Random random = new Random(seed);
    List<Evaluation> leaves = leaves(random, count);
    List<Evaluation> shuffled = new ArrayList<>(leaves);
    Collections.shuffle(shuffled, random);
    for (Aggregation aggregation : Aggregation.values()) {
      Evaluation one = whole(aggregation, "percent", leaves);
      Evaluation other = whole(aggregation, "percent", shuffled);
      if (one.figure().value() == null) {
        assertThat(other.figure().value()).isNull();
      } else {
        assertThat(other.figure().value()).isCloseTo(one.figure().value(), offset(1e-6));
        assertThat(other.score())
            .isCloseTo(java.util.Objects.requireNonNull(one.score()), offset(1e-9));
      }
    }
  }
}
