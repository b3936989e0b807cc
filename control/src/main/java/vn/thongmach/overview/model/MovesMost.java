package vn.thongmach.overview.model;

import java.util.Comparator;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.overview.MyPart.Thing;

/** The order of what is to be done: what moves most first. */
final class MovesMost {

  static final Comparator<Thing> ORDER =
      Comparator.comparing(MovesMost::moves, Comparator.reverseOrder())
          .thenComparing(
              thing -> thing.target() == null ? null : thing.target().score(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Thing::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Thing::code);

  private MovesMost() {}

  /** What lies between doing a thing in time and not doing it, else a day's delay; -1 untold. */
  private static double moves(Thing thing) {
    double swing = -1;
    for (Gain gain : thing.gains()) {
      Double adds = gain.points();
      if (thing.losses().isEmpty() && adds != null) {
        swing = Math.max(swing, adds);
      }
      for (Gain loss : thing.losses()) {
        Double with = gain.after();
        Double without = loss.after();
        if (gain.target().equals(loss.target()) && with != null && without != null) {
          swing = Math.max(swing, with - without);
        }
      }
    }
    DelayCost cost = thing.cost();
    Double day = cost == null ? null : cost.points();
    return day == null ? swing : Math.max(swing, day);
  }
}
