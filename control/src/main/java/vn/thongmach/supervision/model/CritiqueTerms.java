package vn.thongmach.supervision.model;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.supervision.SocialCritique.Desk;

/** How long a unit has to answer a critique, and when it is told, by rule. */
@Component
class CritiqueTerms {

  private static final Scope SCOPE = Scope.system("supervision");

  private final Rules rules;
  private final WorkingCalendar calendar;
  private final ChaseDays chasing;
  private final Days days;

  CritiqueTerms(Rules rules, WorkingCalendar calendar, ChaseDays chasing, Days days) {
    this.rules = rules;
    this.calendar = calendar;
    this.chasing = chasing;
    this.days = days;
  }

  private JsonNode terms() {
    return rules.at(SCOPE, Rules.CRITIQUE_ESCALATION, days.now()).parameters();
  }

  /** The last of so many working days after a day. */
  LocalDate due(LocalDate from) {
    return calendar.days(SCOPE).after(from, terms().required("workingDays").intValue());
  }

  void plan(Scope scope, Desk desk) {
    chasing.plan(scope, terms(), null, Chase.About.CRITIQUE, desk.id(), 0, desk.due());
  }
}
