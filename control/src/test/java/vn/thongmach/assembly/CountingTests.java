package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongmach.assembly.BallotForm.COLUMNS;
import static vn.thongmach.assembly.BallotForm.STRIKE;
import static vn.thongmach.assembly.InvalidReason.BOTH_OR_NEITHER;
import static vn.thongmach.assembly.InvalidReason.NAMES_OUTSIDE;
import static vn.thongmach.assembly.InvalidReason.NOBODY_CHOSEN;
import static vn.thongmach.assembly.InvalidReason.NOT_ISSUED;
import static vn.thongmach.assembly.InvalidReason.SIGNED_OR_MARKED;
import static vn.thongmach.assembly.InvalidReason.TOO_MANY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.kernel.CodedException;

/** Cases computed by hand, one for every edge of the rules. */
class CountingTests {

  @ParameterizedTest
  @CsvSource({"10,0,6", "11,0,6", "11,1,6", "12,1,6", "1,0,1", "2,0,2", "5,5,1", "0,0,1"})
  void needsMoreThanHalfOfThoseConvenedLessThoseExcluded(int convened, int excluded, int needed) {
    Tally tally = ElectionCase.of(STRIKE, 2, 1, convened, excluded).count();
    assertThat(tally.base()).isEqualTo(convened - excluded);
    assertThat(tally.needed()).isEqualTo(needed);
  }

  @Test
  void needsMoreThanTheShareOfTheRule() {
    assertThat(ElectionCase.of(STRIKE, 2, 1, 9, 0).over("0.3333333333").count().needed())
        .isEqualTo(3);
    assertThat(ElectionCase.of(STRIKE, 2, 1, 10, 0).over("0.3").count().needed()).isEqualTo(4);
  }

  @Test
  void electsByVotesFromHighToLowAndEqualsByTheList() {
    Tally tally =
        ElectionCase.of(STRIKE, 4, 3, 10, 0)
            .times(3, "c1=struck")
            .times(3, "c3=struck")
            .times(3, "c4=struck;c1=struck")
            .count();
    assertThat(tally.votes())
        .containsExactly(
            new PersonVotes("c1", 3, 6, 0),
            new PersonVotes("c2", 9, 0, 0),
            new PersonVotes("c3", 6, 3, 0),
            new PersonVotes("c4", 6, 3, 0));
    assertThat(tally.valid()).isEqualTo(9);
    assertThat(tally.elected()).containsExactly("c2", "c3", "c4");
  }

  @Test
  void countsWhoIsKeptOnAListToStrike() {
    Tally tally =
        ElectionCase.of(STRIKE, 3, 2, 5, 0)
            .times(3, "c1=kept;c2=kept;c3=struck")
            .times(1, "c1=struck;c2=kept;c3=kept")
            .count();
    assertThat(tally.elected()).containsExactly("c2", "c1");
    assertThat(tally.tied()).isEmpty();
    assertThat(tally.unfilled()).isZero();
  }

  @Test
  void leavesAPlaceUnfilledRatherThanElectWithoutMajority() {
    Tally tally =
        ElectionCase.of(STRIKE, 3, 2, 6, 0)
            .times(3, "c3=struck")
            .times(1, "c1=kept;c2=struck;c3=kept")
            .count();
    assertThat(tally.needed()).isEqualTo(4);
    assertThat(tally.elected()).containsExactly("c1");
    assertThat(tally.unfilled()).isEqualTo(1);
  }

  @Test
  void electsNobodyOfThoseTiedAcrossTheLastPlace() {
    ElectionCase tied =
        ElectionCase.of(STRIKE, 4, 3, 5, 0)
            .times(2, "c4=struck")
            .times(1, "c2=struck")
            .times(1, "c3=struck")
            .times(1, "c2=struck;c4=struck")
            .times(1, "c3=struck;c4=struck");
    Tally tally = tied.count();
    assertThat(tally.votes().stream().map(PersonVotes::votesFor)).containsExactly(6, 4, 4, 2);
    assertThat(tally.elected()).containsExactly("c1", "c2", "c3");
    assertThat(tally.tied()).isEmpty();
    Tally across =
        ElectionCase.of(STRIKE, 4, 2, 5, 0)
            .times(3, "c3=struck;c4=struck")
            .times(3, "c2=struck;c4=struck")
            .times(1, "c2=struck;c3=struck")
            .count();
    assertThat(across.votes().stream().map(PersonVotes::votesFor)).containsExactly(7, 3, 3, 1);
    assertThat(across.elected()).containsExactly("c1");
    assertThat(across.tied()).containsExactly("c2", "c3");
    assertThat(across.unfilled()).isEqualTo(1);
  }

