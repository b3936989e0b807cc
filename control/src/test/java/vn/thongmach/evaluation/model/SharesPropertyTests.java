package vn.thongmach.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.thongmach.evaluation.model.Shares.Share;

/** Causes and the rest are always the whole, and no smaller set says as much. */
class SharesPropertyTests {

  private static List<Share<Integer>> shares(List<Double> amounts) {
    List<Share<Integer>> shares = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      shares.add(new Share<>(i, amounts.get(i)));
    }
    return shares;
  }

  private static double sum(List<Share<Integer>> shares) {
    return shares.stream().mapToDouble(Share::amount).sum();
  }

  @Property
  void causesAndRestAddUpToTheWhole(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -5, max = 50) Double> amounts) {
    List<Share<Integer>> all = shares(amounts);
    double whole = sum(all);
    org.junit.jupiter.api.Assumptions.assumeTrue(whole > 0);
    Shares<Integer> explained = Shares.explain(all, whole, of -> true);
    assertThat(sum(explained.named()) + explained.rest()).isCloseTo(whole, offset(1e-9 * 10_000));
    long counted = amounts.stream().filter(amount -> amount != 0).count();
    assertThat((long) explained.named().size() + explained.others()).isEqualTo(counted);
  }

  @Property
  void noSmallerSetExplainsAsMuch(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 50) Double> amounts) {
    List<Share<Integer>> all = shares(amounts);
    double whole = sum(all);
    Shares<Integer> explained = Shares.explain(all, whole, of -> true);
    assertThat(sum(explained.named())).isGreaterThanOrEqualTo(0.8 * whole - 1e-9);
    double withOneLess =
        amounts.stream()
            .sorted(Comparator.reverseOrder())
            .limit(explained.named().size() - 1L)
            .mapToDouble(Double::doubleValue)
            .sum();
    assertThat(withOneLess).isLessThan(0.8 * whole);
  }

  @Property
  void whatIsClosedToTheReaderStaysInTheRest(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = 1, max = 9) Double> amounts,
      @ForAll @IntRange(max = 1) int closed) {
    List<Share<Integer>> all = shares(amounts);
    double whole = sum(all);
    Shares<Integer> explained = Shares.explain(all, whole, of -> !Set.of(closed).contains(of));
    assertThat(explained.named()).noneMatch(share -> share.of() == closed);
    assertThat(sum(explained.named()) + explained.rest()).isCloseTo(whole, offset(1e-6));
  }

  @Property
  void proportionsSumToTheWhole(
      @ForAll @Size(min = 1, max = 100) List<@DoubleRange(max = 50) Double> weights,
      @ForAll @DoubleRange(min = 0.01, max = 100) double whole) {
    List<Share<Integer>> all = shares(weights);
    org.junit.jupiter.api.Assumptions.assumeTrue(sum(all) > 0);
    assertThat(sum(Shares.proportional(all, whole))).isCloseTo(whole, offset(1e-9 * 1_000));
  }
}
