package vn.thongmach.capability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thongmach.capability.model.Allotment.Demand;

/** Nobody is given twice, as much as possible is met, and what comes first keeps what it has. */
class AllotmentTests {

  @Test
  void movesAnEarlierDemandToAnotherPoolRatherThanLeaveALaterOneUnmet() {
    Allotment<String> found =
        new Allotment<>(
            List.of(new Demand<>(1, List.of("An", "Bình")), new Demand<>(1, List.of("An"))),
            Map.of("An", 1, "Bình", 1));
    assertThat(found.given(0)).containsExactly(Map.entry("Bình", 1));
    assertThat(found.given(1)).containsExactly(Map.entry("An", 1));
  }

  @Test
  void leavesWhatIsMissingToTheDemandThatComesLast() {
    Allotment<String> found =
        new Allotment<>(
            List.of(new Demand<>(2, List.of("kho")), new Demand<>(2, List.of("kho"))),
            Map.of("kho", 3));
    assertThat(found.served(0)).isEqualTo(2);
    assertThat(found.served(1)).isEqualTo(1);
  }

  @Test
  void meetsAsMuchAsAnyOtherAllotmentWould() {
    Random random = new Random(20261130);
    for (int round = 0; round < 300; round++) {
      Map<Integer, Integer> capacity = new HashMap<>();
      IntStream.range(0, 4).forEach(pool -> capacity.put(pool, random.nextInt(3)));
      List<Demand<Integer>> demands = new ArrayList<>();
      for (int at = 0; at < 4; at++) {
        demands.add(
            new Demand<>(
                1 + random.nextInt(2),
                IntStream.range(0, 4).filter(pool -> random.nextBoolean()).boxed().toList()));
      }
      Allotment<Integer> found = new Allotment<>(demands, capacity);
      Map<Integer, Integer> used = new HashMap<>();
      int served = 0;
      for (int at = 0; at < demands.size(); at++) {
        assertThat(demands.get(at).pools()).containsAll(found.given(at).keySet());
        assertThat(found.served(at)).isLessThanOrEqualTo(demands.get(at).quantity());
        found.given(at).forEach((pool, count) -> used.merge(pool, count, Integer::sum));
        served += found.served(at);
      }
      used.forEach((pool, count) -> assertThat(count).isLessThanOrEqualTo(capacity.get(pool)));
      assertThat(served).isEqualTo(best(demands, capacity));
    }
  }

  /** Every demand cut into single ones, each tried with every pool and with none. */
  private static int best(List<Demand<Integer>> demands, Map<Integer, Integer> capacity) {
    List<List<Integer>> singles = new ArrayList<>();
    for (Demand<Integer> demand : demands) {
      for (int at = 0; at < demand.quantity(); at++) {
        singles.add(demand.pools());
      }
    }
    return best(singles, 0, new HashMap<>(capacity));
  }

  private static int best(List<List<Integer>> singles, int at, Map<Integer, Integer> left) {
    if (at == singles.size()) {
      return 0;
    }
    int most = best(singles, at + 1, left);
    for (int pool : singles.get(at)) {
      if (left.getOrDefault(pool, 0) > 0) {
        left.merge(pool, -1, Integer::sum);
        most = Math.max(most, 1 + best(singles, at + 1, left));
        left.merge(pool, 1, Integer::sum);
      }
    }
    return most;
  }
}
