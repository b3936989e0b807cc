package vn.thongmach.programme.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.programme.MissedSteps;

/** Looks every minute for what has passed its day, also while the product was down. */
@Component
@Profile("!command")
class MissedDays {

  private final MissedSteps measures;

  MissedDays(MissedSteps measures) {
    this.measures = measures;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void tell() {
    boolean more = true;
    while (more) {
      more = measures.tellMissed();
    }
  }
}
