package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.KeepingMeetings;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingSeries;
import vn.thongmach.organisation.MandatesChanged;

/**
 * Keeps planned meetings in step with mandates and days. What changed while the program stood still
 * is found at the start. Safe for use by several threads.
 */
@Component
class KeptMeetings implements KeepingMeetings {

  private final MeetingRows rows;
  private final SeriesRows serieses;
  private final PlannedSeries planned;
  private final Rosters rosters;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicBoolean touched = new AtomicBoolean(true);
  private volatile @Nullable LocalDate keptOn;

  KeptMeetings(
      MeetingRows rows,
      SeriesRows serieses,
      PlannedSeries planned,
      Rosters rosters,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.serieses = serieses;
    this.planned = planned;
    this.rosters = rosters;
    this.transaction = transaction;
    this.clock = clock;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(MandatesChanged change) {
    touched.set(true);
  }

  @Override
  public void keep() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (!touched.getAndSet(false) && today.equals(keptOn)) {
      return;
    }
    boolean kept = false;
    try {
      for (MeetingSeries series : serieses.running(MeetingRoles.SYSTEM)) {
        transaction.executeWithoutResult(_ -> planned.plan(MeetingRoles.SYSTEM, series));
      }
      for (Meeting meeting : rows.planned(MeetingRoles.SYSTEM, today)) {
        transaction.executeWithoutResult(_ -> renew(meeting));
      }
      keptOn = today;
      kept = true;
    } finally {
      if (!kept) {
        touched.set(true);
      }
    }
  }

  private void renew(Meeting meeting) {
    rows.locked(MeetingRoles.SYSTEM, meeting.id())
        .filter(each -> each.state() == Meeting.State.PLANNED)
        .ifPresent(rosters::renew);
  }
}
