package vn.thongmach.simulator.live;

import java.time.Instant;
import java.util.List;
import vn.thongmach.simulator.live.VesEvents.Event;
import vn.thongmach.simulator.load.Api;

/** Sends faults as a management system of equipment would, some hundred in a request. */
public final class Sending {

  private static final int AT_ONCE = 200;
  private static final String PATH = "/eventListener/v7/eventBatch";

  private Sending() {}

  /**
   * Sends all raises, and clears before an instant.
   *
   * @return events sent
   */
  public static int send(Api events, List<Fault> faults, Instant until) {
    List<Event> all = History.events(faults, until);
    send(events, all);
    return all.size();
  }

  static void send(Api events, List<Event> all) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Event> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      events.postBytes(PATH, VesEvents.batch(some));
    }
  }
}
