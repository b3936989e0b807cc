package vn.thongmach.study.model;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;
import vn.thongmach.study.ReviewTerm;

/** When the commitments of a year are reviewed, by the rule in force on its last day. */
@Component
class ReviewTerms {

  private final Rules rules;
  private final WorkingCalendar calendar;

  ReviewTerms(Rules rules, WorkingCalendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  ReviewTerm of(Scope scope, int year) {
    JsonNode rule =
        rules
            .at(
                scope,
                Rules.STUDY_REVIEW,
                LocalDate.of(year, 12, 31).atStartOfDay(Period.ZONE).toInstant())
            .parameters();
    LocalDate opens =
        LocalDate.of(year, rule.required("month").intValue(), rule.required("day").intValue());
    WorkingDays days = calendar.days(scope);
    LocalDate own = opens.plusDays(rule.required("ownDays").intValue() - 1L);
    LocalDate answer = own.plusDays(rule.required("answerDays").intValue());
    return new ReviewTerm(year, opens, days.after(own, 0), days.after(answer, 0));
  }
}
