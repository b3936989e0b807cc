package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every count, whatever is written on the ballots. */
class CountingPropertyTests {

  @Property(tries = 300)
  void givesTheSameInWhateverOrderBallotsAreEntered(
      @ForAll("elections") RandomElection drawn, @ForAll long seed) {
    List<Ballot> shuffled = new ArrayList<>(drawn.ballots());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(count(drawn.election(), shuffled)).isEqualTo(drawn.count());
  }

  @Property(tries = 300)
  void addsUp(@ForAll("elections") RandomElection drawn) {
    Tally tally = drawn.count();
    assertThat(tally.returned()).isEqualTo(drawn.ballots().size());
    assertThat(tally.issued()).isEqualTo(tally.returned() + tally.unreturned());
    assertThat(tally.unreturned()).isNotNegative();
    assertThat(tally.returned())
        .isEqualTo(
            tally.valid() + tally.invalid().values().stream().mapToInt(Integer::intValue).sum());
    assertThat(tally.votes())
        .allSatisfy(
            person -> {
              assertThat(person.votesFor() + person.against() + person.notCounted())
                  .isEqualTo(tally.valid());
              assertThat(person.notCounted()).isNotNegative();
            });
  }

  @Property(tries = 300)
  void electsNobodyWithoutMajorityAndNeverMoreThanThereAreSeats(
      @ForAll("elections") RandomElection drawn) {
    Tally tally = drawn.count();
    assertThat(tally.elected().size() + tally.unfilled()).isEqualTo(drawn.election().seats());
    assertThat(tally.unfilled()).isNotNegative();
    assertThat(2 * tally.needed()).isGreaterThan(tally.base());
    assertThat(2 * (tally.needed() - 1)).isLessThanOrEqualTo(tally.base());
    List<Integer> votes = tally.elected().stream().map(id -> votes(tally, id)).toList();
    assertThat(votes).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(votes).allMatch(each -> each >= tally.needed());
  }

  @Property(tries = 300)
  void treatsPeopleWithEqualVotesAlike(@ForAll("elections") RandomElection drawn) {
    Tally tally = drawn.count();
    for (PersonVotes one : tally.votes()) {
      for (PersonVotes other : tally.votes()) {
        if (one.votesFor() == other.votesFor()) {
          assertThat(tally.elected().contains(one.id()))
              .isEqualTo(tally.elected().contains(other.id()));
          assertThat(tally.tied().contains(one.id())).isEqualTo(tally.tied().contains(other.id()));
        }
      }
    }
  }

  @Property(tries = 300)
  void tiesOnlyMoreThanThePlacesLeft(@ForAll("elections") RandomElection drawn) {
    Tally tally = drawn.count();
    if (!tally.tied().isEmpty()) {
      assertThat(tally.tied().size()).isGreaterThan(tally.unfilled());
      assertThat(tally.tied().stream().map(id -> votes(tally, id)).distinct()).hasSize(1);
      assertThat(votes(tally, tally.tied().getFirst())).isGreaterThanOrEqualTo(tally.needed());
      assertThat(tally.elected()).doesNotContainAnyElementsOf(tally.tied());
      assertThat(tally.elected().stream().map(id -> votes(tally, id)))
          .allMatch(each -> each > votes(tally, tally.tied().getFirst()));
    }
  }

  @Property(tries = 300)
  void electsNobodyBeforeWhoeverHasMoreVotes(@ForAll("elections") RandomElection drawn) {
    Tally tally = drawn.count();
    for (PersonVotes one : tally.votes()) {
      for (PersonVotes other : tally.votes()) {
        if (one.votesFor() > other.votesFor() && tally.elected().contains(other.id())) {
          assertThat(tally.elected()).contains(one.id());
        }
      }
    }
  }

  @Property(tries = 300)
  void comesToTheSameFromSumsOfBundlesHoweverTheyAreMade(
      @ForAll("elections") RandomElection drawn, @ForAll @IntRange(min = 1, max = 5) int bundles) {
    Counting counting =
        new Counting(drawn.election(), ElectionCase.shipped(drawn.election().date()));
    drawn.bundles(bundles).forEach(counting::add);
    assertThat(counting.tally()).isEqualTo(drawn.count());
  }

  @Property(tries = 100)
  void countsABallotOnce(@ForAll("elections") RandomElection drawn) {
    if (drawn.ballots().isEmpty()) {
      return;
    }
    Counting counting =
        new Counting(drawn.election(), ElectionCase.shipped(drawn.election().date()));
    drawn.ballots().forEach(counting::add);
    Tally before = counting.tally();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> counting.add(drawn.ballots().getFirst())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(counting.tally()).isEqualTo(before);
  }

  @Provide
  Arbitrary<RandomElection> elections() {
    return Arbitraries.longs().map(RandomElection::of);
  }

  private static Tally count(Election election, List<Ballot> ballots) {
    Counting counting = new Counting(election, ElectionCase.shipped(election.date()));
    ballots.forEach(counting::add);
    return counting.tally();
  }

  private static int votes(Tally tally, String id) {
    return tally.votes().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow()
        .votesFor();
  }
}
