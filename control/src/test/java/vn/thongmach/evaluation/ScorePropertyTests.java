package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import vn.thongmach.target.Direction;

class ScorePropertyTests {

  @Property
  boolean staysBetweenNothingAndFull(
      @ForAll Direction direction,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double baseline,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double plan,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double tolerance,
      @ForAll @DoubleRange(min = -1e7, max = 1e7) double value) {
    if (plan == baseline) {
      return true;
    }
    double score = Objects.requireNonNull(Score.of(direction, baseline, plan, tolerance, value));
    return score >= 0 && score <= 100;
  }

  @Property
  boolean neverFallsWhenTheValueComesNearerToThePlan(
      @ForAll @DoubleRange(min = 0, max = 99) double baseline,
      @ForAll @DoubleRange(min = 0, max = 100) double one,
      @ForAll @DoubleRange(min = 0, max = 100) double other) {
    double worse = Math.min(one, other);
    double better = Math.max(one, other);
    return score(Direction.HIGHER, baseline, 100, better)
            >= score(Direction.HIGHER, baseline, 100, worse)
        && score(Direction.LOWER, baseline + 1, 0, worse)
            >= score(Direction.LOWER, baseline + 1, 0, better);
  }

  @Property
  void parentOfParentsEqualsParentOfAllTheirChildren(
      @ForAll @Size(min = 1, max = 8)
          List<@Size(max = 8) List<@DoubleRange(min = -20, max = 100) Double>> groups) {
    List<Score.Weighted> all = new ArrayList<>();
    List<Score.Weighted> parents = new ArrayList<>();
    for (List<Double> group : groups) {
      List<Score.Weighted> children = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        double drawn = group.get(i);
        children.add(new Score.Weighted(drawn < 0 ? null : drawn, 1 + i));
      }
      all.addAll(children);
      Score.RollUp sum = Score.rollUp(children);
      double scoredWeight =
          children.stream()
              .filter(child -> child.score() != null)
              .mapToDouble(Score.Weighted::weight)
              .sum();
      if (scoredWeight > 0) {
        parents.add(new Score.Weighted(sum.score(), scoredWeight));
      }
    }
    Double whole = Score.rollUp(all).score();
    Double ofParents = Score.rollUp(parents).score();
    if (whole == null) {
      assertThat(ofParents).isNull();
    } else {
      assertThat(Objects.requireNonNull(ofParents)).isCloseTo(whole, within(1e-9));
    }
  }

  private static double score(Direction direction, double baseline, double plan, double value) {
    return Objects.requireNonNull(Score.of(direction, baseline, plan, null, value));
  }
}
