package vn.thongmach.meeting.model;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;

/**
 * Rule {@code meeting.rhythm} on a day.
 *
 * @param present of {@code of} parts; more of those who belong must be there
 */
record MeetingRule(int present, int of, int remindWorkingDays, int reportDays) {

  boolean quorum(int belong, int there) {
    return belong > 0 && (long) there * of > (long) belong * present;
  }

  /** The rule by its day. */
  @Component
  static class OnDays {

    private final Rules rules;

    OnDays(Rules rules) {
      this.rules = rules;
    }

    MeetingRule on(LocalDate day) {
      JsonNode rule =
          rules
              .at(
                  MeetingRoles.SYSTEM,
                  Rules.MEETING_RHYTHM,
                  day.atStartOfDay(Period.ZONE).toInstant())
              .parameters();
      return new MeetingRule(
          rule.required("present").intValue(),
          rule.required("of").intValue(),
          rule.required("remindWorkingDays").intValue(),
          rule.required("reportDays").intValue());
    }
  }
}
