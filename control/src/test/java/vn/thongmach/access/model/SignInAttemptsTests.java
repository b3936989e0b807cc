package vn.thongmach.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInAttemptsTests {

  private final SettableClock clock = new SettableClock();
  private final SignInAttempts attempts = new SignInAttempts(clock);

  @Test
  void makesANameWaitAfterFiveFailures() {
    for (int i = 0; i < 5; i++) {
      assertThat(attempts.admit("nga", "10.0.0." + i)).isZero();
    }
    assertThat(attempts.admit("nga", "10.0.0.9")).isEqualTo(Duration.ofMinutes(5));
    assertThat(attempts.admit("other", "10.0.0.9")).isZero();
  }

  @Test
  void makesAnAddressWaitAfterTwentyFailures() {
    for (int i = 0; i < 20; i++) {
      assertThat(attempts.admit("name" + i, "10.0.0.1")).isZero();
    }
    assertThat(attempts.admit("name", "10.0.0.1")).isPositive();
  }

  @Test
  void forgetsFailuresAfterFiveMinutes() {
    for (int i = 0; i < 5; i++) {
      attempts.admit("nga", "10.0.0.1");
      clock.now = clock.now.plusSeconds(10);
    }
    assertThat(attempts.admit("nga", "10.0.0.1")).isEqualTo(Duration.ofSeconds(250));
    clock.now = clock.now.plusSeconds(250);
    assertThat(attempts.admit("nga", "10.0.0.1")).isZero();
  }

  @Test
  void countsASuccessNeitherForTheNameNorForTheAddress() {
    for (int i = 0; i < 100; i++) {
      assertThat(attempts.admit("nga", "10.0.0.1")).isZero();
      attempts.succeeded("nga", "10.0.0.1");
    }
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T11:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
