package vn.thongmach.regulation;

import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;

/** Reads the working days off the rules. */
@Component
public class WorkingCalendar {

  private final Rules rules;

  WorkingCalendar(Rules rules) {
    this.rules = rules;
  }

  /** The working days as the rules stand now; read once for each piece of work. */
  public WorkingDays days(Scope scope) {
    return new WorkingDays(
        rules.history(scope, Rules.WORKING_WEEK),
        rules.history(scope, Rules.PUBLIC_HOLIDAYS),
        rules.history(scope, Rules.SWAPPED_DAYS));
  }
}
