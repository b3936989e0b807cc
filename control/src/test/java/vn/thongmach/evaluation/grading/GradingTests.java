package vn.thongmach.evaluation.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongmach.evaluation.grading.Grade.COMPLETED;
import static vn.thongmach.evaluation.grading.Grade.EXCELLENT;
import static vn.thongmach.evaluation.grading.Grade.GOOD;
import static vn.thongmach.evaluation.grading.Grade.NOT_COMPLETED;
import static vn.thongmach.evaluation.grading.SubjectCase.subject;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.kernel.CodedException;

/** Cases computed by hand, one for every edge of the rules. */
class GradingTests {

  private static final GradingRules RULES = SubjectCase.rules(2025);

  @ParameterizedTest
  @CsvSource({
    "28,62,1,0.3,0,EXCELLENT",
    "29.5,60.5,1,0.30,0,EXCELLENT",
    "29.6,60.4,1,0.3,0,EXCELLENT",
    "29.5,60.4,1,0.3,0,GOOD",
    "29.9999999999,60,1,1,0,GOOD",
    "30,60,0.9999999999999999,1,0,COMPLETED",
    "30,60,1,0.29999999999999999,0,GOOD",
    "30,70,1.0,1,0,EXCELLENT",
    "10,60,1,0,0,GOOD",
    "10,59.99,1,0,0,COMPLETED",
    "10,60,0.99,0,0.01,COMPLETED",
    "0,50,0,0,0.2,COMPLETED",
    "0,50,0,0,0.20,COMPLETED",
    "0,50,0,0,0.20000000000000001,NOT_COMPLETED",
    "0.1,49.9,0,0,0,COMPLETED",
    "0,49.99,1,1,0,NOT_COMPLETED",
    "0,0,0,0,0,NOT_COMPLETED"
  })
  void comparesPointsAndSharesExactly(
      String common, String results, String onTime, String beyond, String late, Grade grade) {
    assertThat(alone(subject("s").points(common, results).shares(onTime, beyond, late)).grade())
        .isEqualTo(grade);
  }

  @Test
  void asksWhetherAllIsDoneForCompletedOnly() {
    assertThat(alone(subject("s").notAllDone()).grade()).isEqualTo(EXCELLENT);
    assertThat(alone(subject("s").notAllDone().points("20", "50")).grade()).isEqualTo(GOOD);
    assertThat(alone(subject("s").notAllDone().points("20", "40")).grade())
        .isEqualTo(NOT_COMPLETED);
  }

  @Test
  void wantsShortcomingsMendedForExcellentOnly() {
    assertThat(alone(subject("s").notMended()).grade()).isEqualTo(GOOD);
    assertThat(alone(subject("s").notMended().collective()).grade()).isEqualTo(GOOD);
  }

  @Test
  void mindsDisciplineBelowForCollectivesOnly() {
    assertThat(alone(subject("s").disciplineBelow().collective()).grade()).isEqualTo(GOOD);
    assertThat(alone(subject("s").disciplineBelow()).grade()).isEqualTo(EXCELLENT);
  }

  @Test
  void gradesWhoWasDisciplinedNotCompleted() {
    assertThat(alone(subject("s").disciplined()).grade()).isEqualTo(NOT_COMPLETED);
    GradingRules milder =
        new GradingRules(
            RULES.levels(),
            new GradingRules.Discipline(RULES.discipline().reference(), COMPLETED),
            RULES.cap());
    assertThat(grade(milder, List.of(subject("s").disciplined().made())).getFirst().grade())
        .isEqualTo(COMPLETED);
    assertThat(
            grade(milder, List.of(subject("s").disciplined().points("1", "1").made()))
                .getFirst()
                .grade())
        .isEqualTo(NOT_COMPLETED);
  }

  @ParameterizedTest
  @CsvSource({"1,0,0", "5,0,0", "6,0,1", "1,4,0", "1,5,1", "2,9,1", "2,10,2", "12,0,2", "17,1,3"})
  void keepsASixthOfExcellentAndGoodTogether(int excellent, int good, int kept) {
    List<Graded> graded = grade(RULES, group("g", excellent, good));
    assertThat(graded).filteredOn(one -> one.grade() == EXCELLENT).hasSize(kept);
    assertThat(graded).filteredOn(Graded::capped).hasSize(excellent - kept);
    assertThat(graded).filteredOn(one -> one.grade() == GOOD).hasSize(excellent + good - kept);
    assertThat(RULES.cap().most(excellent, good, 99)).isEqualTo(kept);
  }

  @Test
  void keepsThoseWithMorePointsThenMoreBeyond() {
    List<Subject> subjects = group("g", 0, 9);
    subjects.add(subject("b").points("28", "64").made());
    subjects.add(subject("a").points("28", "63.9").shares("1", "1", "0").made());
    subjects.add(subject("c").points("28", "64").shares("1", "0.5", "0").made());
    assertThat(grade(RULES, subjects))
        .filteredOn(one -> one.grade() == EXCELLENT)
        .extracting(Graded::id)
        .containsExactly("b", "c");
    subjects.removeFirst();
    assertThat(grade(RULES, subjects))
        .filteredOn(one -> one.grade() == EXCELLENT)
        .extracting(Graded::id)
        .containsExactly("c");
  }

