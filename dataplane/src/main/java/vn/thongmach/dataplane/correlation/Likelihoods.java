package vn.thongmach.dataplane.correlation;

import vn.thongmach.dataplane.topology.Timeline;
import vn.thongmach.dataplane.topology.Topology;

/**
 * How likely what was heard is: under an explanation, over as noise. All as natural logarithms, so
 * that an explanation's weight is a sum and noise weighs 0.
 */
final class Likelihoods {

  /** Moments closer than this are one moment for a fault: its prior is told per such step. */
  private static final double STEP_MS = 3_000;

  private static final double USUAL_MS = 3_600_000;
  private static final double SHORTEST_MS = 60_000;
  private static final double SHARE_OF_REPEATS = 0.02;
  private static final double CLEARED_THOUGH_DOWN = 0.02;
  private static final double LATE_SHARE = 0.03;
  private static final long LATE_MS = 30_000;

  /** Something else may hold an object down when this is over; seldom is one cleared before. */
  private static final double HELD_SHARE = 0.01;

  private static final double CLEARED_EARLY_SHARE = 0.002;
  private static final double WIDE_MS = 14_400_000;

  /** A failure of what failed this short a time ago is the next cycle of a flap. */
  static final long FLAP_MS = 600_000;

  private static final double LOG_FLAP = Math.log(0.2 * STEP_MS / 300_000);

  final ReportRates reports = new ReportRates();
  final DelayTable onsets;
  final DelayTable clears;
  final SeverityTable severities;
  final NoiseRates noise;
  final FaultRates faults;
  private final Topology topology;
  private HeardAlarms listened;

  Likelihoods(Topology topology, HeardAlarms heard) {
    this.topology = topology;
    this.listened = heard;
    onsets = new DelayTable(topology.types(), true);
    clears = new DelayTable(topology.types(), false);
    severities = new SeverityTable(topology.types());
    noise = new NoiseRates(topology, heard);
    faults = new FaultRates(topology, heard);
  }

  /** What was learned holds on for what is heard there. */
  void listenTo(HeardAlarms heard) {
    listened = heard;
  }

  /** The prior of an episode of this root. */
  double prior(int root, boolean flap) {
    return flap ? LOG_FLAP : faults.log(topology.type(root)) + Math.log(STEP_MS);
  }

  /** The prior of its length. */
  double length(long start, long end) {
    if (end == Timeline.OPEN) {
      double left = Math.max(0.0, (double) listened.latest() - start);
      return -Math.log1p(left / USUAL_MS);
    }
    double length = Math.max(SHORTEST_MS, end - start);
    return Math.log(STEP_MS / (length * 6.6));
  }

  ReportRates.Chance chance(Slots slots, int slot, int object) {
    return reports.chance(
        slots.condition(slot), topology.type(object), slots.viaType(slot), slots.rootType(slot));
  }

  /** Whether this occurrence is near enough in time to be the report of this slot. */
  boolean isPossible(HeardAlarms heard, int occurrence, Slots slots, int slot) {
    long raised = heard.raised(occurrence);
    return raised == HeardAlarms.UNKNOWN
        ? slots.end(slot) != Timeline.OPEN && heard.cleared(occurrence) > slots.start(slot)
        : onsets.isPossible(slots.condition(slot), raised - slots.start(slot));
  }

  /**
   * The weight of this occurrence as the report of this slot, without the chance to report; only
   * for what is possible.
   */
  double report(HeardAlarms heard, int occurrence, Slots slots, int slot) {
    int type = topology.type(heard.object(occurrence));
    Condition condition = slots.condition(slot);
    long raised = heard.raised(occurrence);
    long cleared = heard.cleared(occurrence);
    long end = slots.end(slot);
    double background = noise.log(type);
    if (raised == HeardAlarms.UNKNOWN) {
      return clears.logDensity(condition, type, cleared - end) - background;
    }
    long delay = raised - slots.start(slot);
    return onsets.logDensity(condition, type, delay)
        - background
        + severities.logRatio(condition, type, heard.severity(occurrence))
        + clear(heard, condition, type, raised, cleared, end, delay);
  }

  /** The weight of its CLEAR, or of there being none yet. */
  double clear(
      HeardAlarms heard,
      Condition condition,
      int type,
      long raised,
      long cleared,
      long end,
      long delay) {
    boolean known = cleared != HeardAlarms.UNKNOWN;
    if (!known) {
      // Too near the end of what was heard, a missing CLEAR says nothing.
      long expected = end == Timeline.OPEN ? raised : end;
      if (heard.latest() - expected < FLAP_MS) {
        return 0;
      }
      double missing = noise.missingClears();
      return end == Timeline.OPEN ? Math.log(1 - CLEARED_THOUGH_DOWN) - Math.log(missing) : 0;
    }
    double asNoise = noise.logDuration(cleared - raised) + Math.log(1 - noise.missingClears());
    if (end == Timeline.OPEN) {
      return Math.log(CLEARED_THOUGH_DOWN);
    }
    long late = cleared - end;
    double density =
        (1 - LATE_SHARE) * Math.exp(clears.logDensity(condition, type, late))
            + (late > 0 ? HELD_SHARE : CLEARED_EARLY_SHARE) / WIDE_MS;
    if (delay > LATE_MS && late > delay * 0.5 && late < delay * 1.5) {
      density += LATE_SHARE / delay;
    }
    return Math.log(density) + Math.log(1 - noise.missingClears()) - asNoise;
  }

  /** The weight of one more occurrence of what is down and has reported already. */
  double repeat(HeardAlarms heard, int occurrence, Slots slots, int slot) {
    long raised = heard.raised(occurrence);
    if (raised == HeardAlarms.UNKNOWN || raised < slots.start(slot) || raised > slots.end(slot)) {
      return 0;
    }
    long end = Math.min(slots.end(slot), heard.latest());
    double length = Math.max(SHORTEST_MS, end - slots.start(slot));
    int type = topology.type(heard.object(occurrence));
    return Math.log(SHARE_OF_REPEATS / length) - noise.log(type);
  }
}
