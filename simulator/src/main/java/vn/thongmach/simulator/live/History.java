package vn.thongmach.simulator.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thongmach.simulator.live.VesEvents.Event;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Network;

/** What fails in a span of time, by chance: the same seed gives the same history. */
public final class History {

  private static final double SPREAD = 0.8;
  private static final double MOST_FACTOR = 2.6;
  private static final double SECONDS_PER_YEAR = Duration.ofDays(365).toSeconds();

  private History() {}

  /**
   * Faults that begin between two instants, in the order of their beginning.
   *
   * @param liveliness how many times more often than in a real year small faults come, which take
   *     nothing with them
   */
  public static List<Fault> between(
      Network network, Instant from, Instant to, double liveliness, Chance chance) {
    List<Fault> faults = new ArrayList<>();
    for (Equipment equipment : Equipment.of(network)) {
      add(equipment.at(liveliness), from, to, chance.split(), faults);
    }
    faults.sort(Comparator.comparing(Fault::raisedAt).thenComparing(Fault::sourceName));
    return List.copyOf(faults);
  }

  /** Candidates at the greatest rate, of which as many count as the weather says. */
  private static void add(
      Equipment equipment, Instant from, Instant to, Chance chance, List<Fault> faults) {
    double mean = SECONDS_PER_YEAR / (equipment.perYear() * MOST_FACTOR);
    Instant at = from;
    while (true) {
      at = at.plusSeconds(1 + (long) chance.exponential(mean));
      if (!at.isBefore(to)) {
        return;
      }
      double seconds = chance.logNormal(equipment.median().toSeconds(), SPREAD);
      if (chance.happens(Weather.factor(equipment.latitude(), at) / MOST_FACTOR)) {
        Instant raised = at.plusMillis(chance.below(1_000)).truncatedTo(ChronoUnit.MILLIS);
        Instant cleared = raised.plusSeconds(60 + (long) seconds);
        faults.add(new Fault(equipment.sourceName(), equipment.kind(), raised, cleared));
        at = cleared;
      }
    }
  }

  /** Raises and clears up to an instant, in the order of time. */
  static List<Event> events(List<Fault> faults, Instant until) {
    List<Event> events = new ArrayList<>(2 * faults.size());
    for (Fault fault : faults) {
      events.add(new Event(fault, false, fault.raisedAt()));
      Instant cleared = fault.clearedAt();
      if (cleared != null && cleared.isBefore(until)) {
        events.add(new Event(fault, true, cleared));
      }
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }
}
