package vn.thongmach.notice.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongmach.notice.Mailing;

/** Looks soon after the start and then every few seconds for notices and letters that are due. */
@Component
@Profile("!command")
class MailClock {

  private static final int MOST_IN_A_ROW = 500;
  private static final Duration BETWEEN_FORGETTING = Duration.ofHours(1);

  private final Mailing mailing;
  private final Clock clock;
  private Instant forgotten = Instant.EPOCH;

  MailClock(Mailing mailing, Clock clock) {
    this.mailing = mailing;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 7_000, fixedDelay = 10_000)
  void look() {
    int made = 0;
    while (made < MOST_IN_A_ROW && mailing.compose()) {
      made++;
    }
    int sent = 0;
    while (sent < MOST_IN_A_ROW && mailing.send()) {
      sent++;
    }
    if (Duration.between(forgotten, clock.instant()).compareTo(BETWEEN_FORGETTING) > 0) {
      mailing.forget();
      forgotten = clock.instant();
    }
  }
}
