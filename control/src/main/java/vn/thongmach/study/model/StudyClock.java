package vn.thongmach.study.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.study.KeepingStudy;

/** Looks soon after the start and then every ten seconds. */
@Component
@Profile("!command")
class StudyClock {

  private final KeepingStudy keeping;

  StudyClock(KeepingStudy keeping) {
    this.keeping = keeping;
  }

  @Scheduled(initialDelay = 8_000, fixedDelay = 10_000)
  void look() {
    keeping.keep();
  }
}
