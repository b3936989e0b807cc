package vn.thongmach.push.model;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for messages that are due. */
@Component
@Profile("!command")
class PushClock {

  private final Pushing pushing;

  PushClock(Pushing pushing) {
    this.pushing = pushing;
  }

  @Scheduled(
      initialDelayString = "${thongmach.push.look-every:PT3S}",
      fixedDelayString = "${thongmach.push.look-every:PT3S}")
  void look() {
    boolean more = true;
    while (more) {
      more = pushing.sendDue();
    }
  }
}
