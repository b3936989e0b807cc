package vn.thongmach.programme.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.programme.Escalating;

/** Looks soon after the start and then every few seconds for obstacles whose time ran out. */
@Component
@Profile("!command")
class EscalationClock {

  private final Escalating escalating;

  EscalationClock(Escalating escalating) {
    this.escalating = escalating;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
  void look() {
    boolean more = true;
    while (more) {
      more = escalating.passUp();
    }
  }
}
