package vn.thongmach.measure.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.Period;

/** Who stands below units on a day, kept in memory until units change. Safe for several threads. */
@Component
class KeptClosure {

  private static final int MOST_KEPT = 20_000;

  private final UnitClosure closure;
  private final Map<Below, Set<UUID>> below = new ConcurrentHashMap<>();
  private final Map<Between, List<Instant>> moves = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  KeptClosure(UnitClosure closure) {
    this.closure = closure;
  }

  private record Below(List<UUID> units, LocalDate day) {}

  private record Between(Instant after, Instant before) {}

  /** These units and all below them as the trees stood on the day of an instant. */
  Set<UUID> below(List<UUID> units, Instant at) {
    return kept(
        below,
        new Below(units, LocalDate.ofInstant(at, Period.ZONE)),
        () -> closure.below(units, at));
  }

  /** When units were moved or ended between two instants, both left out, earliest first. */
  List<Instant> moves(Instant after, Instant before) {
    return kept(moves, new Between(after, before), () -> closure.moves(after, before));
  }

  /** These units and all that stand or ever stood below them. */
  Set<UUID> everBelow(Collection<UUID> units) {
    return closure.everBelow(units);
  }

  /** What was read before units changed is not kept after. */
  void forget() {
    generation.incrementAndGet();
    below.clear();
    moves.clear();
  }

  private <K, V> V kept(Map<K, V> known, K key, Supplier<V> read) {
    V found = known.get(key);
    if (found == null) {
      long before = generation.get();
      found = read.get();
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(key, found);
      if (generation.get() != before) {
        known.remove(key);
      }
    }
    return found;
  }
}
