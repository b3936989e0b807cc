package vn.thongmach.alarm.incident;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.regulation.Rules;

/**
 * Which roots are out of service, and not only not well: what availability counts too (rule {@code
 * outage.severities}), or what others reported of.
 */
@Component
class FailedRoots {

  private static final Scope SYSTEM = Scope.system("incidents");

  private final IncidentReading reading;
  private final Rules rules;
  private final Clock clock;

  FailedRoots(IncidentReading reading, Rules rules, Clock clock) {
    this.reading = reading;
    this.rules = rules;
    this.clock = clock;
  }

  Set<UUID> now() {
    Set<PerceivedSeverity> severities =
        rules.at(SYSTEM, Rules.OUTAGE_SEVERITIES, clock.instant()).words().stream()
            .map(PerceivedSeverity::valueOf)
            .collect(Collectors.toSet());
    return reading.failedRoots(SYSTEM, severities);
  }
}
