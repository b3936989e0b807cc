package vn.thongmach.assembly.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.assembly.ElectionNotices;

/** Looks every minute, also for days that passed while the program stood still. */
@Component
@Profile("!command")
class ClockLook {

  private final ElectionNotices notices;

  ClockLook(ElectionNotices notices) {
    this.notices = notices;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void look() {
    boolean more = true;
    while (more) {
      more = notices.tellNext();
    }
  }
}
