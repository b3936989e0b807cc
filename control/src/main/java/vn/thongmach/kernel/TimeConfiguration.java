package vn.thongmach.kernel;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one clock of the application, in UTC and whole microseconds as PostgreSQL keeps them; tests
 * replace it.
 */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  private static final Duration ONE_MICROSECOND = Duration.ofNanos(1000);

  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), ONE_MICROSECOND);
  }
}
