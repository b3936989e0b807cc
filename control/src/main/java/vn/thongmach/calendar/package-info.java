/**
 * The days that press on one person, as an iCalendar feed (RFC 5545) for their own calendar: a
 * read-only composition like the overview, opened by a key instead of a session. Nouns:
 * CalendarFeed, Day. Proved by {@code CalendarFeedModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "programme",
      "target",
      "work",
      "checkin",
      "meeting"
    })
package vn.thongmach.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
