package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Problems;

/** Sums that no ballots can give are refused, each for its own reason. */
class BundleLawsTests {

  private static final Map<String, BundleVotes> RIGHT =
      Map.of("c1", new BundleVotes(6, 2, 0), "c2", new BundleVotes(5, 3, 0), "c3", votes(5, 3));

  private static final BundleLaws STRIKE = laws(BallotForm.STRIKE, 2, "c1", "c2", "c3");

  private static BundleVotes votes(int votesFor, int against) {
    return new BundleVotes(votesFor, against, 0);
  }

  private static BundleLaws laws(BallotForm form, int seats, String... ids) {
    return new BundleLaws(
        form,
        seats,
        Stream.of(ids).collect(Collectors.toMap(id -> id, id -> "Người " + id)),
        ElectionCase.shipped(LocalDate.of(2025, 5, 4)).invalid());
  }

  private static List<String> broken(BundleLaws laws, TalliedBundle bundle) {
    Problems problems = new Problems();
    laws.check(problems, bundle);
    try {
      problems.throwIfAny();
      return List.of();
    } catch (CodedException refused) {
      return refused.problems().stream().map(Problem::code).map(code -> code.code()).toList();
    }
  }

  private static List<String> broken(UnaryOperator<Map<String, BundleVotes>> change) {
    return broken(
        STRIKE,
        new TalliedBundle(
            1,
            10,
            8,
            Map.of(InvalidReason.TOO_MANY, 2),
            change.apply(new java.util.HashMap<>(RIGHT))));
  }

  private static UnaryOperator<Map<String, BundleVotes>> with(String id, BundleVotes votes) {
    return had -> {
      had.put(id, votes);
      return had;
    };
  }

  @Test
  void takesSumsThatAddUp() {
    assertThat(broken(UnaryOperator.identity())).isEmpty();
  }

  @Test
  void refusesBallotsThatAreNotValidPlusInvalid() {
    assertThat(
            broken(STRIKE, new TalliedBundle(1, 11, 8, Map.of(InvalidReason.TOO_MANY, 2), RIGHT)))
        .containsExactly("assembly.bundle-unbalanced");
  }

  @Test
  void refusesAPersonWhoseVotesAreNotTheValidBallots() {
    assertThat(broken(with("c1", votes(6, 3)))).containsExactly("assembly.person-unbalanced");
    assertThat(broken(with("c1", votes(-1, 9)))).containsExactly("assembly.number-outside");
  }

  @Test
  void refusesVotesNotCountedWhereEveryBallotCounts() {
    assertThat(broken(with("c1", new BundleVotes(6, 1, 1))))
        .containsExactly("assembly.always-counted");
    assertThat(
            broken(
                laws(BallotForm.COLUMNS, 1, "c1"),
                new TalliedBundle(1, 8, 8, Map.of(), Map.of("c1", new BundleVotes(7, 0, 1)))))
        .containsExactly("assembly.always-counted");
    assertThat(
            broken(
                laws(BallotForm.COLUMNS, 2, "c1", "c2"),
                new TalliedBundle(
                    1,
                    8,
                    8,
                    Map.of(),
                    Map.of("c1", new BundleVotes(7, 0, 1), "c2", new BundleVotes(8, 0, 0)))))
        .isEmpty();
  }

  @Test
  void refusesMoreVotesThanSeatsAllowAndFewerThanOneABallot() {
    assertThat(broken(with("c2", votes(6, 2)))).containsExactly("assembly.bundle-above-seats");
    assertThat(
            broken(
                had ->
                    had.keySet().stream().collect(Collectors.toMap(id -> id, id -> votes(2, 6)))))
        .containsExactly("assembly.bundle-below-one");
  }

  @Test
  void refusesReasonsThatCannotOccur() {
    assertThat(
            broken(
                STRIKE,
                new TalliedBundle(1, 10, 8, Map.of(InvalidReason.BOTH_OR_NEITHER, 2), RIGHT)))
        .containsExactly("assembly.reason-impossible");
    assertThat(
            broken(
                laws(BallotForm.COLUMNS, 1, "c1"),
                new TalliedBundle(
                    1, 9, 8, Map.of(InvalidReason.TOO_MANY, 1), Map.of("c1", votes(7, 1)))))
        .containsExactly("assembly.reason-impossible");
  }

  @Test
  void countsABundleOnceAndNoMoreBallotsThanWereIssued() {
    RandomElection drawn =
        LongStream.range(0, 100)
            .mapToObj(RandomElection::of)
            .filter(one -> one.ballots().size() > 5)
            .findFirst()
            .orElseThrow();
    Counting counting =
        new Counting(drawn.election(), ElectionCase.shipped(drawn.election().date()));
    TalliedBundle bundle = drawn.bundles(1).getFirst();
    counting.add(bundle);
    Tally before = counting.tally();
    assertThatThrownBy(() -> counting.add(bundle)).isInstanceOf(IllegalArgumentException.class);
    TalliedBundle other =
        new TalliedBundle(2, bundle.ballots(), bundle.valid(), bundle.invalid(), bundle.votes());
    assertThatThrownBy(() -> counting.add(other)).isInstanceOf(IllegalArgumentException.class);
    assertThat(counting.tally()).isEqualTo(before);
  }
}
