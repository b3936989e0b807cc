package vn.thongmach.meeting.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.meeting.KeepingMeetings;
import vn.thongmach.meeting.KeepingMonths;

/** Looks soon after the start, then at meetings every twenty seconds, at months every minute. */
@Component
@Profile("!command")
class MeetingClock {

  private final KeepingMeetings keeping;
  private final KeepingMonths months;

  MeetingClock(KeepingMeetings keeping, KeepingMonths months) {
    this.keeping = keeping;
    this.months = months;
  }

  @Scheduled(initialDelay = 12_000, fixedDelay = 20_000)
  void look() {
    keeping.keep();
  }

  @Scheduled(initialDelay = 17_000, fixedDelay = 60_000)
  void lookAtMonths() {
    months.keep();
  }
}
