package vn.thongmach.intake.replay;

import java.time.Instant;
import java.util.List;

/**
 * A log as read from a file.
 *
 * @param events in the order in which they are to be sent
 * @param countedFromZero whether its times are no dates but seconds from some beginning
 */
record ReplayLog(List<LoggedEvent> events, boolean countedFromZero) {

  ReplayLog {
    events = List.copyOf(events);
  }

  Instant last() {
    return events.getLast().time();
  }
}
