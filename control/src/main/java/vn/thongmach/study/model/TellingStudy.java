package vn.thongmach.study.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.study.model.ProgressRows.Due;

/**
 * Tells people once that a campaign they must take part in was opened, also those who join later,
 * and once, so many working days before the due day as rule {@code study.reminder} says, that
 * something is still missing.
 */
@Component
class TellingStudy {

  private static final Scope SCOPE = Scope.system("study");
  private static final int AT_ONCE = 200;

  private final ProgressRows rows;
  private final Notices notices;
  private final Rules rules;
  private final WorkingCalendar calendar;
  private final Clock clock;

  TellingStudy(
      ProgressRows rows, Notices notices, Rules rules, WorkingCalendar calendar, Clock clock) {
    this.rows = rows;
    this.notices = notices;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Tells the next of them, at most 200.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean tellNext() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    int ahead =
        rules.at(SCOPE, Rules.STUDY_REMINDER, now).parameters().required("workingDays").intValue();
    List<Due> due =
        rows.toTell(
            SCOPE,
            today,
            calendar.days(SCOPE).after(today, ahead),
            today.atStartOfDay(Period.ZONE).toInstant(),
            AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    Map<Due, Set<UUID>> people = new LinkedHashMap<>();
    for (Due each : due) {
      Due one =
          new Due(
              each.campaign(),
              each.campaign(),
              each.opened(),
              each.title(),
              each.first(),
              each.due());
      people.computeIfAbsent(one, campaign -> new LinkedHashSet<>()).add(each.person());
    }
    people.forEach(this::tell);
    rows.told(SCOPE, due, now);
    return due.size() == AT_ONCE;
  }

  private void tell(Due about, Set<UUID> people) {
    notices.tell(
        SCOPE,
        new NoticeDraft(
            about.opened() ? NoticeKind.STUDY_OPENED : NoticeKind.STUDY_DUE,
            people,
            new NoticeDraft.Subject(
                HeldCampaigns.SUBJECT, about.campaign().toString(), about.title()),
            "/organisation/study/" + about.campaign(),
            about.opened() ? "study.notice-opened" : "study.notice-due",
            about.opened() ? List.of(about.first(), about.due()) : List.of(about.due()),
            false));
  }
}
