package vn.thongmach.supervision.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.supervision.SupervisionChasing;

/** Looks every minute, also for days that passed while the program stood still. */
@Component
@Profile("!command")
class ChaseClock {

  private final SupervisionChasing chasing;

  ChaseClock(SupervisionChasing chasing) {
    this.chasing = chasing;
  }

  @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
  void look() {
    boolean more = true;
    while (more) {
      more = chasing.tellNext();
    }
  }
}
