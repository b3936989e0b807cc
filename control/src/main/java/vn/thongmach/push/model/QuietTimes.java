package vn.thongmach.push.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.NoticePreferences;
import vn.thongmach.notice.QuietHours;
import vn.thongmach.regulation.WorkingCalendar;

/** When a person may be told on their devices: outside their quiet hours, or those of the rule. */
@Component
class QuietTimes {

  private static final String WORK = "push";

  private final NoticePreferences preferences;
  private final WorkingCalendar calendar;

  QuietTimes(NoticePreferences preferences, WorkingCalendar calendar) {
    this.preferences = preferences;
    this.calendar = calendar;
  }

  /** The first instant from this one on at which the person of a notice may be told of it. */
  Instant next(Notice notice, Instant at) {
    NoticePreference preference = preferences.own(ownReach(notice.person()));
    if (notice.urgent() && preference.urgentPasses()) {
      return at;
    }
    QuietHours own = preference.quiet();
    QuietHours quiet = own == null ? preferences.usualQuiet() : own;
    return quiet.end(at, calendar.days(Scope.system(WORK)));
  }

  private static Scope ownReach(UUID person) {
    UUID system = Scope.system(WORK).principal();
    return new Scope(system, WORK, Role.WORKER, false, Set.of(), null, person);
  }
}
