package vn.thongmach.grading.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks soon after the start and then every half minute. */
@Component
@Profile("!command")
class GradingClock {

  private final GradingWatch watch;

  GradingClock(GradingWatch watch) {
    this.watch = watch;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 30_000)
  void look() {
    watch.remind();
    watch.flag();
  }
}
