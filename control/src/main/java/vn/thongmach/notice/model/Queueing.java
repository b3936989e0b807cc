package vn.thongmach.notice.model;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.NoticePreferences;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.QuietHours;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;

/** Puts notices into the queue of letters, each as its person wants it. */
@Component
class Queueing {

  private final PreferenceRows preferences;
  private final SettingRows settings;
  private final MailRows rows;
  private final NoticePreferences chosen;
  private final WorkingCalendar calendar;

  Queueing(
      PreferenceRows preferences,
      SettingRows settings,
      MailRows rows,
      NoticePreferences chosen,
      WorkingCalendar calendar) {
    this.preferences = preferences;
    this.settings = settings;
    this.rows = rows;
    this.chosen = chosen;
    this.calendar = calendar;
  }

  /** How these people want to be told; read once for all that one change tells. */
  Round round(Scope by, Collection<UUID> people) {
    return new Round(by, preferences.findAll(by, people));
  }

  /** When the quiet hours of a person, or those of the rule, end; the instant where none run. */
  Instant quietEnd(NoticePreference preference, Instant at) {
    return quiet(preference).end(at, calendar.days(Scope.system("quiet hours")));
  }

  private QuietHours quiet(NoticePreference preference) {
    QuietHours own = preference.quiet();
    return own == null ? chosen.usualQuiet() : own;
  }

  /** One change and those it tells. */
  final class Round {
    private final Scope by;
    private final Map<UUID, NoticePreference> known;
    private @Nullable Boolean mailOn;

    private Round(Scope by, Map<UUID, NoticePreference> known) {
      this.by = by;
      this.known = known;
    }

    NoticePreference of(UUID person) {
      return known.getOrDefault(person, NoticePreference.of(person));
    }

    /** Has a notice just told wait for its letter, where its person wants one. */
    void told(Notice notice) {
      NoticePreference preference = of(notice.person());
      NoticeWay way = preference.way(notice.kind());
      if (preference.address() == null || !way.mailed() || !mailOn()) {
        return;
      }
      QuietHours quiet = quiet(preference);
      WorkingDays days = calendar.days(by);
      boolean digest = way == NoticeWay.DIGEST;
      boolean passes = !digest && notice.urgent() && preference.urgentPasses();
      Instant due =
          digest
              ? quiet.next(preference.digestAt(), notice.toldAt(), days)
              : passes ? notice.toldAt() : quiet.end(notice.toldAt(), days);
      rows.enqueue(by, notice, digest, passes, due);
    }

    private boolean mailOn() {
      Boolean on = mailOn;
      if (on == null) {
        on = settings.find(by).map(MailSettings::on).orElse(false);
        mailOn = on;
      }
      return on;
    }
  }
}
