package vn.thongmach.absence.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.thongmach.absence.Absence;
import vn.thongmach.access.Deputies;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/**
 * Who stands in for whom today. Absences that run or are still to come are kept in memory for some
 * seconds, because every request asks; what is declared or ended here counts at once, and a last
 * day ends to the instant. Safe for use by several threads.
 */
@Component
class StandingIn implements Deputies {

  private static final Scope SCOPE = Scope.system("standing in");
  private static final Duration KEPT_FOR = Duration.ofSeconds(10);

  private final AbsenceRows rows;
  private final Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private volatile Kept kept = new Kept(Instant.EPOCH, -1, List.of());

  StandingIn(AbsenceRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** Reads them anew with the next question, also where another reads them right now. */
  void forget() {
    changes.incrementAndGet();
  }

  @Override
  public Map<Desk, Set<UUID>> standsFor(UUID deputy) {
    Map<Desk, Set<UUID>> found = new EnumMap<>(Desk.class);
    for (Absence absence : today()) {
      if (absence.deputy().equals(deputy)) {
        absence
            .desks()
            .forEach(
                desk -> found.computeIfAbsent(desk, each -> new HashSet<>()).add(absence.person()));
      }
    }
    return found;
  }

  @Override
  public Map<UUID, UUID> of(Collection<UUID> people) {
    Map<UUID, UUID> found = new HashMap<>();
    for (Absence absence : today()) {
      if (people.contains(absence.person())) {
        found.put(absence.person(), absence.deputy());
      }
    }
    return found;
  }

  private List<Absence> today() {
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, Period.ZONE);
    long change = changes.get();
    Kept known = kept;
    if (known.change != change
        || known.readAt.isAfter(now)
        || !known.readAt.plus(KEPT_FOR).isAfter(now)) {
      known = new Kept(now, change, rows.running(SCOPE, day));
      kept = known;
    }
    return known.absences.stream().filter(absence -> absence.on(day)).toList();
  }

  /**
   * @param change how many changes had been told of before they were read
   */
  private record Kept(Instant readAt, long change, List<Absence> absences) {}
}
