package vn.thongmach.membership.model;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;

/**
 * Rule {@code membership.admission} on a day.
 *
 * @param agreed of {@code of} parts of those convened must agree
 */
record AdmissionRule(
    String regulation,
    int leastAge,
    int mostAge,
    int introducers,
    int probationMonths,
    int agreed,
    int of) {

  boolean passes(int convened, int agreeing) {
    return (long) agreeing * of >= (long) convened * agreed;
  }

  boolean admits(LocalDate bornOn, LocalDate day) {
    return !day.isBefore(bornOn.plusYears(leastAge))
        && day.isBefore(bornOn.plusYears(mostAge + 1L));
  }

  /** The rule by its day. */
  @Component
  static class OnDays {

    private static final Scope SCOPE = Scope.system("membership");

    private final Rules rules;

    OnDays(Rules rules) {
      this.rules = rules;
    }

    AdmissionRule on(LocalDate day) {
      JsonNode rule =
          rules
              .at(SCOPE, Rules.MEMBERSHIP_ADMISSION, day.atStartOfDay(Period.ZONE).toInstant())
              .parameters();
      return new AdmissionRule(
          rule.required("regulation").stringValue(),
          rule.required("leastAge").intValue(),
          rule.required("mostAge").intValue(),
          rule.required("introducers").intValue(),
          rule.required("probationMonths").intValue(),
          rule.required("agreed").intValue(),
          rule.required("of").intValue());
    }
  }
}
