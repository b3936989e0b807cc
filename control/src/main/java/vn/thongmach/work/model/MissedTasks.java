package vn.thongmach.work.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.work.MissedWork;

/** Looks every minute for tasks whose day has passed, also those that passed while it was down. */
@Component
@Profile("!command")
class MissedTasks {

  private final MissedWork measure;

  MissedTasks(MissedWork measure) {
    this.measure = measure;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void tell() {
    boolean more = true;
    while (more) {
      more = measure.tellMissed();
    }
  }
}
