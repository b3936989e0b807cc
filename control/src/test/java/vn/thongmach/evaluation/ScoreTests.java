package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.target.Direction;

class ScoreTests {

  private static final ScoreState.Limits LIMITS = new ScoreState.Limits(-2, -8, -15);

  @ParameterizedTest
  @CsvSource({
    "HIGHER, 99, 99.9, 99.9, 100",
    "HIGHER, 99, 99.9, 99.99, 100",
    "HIGHER, 90, 100, 95, 50",
    "HIGHER, 90, 100, 80, 0",
    "LOWER, 10, 4, 4, 100",
    "LOWER, 10, 4, 1, 100",
    "LOWER, 10, 4, 7, 50",
    "LOWER, 10, 4, 12, 0",
  })
  void countsTheWayFromBaselineToPlan(
      Direction direction, double baseline, double plan, double value, double score) {
    assertThat(Score.of(direction, baseline, plan, null, value)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"48, 100", "51, 100", "54, 100", "55, 50", "47, 50", "56, 0", "40, 0"})
  void isFullWithinTheBandAndFallsToNothingAtTheTolerance(double value, double score) {
    assertThat(Score.of(Direction.WITHIN, 48, 54, 2.0, value)).isEqualTo(score);
    assertThat(Score.of(Direction.WITHIN, 54, 48, 2.0, value)).isEqualTo(score);
  }

  @Test
  void givesNoScoreWithoutAValue() {
    assertThat(Score.of(Direction.HIGHER, 0, 1, null, null)).isNull();
  }

  @Test
  void refusesAPlanThatIsTheBaseline() {
    assertThatThrownBy(() -> Score.of(Direction.HIGHER, 1, 1, null, 1.0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWithinWithoutATolerance() {
    assertThatThrownBy(() -> Score.of(Direction.WITHIN, 1, 2, null, 1.0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void weighsScoredChildrenAndTellsHowMuchTheyCover() {
    Score.RollUp sum =
        Score.rollUp(
            List.of(
                new Score.Weighted(100.0, 3),
                new Score.Weighted(50.0, 1),
                new Score.Weighted(null, 4)));
    assertThat(sum.score()).isEqualTo(87.5);
    assertThat(sum.coverage()).isEqualTo(0.5);
    assertThat(sum.scored()).isEqualTo(2);
    assertThat(sum.total()).isEqualTo(3);
    assertThat(Score.rollUp(List.of()).score()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "100, ON_PLAN",
    "98, ON_PLAN",
    "97.9, SLOW",
    "92.1, SLOW",
    "92, SHORT",
    "85.1, SHORT",
    "85, SEVERE",
    "0, SEVERE"
  })
  void wordsAScoreByItsDistanceFromThePlan(double score, ScoreState state) {
    assertThat(ScoreState.of(score, LIMITS)).isEqualTo(state);
  }

  @Test
  void wordsNothingWithoutAScore() {
    assertThat(ScoreState.of(null, LIMITS)).isNull();
  }
}
