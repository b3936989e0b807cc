package vn.thongmach.work.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.work.MakingTasks;

/** Looks soon after the start and then every minute for tasks that are to be made. */
@Component
@Profile("!command")
class SeriesClock {

  private final MakingTasks making;

  SeriesClock(MakingTasks making) {
    this.making = making;
  }

  @Scheduled(initialDelay = 6_000, fixedDelay = 60_000)
  void look() {
    boolean more = true;
    while (more) {
      more = making.makeNext();
    }
  }
}
