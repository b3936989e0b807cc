package vn.thongmach.evaluation.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all grades, whoever is graded. */
class GradingPropertyTests {

  private final GradingRules rules = SubjectCase.rules(2025);

  @Property(tries = 200)
  void givesTheSameInWhateverOrder(@ForAll("subjects") List<Subject> subjects, @ForAll long seed) {
    List<Graded> graded = new Grading(rules).grade(subjects);
    List<Subject> shuffled = new ArrayList<>(subjects);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(new Grading(rules).grade(shuffled)).isEqualTo(graded);
    assertThat(new Grading(rules).grade(subjects)).isEqualTo(graded);
  }

  @Property(tries = 200)
  void neverExceedsTheCap(@ForAll("subjects") List<Subject> subjects) {
    Map<String, Graded> graded = byId(subjects);
    subjects.stream()
        .collect(Collectors.groupingBy(subject -> subject.kind() + subject.group()))
        .values()
        .forEach(
            group -> {
              List<Graded> grades =
                  group.stream().map(subject -> graded.get(subject.id())).toList();
              assertThat(5 * count(grades, Grade.EXCELLENT))
                  .isLessThanOrEqualTo(count(grades, Grade.GOOD));
            });
  }

  @Property(tries = 200)
  void gradesEqualCasesAlike(@ForAll("subjects") List<Subject> subjects) {
    Map<String, Graded> graded = byId(subjects);
    for (Subject one : subjects) {
      for (Subject other : subjects) {
        if (same(one, other)) {
          assertThat(graded.get(one.id()).grade()).isEqualTo(graded.get(other.id()).grade());
          assertThat(graded.get(one.id()).capped()).isEqualTo(graded.get(other.id()).capped());
        }
      }
    }
  }

  @Property(tries = 200)
  void capsNobodyWhileTheBetterStay(@ForAll("subjects") List<Subject> subjects) {
    Map<String, Graded> graded = byId(subjects);
    for (Subject one : subjects) {
      Graded its = graded.get(one.id());
      assertThat(its.capped()).isEqualTo(its.capped() && its.grade() == Grade.GOOD);
      assertThat(its.points()).isEqualByComparingTo(one.common().add(one.results()));
      for (Subject other : subjects) {
        if (its.capped()
            && graded.get(other.id()).grade() == Grade.EXCELLENT
            && one.kind() == other.kind()
            && one.group().equals(other.group())) {
          assertThat(other.points()).isGreaterThanOrEqualTo(one.points());
        }
      }
    }
  }

  @Property(tries = 200)
  void gradesAsThePlainReadingOfTheRules(@ForAll("subjects") List<Subject> subjects) {
    Map<String, Graded> graded = byId(subjects);
    for (Subject subject : subjects) {
      Graded its = graded.get(subject.id());
      Grade uncapped = its.capped() ? Grade.EXCELLENT : its.grade();
      assertThat(uncapped).as(subject.toString()).isEqualTo(plain(subject));
    }
  }

  /** In whole thousandths, with the numbers of the regulation written out. */
  private static Grade plain(Subject subject) {
    int points = thousandths(subject.common()) + thousandths(subject.results());
    boolean onTime = thousandths(subject.onTimeShare()) == 1000;
    if (subject.disciplined()) {
      return Grade.NOT_COMPLETED;
    }
    if (points >= 90_000
        && onTime
        && thousandths(subject.beyondShare()) >= 300
        && subject.shortcomingsMended()
        && !(subject.kind() == Subject.Kind.COLLECTIVE && subject.disciplineBelow())) {
      return Grade.EXCELLENT;
    }
    if (points >= 70_000 && onTime) {
      return Grade.GOOD;
    }
    return points >= 50_000 && subject.allDone() && thousandths(subject.lateShare()) <= 200
        ? Grade.COMPLETED
        : Grade.NOT_COMPLETED;
  }

  private static int thousandths(BigDecimal number) {
    return number.movePointRight(3).intValueExact();
  }

  private Map<String, Graded> byId(List<Subject> subjects) {
    return new Grading(rules)
        .grade(subjects).stream().collect(Collectors.toMap(Graded::id, Function.identity()));
  }

  private static long count(List<Graded> graded, Grade grade) {
    return graded.stream().filter(one -> one.grade() == grade).count();
  }

  private static boolean same(Subject one, Subject other) {
    return one.kind() == other.kind()
        && one.group().equals(other.group())
        && one.points().compareTo(other.points()) == 0
        && one.onTimeShare().compareTo(other.onTimeShare()) == 0
        && one.beyondShare().compareTo(other.beyondShare()) == 0
        && one.lateShare().compareTo(other.lateShare()) == 0
        && one.allDone() == other.allDone()
        && one.shortcomingsMended() == other.shortcomingsMended()
        && one.disciplineBelow() == other.disciplineBelow()
        && one.disciplined() == other.disciplined();
  }

  @Provide
  Arbitrary<List<Subject>> subjects() {
    return Arbitraries.longs().map(RandomSubjects::of);
  }
}
