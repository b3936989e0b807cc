package vn.thongmach.simulator.live;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.live.VesEvents.Event;
import vn.thongmach.simulator.load.Api;
import vn.thongmach.simulator.world.Chance;
import vn.thongmach.simulator.world.Network;

/**
 * The network from its preparation on, with outages at their natural rate and small faults more
 * often, so that somebody who looks sees something happen within minutes. Each day's faults follow
 * from its date alone: after a pause the same events are told late, and what was told before is
 * recorded once.
 */
public final class Living {

  private static final double LIVELINESS = 40;
  private static final Duration LONGEST_PAUSE = Duration.ofDays(30);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(5);

  private final Network network;
  private final Hearing hearing;
  private final Api events;
  private final Clock clock;
  private final Instant preparedAt;
  private final @Nullable SnmpTraps traps;
  private final PriorityQueue<Event> due = new PriorityQueue<>(Comparator.comparing(Event::at));
  private LocalDate planned;

  /**
   * @param preparedAt until when history was told
   * @param history what was heard then; what was not over is cleared in its time
   * @param traps null where the product takes none
   */
  public Living(
      Network network,
      Hearing hearing,
      Api events,
      Clock clock,
      Instant preparedAt,
      List<Fault> history,
      @Nullable SnmpTraps traps) {
    this.network = network;
    this.hearing = hearing;
    this.events = events;
    this.clock = clock;
    this.preparedAt = preparedAt;
    this.traps = traps;
    due.addAll(
        History.events(history, Instant.MAX).stream()
            .filter(event -> event.clear() && !event.at().isBefore(preparedAt))
            .toList());
    Instant earliest = clock.instant().minus(LONGEST_PAUSE);
    planned = day(earliest.isAfter(preparedAt) ? earliest : preparedAt).minusDays(1);
  }

  /** Goes on until the thread is interrupted. */
  public void run() throws InterruptedException {
    List<Event> unsent = new ArrayList<>();
    while (!Thread.currentThread().isInterrupted()) {
      Instant now = clock.instant();
      plan(now);
      while (!due.isEmpty() && !due.element().at().isAfter(now)) {
        unsent.add(due.remove());
      }
      if (traps != null) {
        traps.second(now.getEpochSecond());
      }
      Thread.sleep(send(unsent) ? TICK : AFTER_REFUSAL);
    }
  }

  private void plan(Instant now) {
    while (planned.isBefore(day(now))) {
      planned = planned.plusDays(1);
      List<Fault> causes = new ArrayList<>(causes(planned.minusDays(1)));
      causes.addAll(causes(planned));
      due.addAll(
          History.events(
              hearing.of(causes).stream()
                  .filter(fault -> day(fault.raisedAt()).equals(planned))
                  .toList(),
              Instant.MAX));
    }
  }

  /** What fails on a day, by its date alone, after the preparation. */
  private List<Fault> causes(LocalDate day) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return History.between(
            network, from, from.plus(Duration.ofDays(1)), LIVELINESS, new Chance(day.toEpochDay()))
        .stream()
        .filter(fault -> fault.raisedAt().isAfter(preparedAt))
        .toList();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  private boolean send(List<Event> unsent) {
    try {
      Sending.send(events, unsent);
      unsent.clear();
      return true;
    } catch (Api.RefusedException | UncheckedIOException e) {
      System.err.println("The product does not take events, asking again: " + e.getMessage());
      return false;
    }
  }
}