  @Test
  void electsNobodyPastThoseTied() {
    Tally tally =
        ElectionCase.of(STRIKE, 4, 2, 5, 0)
            .times(3, "c2=struck;c3=struck")
            .times(4, "c1=struck;c4=struck")
            .times(1, "c1=kept;c2=struck;c3=struck;c4=struck")
            .count();
    assertThat(tally.votes().stream().map(PersonVotes::votesFor)).containsExactly(4, 4, 4, 3);
    assertThat(tally.needed()).isEqualTo(3);
    assertThat(tally.elected()).isEmpty();
    assertThat(tally.tied()).containsExactly("c1", "c2", "c3");
    assertThat(tally.unfilled()).isEqualTo(2);
  }

  @Test
  void electsTheFirstOnTheListWhereTheRuleSaysSo() {
    Tally tally =
        ElectionCase.of(STRIKE, 3, 2, 5, 0)
            .tieByListOrder()
            .times(3, "c3=struck")
            .times(3, "c2=struck")
            .count();
    assertThat(tally.elected()).containsExactly("c1", "c2");
    assertThat(tally.tied()).isEmpty();
  }

  @Test
  void tiesEverybodyWhereAllAreEqual() {
    Tally tally =
        ElectionCase.of(STRIKE, 3, 2, 3, 0)
            .times(1, "c1=struck")
            .times(1, "c2=struck")
            .times(1, "c3=struck")
            .count();
    assertThat(tally.elected()).isEmpty();
    assertThat(tally.tied()).containsExactly("c1", "c2", "c3");
    assertThat(tally.unfilled()).isEqualTo(2);
  }

  @Test
  void doesNotTieThoseWithoutMajority() {
    Tally tally =
        ElectionCase.of(STRIKE, 2, 1, 10, 0).times(2, "c1=struck").times(2, "c2=struck").count();
    assertThat(tally.tied()).isEmpty();
    assertThat(tally.unfilled()).isEqualTo(1);
  }

  @Test
  void keepsABallotValidWhereOnePersonOfSeveralHasBothBoxesOrNeither() {
    Tally tally =
        ElectionCase.of(COLUMNS, 2, 2, 4, 0)
            .times(2, "c1=agree;c2=both")
            .times(1, "c1=agree")
            .times(1, "c1=disagree;c2=agree")
            .count();
    assertThat(tally.votes())
        .containsExactly(new PersonVotes("c1", 3, 1, 0), new PersonVotes("c2", 1, 0, 3));
    assertThat(tally.valid()).isEqualTo(4);
    assertThat(tally.elected()).containsExactly("c1");
  }

  @Test
  void wantsExactlyOneBoxOnAColumnsListOfOne() {
    Tally tally =
        ElectionCase.of(COLUMNS, 1, 1, 4, 0)
            .times(1, "c1=both")
            .times(1, "c1=none")
            .times(1, "")
            .times(2, "c1=disagree")
            .times(3, "c1=agree")
            .count();
    assertThat(tally.invalid()).isEqualTo(Map.of(BOTH_OR_NEITHER, 3));
    assertThat(tally.votes()).containsExactly(new PersonVotes("c1", 3, 2, 0));
    assertThat(tally.elected()).containsExactly("c1");
  }

  @Test
  void takesASingleNameStruckOutAsAValidVoteAgainst() {
    Tally tally = ElectionCase.of(STRIKE, 1, 1, 3, 0).times(2, "c1=struck").times(1, "").count();
    assertThat(tally.invalid()).isEmpty();
    assertThat(tally.votes()).containsExactly(new PersonVotes("c1", 1, 2, 0));
    assertThat(tally.unfilled()).isEqualTo(1);
  }

