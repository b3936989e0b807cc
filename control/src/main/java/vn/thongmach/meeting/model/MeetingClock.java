package vn.thongmach.meeting.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.meeting.KeepingMeetings;

/** Looks soon after the start and then every twenty seconds. */
@Component
@Profile("!command")
class MeetingClock {

  private final KeepingMeetings keeping;

  MeetingClock(KeepingMeetings keeping) {
    this.keeping = keeping;
  }

  @Scheduled(initialDelay = 12_000, fixedDelay = 20_000)
  void look() {
    keeping.keep();
  }
}
