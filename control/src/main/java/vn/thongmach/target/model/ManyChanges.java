package vn.thongmach.target.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Problems;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChange;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.target.TargetError;

/** Changes many targets together, or tells everything that is wrong with any of them. */
@Component
class ManyChanges {

  private static final int MOST_ROWS = 2000;
  private static final Pattern PLAN_ENTRY = Pattern.compile("plan\\[(\\d+)]");

  /**
   * @param change changes one target, or throws what is wrong with it
   * @throws CodedException with all problems, each on {@code targets[i].field}
   */
  List<Target> each(
      List<TargetChange> changes,
      @Nullable String reason,
      Function<String, Optional<Target>> current,
      Function<TargetDraft, Target> change) {
    Problems problems = new Problems();
    String why = problems.reason(reason);
    if (changes.isEmpty()) {
      problems.add("targets", TargetError.ROWS_EMPTY);
    } else if (changes.size() > MOST_ROWS) {
      problems.add("targets", TargetError.TOO_MANY, changes.size(), MOST_ROWS);
    }
    problems.throwIfAny();
    List<Target> changed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < changes.size(); i++) {
      String path = "targets[" + i + "].";
      TargetChange wanted = changes.get(i);
      String code = problems.required(path + "code", wanted.code());
      Optional<Target> target = code == null ? Optional.empty() : current.apply(code);
      if (code != null && target.isEmpty()) {
        problems.add(path + "code", TargetError.TARGET_UNKNOWN, code);
      } else if (code != null && !seen.add(code)) {
        problems.add(path + "code", TargetError.ROW_REPEATED, code);
      } else if (target.isPresent()) {
        try {
          changed.add(change.apply(draft(target.get(), wanted, why)));
        } catch (CodedException refused) {
          refused
              .problems()
              .forEach(problem -> add(problems, path, sent(target.get(), wanted), problem));
        }
      }
    }
    problems.throwIfAny();
    return changed;
  }

  /** A plan entry is told by its place among those sent; one that was there by the baseline. */
  private static void add(
      Problems problems, String path, List<@Nullable Integer> sent, Problem problem) {
    String field = problem.field() == null ? "code" : problem.field();
    Matcher entry = PLAN_ENTRY.matcher(field);
    if (entry.lookingAt()) {
      Integer place = sent.get(Integer.parseInt(entry.group(1)));
      field = place == null ? "baseline" : "plan[" + place + "]" + field.substring(entry.end());
    }
    problems.add(path + field, problem.code(), problem.arguments().toArray());
  }

  /** For each entry of the plan that comes out its place among those sent; null for one kept. */
  private static List<@Nullable Integer> sent(Target target, TargetChange change) {
    List<@Nullable PlanDraft> wanted = change.plan() == null ? List.of() : change.plan();
    List<@Nullable PlanDraft> plan =
        plan(Objects.requireNonNull(TargetDraft.of(target).plan()), wanted);
    List<@Nullable Integer> places = new ArrayList<>();
    for (PlanDraft entry : plan) {
      int place = -1;
      for (int i = 0; i < wanted.size(); i++) {
        if (wanted.get(i) == entry) {
          place = i;
        }
      }
      places.add(place < 0 ? null : place);
    }
    return places;
  }

  private static TargetDraft draft(Target target, TargetChange change, String reason) {
    TargetDraft now = TargetDraft.of(target);
    return new TargetDraft(
        target.code(),
        or(change.name(), now.name()),
        or(change.ownerUnit(), now.ownerUnit()),
        or(change.head(), now.head()),
        now.measure(),
        now.subject(),
        now.direction(),
        or(change.baseline(), now.baseline()),
        or(change.tolerance(), now.tolerance()),
        plan(Objects.requireNonNull(now.plan()), change.plan()),
        or(change.weight(), now.weight()),
        now.clause(),
        reason,
        change.version(),
        now.parent(),
        now.aggregation(),
        now.unitOfMeasure(),
        now.sharedWith(),
        now.receivedFrom(),
        now.programme(),
        null);
  }

  private static <T> @Nullable T or(@Nullable T wanted, @Nullable T now) {
    return wanted == null ? now : wanted;
  }

  private static List<@Nullable PlanDraft> plan(
      List<@Nullable PlanDraft> now, @Nullable List<@Nullable PlanDraft> wanted) {
    List<@Nullable PlanDraft> plan = new ArrayList<>(now);
    for (PlanDraft entry : wanted == null ? List.<@Nullable PlanDraft>of() : wanted) {
      if (entry == null) {
        plan.add(null);
        continue;
      }
      plan.removeIf(known -> known != null && Objects.equals(known.period(), entry.period()));
      if (entry.value() != null) {
        plan.add(entry);
      }
    }
    return plan;
  }
}