  @Test
  void refusesABallotOnWhichNobodyOfSeveralIsChosen() {
    assertThat(
            ElectionCase.of(STRIKE, 2, 1, 3, 0).times(1, "c1=struck;c2=struck").count().invalid())
        .isEqualTo(Map.of(NOBODY_CHOSEN, 1));
    assertThat(
            ElectionCase.of(COLUMNS, 2, 2, 3, 0)
                .times(1, "c1=disagree;c2=both")
                .times(1, "")
                .count()
                .invalid())
        .isEqualTo(Map.of(NOBODY_CHOSEN, 2));
  }

  @Test
  void takesAnUnmarkedListToStrikeAsAllKept() {
    assertThat(ElectionCase.of(STRIKE, 3, 2, 3, 0).times(1, "").count().invalid())
        .isEqualTo(Map.of(TOO_MANY, 1));
    assertThat(ElectionCase.of(STRIKE, 2, 2, 3, 0).times(2, "").count().elected())
        .containsExactly("c1", "c2");
  }

  @Test
  void namesTheFirstReasonOfTheRule() {
    Tally tally =
        ElectionCase.of(STRIKE, 3, 1, 3, 0)
            .ballot(false, "", 1, true)
            .ballot(true, "", 1, true)
            .ballot(true, "", 1, false)
            .ballot(true, "", 0, false)
            .ballot(true, "c1=struck;c2=struck;c3=struck", 2, false)
            .count();
    assertThat(tally.invalid().keySet())
        .containsExactly(NOT_ISSUED, SIGNED_OR_MARKED, NAMES_OUTSIDE, TOO_MANY);
    assertThat(tally.invalid().values()).containsExactly(1, 1, 2, 1);
    assertThat(tally.valid()).isZero();
    assertThat(
            ElectionCase.of(STRIKE, 3, 1, 3, 0)
                .testing(List.of(TOO_MANY, NOT_ISSUED))
                .ballot(false, "", 0, false)
                .ballot(true, "c1=struck;c2=struck", 0, true)
                .count()
                .invalid())
        .isEqualTo(Map.of(TOO_MANY, 1));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> ElectionCase.of(COLUMNS, 3, 2, 3, 0).count())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ElectionCase.of(STRIKE, 3, 2, 3, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ElectionCase.of(STRIKE, 1, 1, 3, 0).times(1, "c1=agree").count())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ElectionCase.of(STRIKE, 1, 1, 3, 0).times(1, "x=kept").count())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ElectionCase.of(STRIKE, 1, 1, 3, 0).times(1_001, "").count())
        .isInstanceOf(IllegalArgumentException.class);
    Counting counting =
        new Counting(
            new Election(
                ElectionCase.DAY,
                CongressKind.ALL_MEMBERS,
                3,
                0,
                3,
                1,
                STRIKE,
                List.of(new Candidate("c1", "Person"))),
            ElectionCase.shipped(ElectionCase.DAY));
    Ballot ballot = new Ballot("b", true, Map.of(), 0, false);
    counting.add(ballot);
    assertThatThrownBy(() -> counting.add(ballot)).isInstanceOf(IllegalArgumentException.class);
    assertThat(counting.tally().returned()).isEqualTo(1);
    assertThat(counting.tally().unreturned()).isEqualTo(2);
  }

  @Test
  void goesByTheRegulationOfItsDay() {
    assertThat(ElectionCase.shipped(LocalDate.of(2024, 10, 9)).references())
        .extracting(rule -> rule.regulation() + " " + rule.article())
        .containsExactly("244-QĐ/TW Điều 17", "244-QĐ/TW Điều 32");
    assertThat(ElectionCase.shipped(LocalDate.of(2024, 10, 10)).references())
        .extracting(rule -> rule.regulation() + " " + rule.article())
        .containsExactly("190-QĐ/TW Điều 15", "190-QĐ/TW Điều 30");
    assertThat(ElectionCase.shipped(LocalDate.of(2014, 6, 9)).invalid()).hasSize(6);
    assertThatThrownBy(() -> ElectionCase.shipped(LocalDate.of(2014, 6, 8)))
        .isInstanceOf(CodedException.class)
        .hasMessageStartingWith("regulation.no-wording-yet");
  }
}