  @Test
  void capsATieAcrossTheLineAsAWhole() {
    List<Subject> subjects = group("g", 0, 9);
    subjects.add(subject("first").points("30", "70").made());
    subjects.add(subject("b").points("28", "64").made());
    subjects.add(subject("c").points("28.0", "64.00").shares("1", "0.40", "0").made());
    List<Graded> graded = grade(RULES, subjects);
    assertThat(RULES.cap().most(3, 9, 12)).isEqualTo(2);
    assertThat(graded)
        .filteredOn(one -> one.grade() == EXCELLENT)
        .extracting(Graded::id)
        .containsExactly("first");
    assertThat(graded).filteredOn(Graded::capped).extracting(Graded::id).containsExactly("b", "c");
  }

  @Test
  void capsCollectivesApartFromIndividualsAndGroupsApart() {
    List<Subject> subjects = new ArrayList<>(group("g", 0, 5));
    subjects.add(subject("person").made());
    subjects.add(subject("unit").collective().made());
    subjects.add(subject("other").group("h").made());
    assertThat(grade(RULES, subjects))
        .filteredOn(Graded::capped)
        .extracting(Graded::id)
        .containsExactly("other", "unit");
  }

  @Test
  void takesTheCapFromTheRule() {
    GradingRules.Cap cap = RULES.cap();
    assertThat(
            new GradingRules.Cap(cap.reference(), new BigDecimal("0.25"), true, 0).most(9, 1, 11))
        .isEqualTo(2);
    assertThat(
            new GradingRules.Cap(cap.reference(), new BigDecimal("0.25"), false, 0).most(9, 1, 11))
        .isEqualTo(2);
    assertThat(new GradingRules.Cap(cap.reference(), new BigDecimal("0.2"), false, 1).most(1, 0, 1))
        .isEqualTo(1);
    assertThat(new GradingRules.Cap(cap.reference(), BigDecimal.ONE, false, 0).most(3, 1, 9))
        .isEqualTo(2);
    assertThat(new GradingRules.Cap(cap.reference(), BigDecimal.ZERO, true, 0).most(3, 1, 9))
        .isZero();
  }

  @Test
  void tellsEveryConditionAskedOnTheWay() {
    Graded graded = alone(subject("s").points("20", "55").shares("1", "0.1", "0"));
    assertThat(graded.reasons())
        .extracting(reason -> reason.key().replace("evaluation.grading.", ""))
        .containsExactly(
            "sum",
            "points-failed",
            "on-time-met",
            "beyond-failed",
            "mended-met",
            "points-met",
            "on-time-met",
            "grade");
    assertThat(graded.reasons())
        .extracting(reason -> reason.rule().regulation() + " " + reason.rule().article())
        .containsOnly("366-QĐ/TW Điều 11");
    assertThat(graded.points()).isEqualByComparingTo("75");
  }

  @Test
  void judgesAYearByTheRulesInForceAtItsEnd() {
    assertThat(SubjectCase.rules(2025).levels().reference().regulation()).isEqualTo("366-QĐ/TW");
    assertThat(SubjectCase.rules(2025).levels().reference().verified()).isTrue();
    assertThat(SubjectCase.rules(2025).cap().reference().verified()).isFalse();
    assertThat(SubjectCase.rules(2024).levels().reference().regulation()).isEqualTo("124-QĐ/TW");
    assertThat(SubjectCase.rules(2024).levels().reference().verified()).isFalse();
    assertThat(SubjectCase.rules(2023).cap().reference().verified()).isTrue();
    assertThatThrownBy(() -> SubjectCase.rules(2022))
        .isInstanceOf(CodedException.class)
        .hasMessageStartingWith("regulation.no-wording-yet");
  }

  @Test
  void refusesTwoSubjectsOfOneId() {
    assertThatThrownBy(
            () -> grade(RULES, List.of(subject("s").made(), subject("s").group("h").made())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Graded alone(SubjectCase made) {
    // With six good ones beside it nobody alone is capped.
    List<Subject> subjects = new ArrayList<>(group("g", 0, 6));
    Subject subject = made.made();
    subjects.add(subject);
    Stream.of("x1", "x2", "x3", "x4", "x5")
        .map(id -> subject(id).collective().points("20", "50").made())
        .forEach(subjects::add);
    return grade(RULES, subjects).stream()
        .filter(one -> one.id().equals(subject.id()))
        .map(
            one ->
                new Graded(
                    one.id(),
                    one.points(),
                    one.grade(),
                    one.capped(),
                    one.reasons().stream()
                        .filter(reason -> !reason.key().contains(".cap-"))
                        .toList()))
        .findFirst()
        .orElseThrow();
  }

  /** So many who qualify for excellent, each with points of its own, and so many good ones. */
  private static List<Subject> group(String name, int excellent, int good) {
    List<Subject> subjects = new ArrayList<>();
    for (int at = 0; at < good; at++) {
      subjects.add(subject("good" + at).group(name).points("20", "55").made());
    }
    for (int at = 0; at < excellent; at++) {
      subjects.add(subject("best" + at).group(name).points("28", "62." + (10 + at)).made());
    }
    return subjects;
  }

  private static List<Graded> grade(GradingRules rules, List<Subject> subjects) {
    return new Grading(rules).grade(subjects);
  }
}
