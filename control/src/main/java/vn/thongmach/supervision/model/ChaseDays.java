package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.supervision.SupervisionCase;

/** When people are told of what falls due, in working days around it, by a dated rule. */
@Component
class ChaseDays {

  private final Rules rules;
  private final WorkingCalendar calendar;
  private final ChaseRows rows;
  private final Days days;

  ChaseDays(Rules rules, WorkingCalendar calendar, ChaseRows rows, Days days) {
    this.rules = rules;
    this.calendar = calendar;
    this.rows = rows;
    this.days = days;
  }

  /**
   * Plans by the wording on the day of the case's decision: {@code before}, {@code after} and
   * {@code above} working days; 0 leaves a step out, so does a day that has come already.
   */
  void plan(
      Scope scope,
      SupervisionCase of,
      String rule,
      Chase.About about,
      UUID owner,
      int number,
      LocalDate due) {
    plan(
        scope,
        rules.at(scope, rule, Days.start(of.decidedOn())).parameters(),
        of.id(),
        about,
        owner,
        number,
        due);
  }

  /** The same by given terms; outside a case where that is null. */
  void plan(
      Scope scope,
      JsonNode terms,
      @Nullable UUID supervisionCase,
      Chase.About about,
      UUID owner,
      int number,
      LocalDate due) {
    WorkingDays working = calendar.days(scope);
    List<Chase> chases = new ArrayList<>();
    for (Chase.Step step : Chase.Step.values()) {
      int count = terms.path(step.name().toLowerCase(java.util.Locale.ROOT)).intValue(0);
      LocalDate on =
          step == Chase.Step.BEFORE ? before(working, due, count) : working.after(due, count);
      if (count > 0 && on.isAfter(days.today())) {
        chases.add(new Chase(supervisionCase, about, owner, step, number, due, on));
      }
    }
    rows.plan(scope, chases);
  }

  /** So many working days after a day; by the wording on the day of the case's decision. */
  LocalDate fileDue(Scope scope, SupervisionCase of, LocalDate announced) {
    int count =
        rules
            .at(scope, Rules.INSPECTION_FILE_DAYS, Days.start(of.decidedOn()))
            .parameters()
            .required("workingDays")
            .intValue();
    return calendar.days(scope).after(announced, count);
  }

  private static LocalDate before(WorkingDays working, LocalDate due, int count) {
    LocalDate at = due;
    for (int passed = 0; passed < count; ) {
      at = at.minusDays(1);
      passed += working.isWorking(at) ? 1 : 0;
    }
    return at;
  }
}
