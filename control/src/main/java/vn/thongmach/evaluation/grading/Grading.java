package vn.thongmach.evaluation.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grades subjects of one year. Each is assessed by itself; then of those in one group who qualify
 * for excellent only so many stay so as the cap allows, by points, then by what was done beyond.
 * Who is equal across that line is capped together, so that equal cases get equal grades.
 */
public final class Grading {

  private static final Comparator<Assessed> BEST_FIRST =
      Comparator.comparing((Assessed one) -> one.subject.points())
          .thenComparing(one -> one.subject.beyondShare())
          .reversed();

  private final GradingRules rules;

  public Grading(GradingRules rules) {
    this.rules = rules;
  }

  private record Group(Subject.Kind kind, String name) {}

  private record Assessed(Subject subject, Grade grade, List<Reason> reasons) {}

  /**
   * The grades by id, the same in whatever order subjects are handed in.
   *
   * @throws IllegalArgumentException when two subjects have one id
   */
  public List<Graded> grade(List<Subject> subjects) {
    Map<Group, List<Assessed>> groups = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Subject subject : subjects) {
      if (!ids.add(subject.id())) {
        throw new IllegalArgumentException("Two subjects are called " + subject.id());
      }
      Assessment assessment = new Assessment(subject, rules);
      Grade grade = assessment.grade();
      groups
          .computeIfAbsent(new Group(subject.kind(), subject.group()), _ -> new ArrayList<>())
          .add(new Assessed(subject, grade, assessment.reasons()));
    }
    List<Graded> graded = new ArrayList<>();
    groups.values().forEach(group -> graded.addAll(capped(group)));
    graded.sort(Comparator.comparing(Graded::id));
    return graded;
  }

  private List<Graded> capped(List<Assessed> group) {
    List<Assessed> qualified =
        group.stream().filter(one -> one.grade == Grade.EXCELLENT).sorted(BEST_FIRST).toList();
    int good = (int) group.stream().filter(one -> one.grade == Grade.GOOD).count();
    int most = Math.min(qualified.size(), rules.cap().most(qualified.size(), good, group.size()));
    int kept = kept(qualified, most);
    Map<String, Integer> places = new HashMap<>();
    qualified.forEach(one -> places.put(one.subject.id(), places.size()));
    List<Graded> graded = new ArrayList<>();
    for (Assessed one : group) {
      int place = places.getOrDefault(one.subject.id(), -1);
      List<Reason> reasons = new ArrayList<>(one.reasons);
      if (place >= 0) {
        boolean tied = kept < most && BEST_FIRST.compare(one, qualified.get(most)) == 0;
        reasons.add(
            Reason.of(
                rules.cap().reference(),
                outcome(place < kept, tied),
                one.subject.group(),
                one.subject.kind(),
                qualified.size(),
                good,
                most));
      }
      boolean capped = place >= kept;
      Grade grade = capped ? Grade.GOOD : one.grade;
      reasons.add(Reason.of(rules.levels().reference(), "grade", grade));
      graded.add(new Graded(one.subject.id(), one.subject.points(), grade, capped, reasons));
    }
    return graded;
  }

  private static String outcome(boolean stays, boolean tied) {
    if (stays) {
      return "cap-kept";
    }
    return tied ? "cap-tied" : "cap-capped";
  }

  /**
   * How many of the best stay: so many as there are at most, and nobody of those equal across the
   * line.
   */
  private static int kept(List<Assessed> qualified, int most) {
    int kept = most;
    while (kept > 0
        && most < qualified.size()
        && BEST_FIRST.compare(qualified.get(kept - 1), qualified.get(most)) == 0) {
      kept--;
    }
    return kept;
  }
}
