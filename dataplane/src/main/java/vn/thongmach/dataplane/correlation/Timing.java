package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Timeline;

/** Finds from when to when an object must have failed so that its failure explains most. */
final class Timing {

  private static final long EARLIEST_MS = 7_200_000;
  private static final long BEFORE_MS = 240_000;
  private static final long AFTER_MS = 1_200_000;
  private static final long LONGEST_MS = 172_800_000;
  private static final long NEAR_MS = 60_000;
  private static final long SKEW_MS = 1_000;

  private static final double MISMATCH = -21;

  private static final int LEAST_LIMIT = 400;
  private static final int LIMIT_PER_REACHED = 150;

  /** An episode and how much more the explanation weighs with it. */
  record Fit(double gain, Episode episode) {}

  /** From when to when, and about how much that would gain. */
  record Span(long start, long end, double about) {}

  /** A few spans of one root's failure, and the most that one of them would gain, about. */
  record Sketch(int root, List<Span> spans, double about) {}

  /** One occurrence of an object that the failure reaches. */
  private record Point(int occurrence, int object, Condition condition, int type, double silence) {}

  private final Explanation explanation;
  private final Effort width;
  private long effort;

  Timing(Explanation explanation, Effort width) {
    this.explanation = explanation;
    this.width = width;
  }

  /**
   * The best failure of one of these roots about when this occurrence was heard, of those that look
   * best at a first glance; null when none is possible. The explanation is as before.
   *
   * @param limits for each root how many objects may be looked at
   * @param atLeast what does not gain this much is not asked for
   */
  @Nullable Fit best(Map<Integer, Integer> limits, int seed, double atLeast) {
    Fit best = null;
    double most = atLeast;
    for (Sketch sketch : promising(limits, seed, atLeast, width.weighed())) {
      if (sketch.about() + width.slack() > most) {
        Fit fit = fit(sketch, limits.getOrDefault(sketch.root(), 0));
        if (fit != null && fit.gain() > most) {
          best = fit;
          most = fit.gain();
        }
      }
    }
    return best;
  }

  /** Sketches of these roots, those that look best. */
  List<Sketch> promising(Map<Integer, Integer> limits, int seed, double atLeast, int most) {
    List<Sketch> sketches = new ArrayList<>();
    limits.forEach(
        (root, limit) -> {
          Sketch sketch = sketch(root, seed, limit);
          if (sketch != null && sketch.about() + width.slack() > atLeast) {
            sketches.add(sketch);
          }
        });
    sketches.sort(Comparator.comparingDouble(Sketch::about).reversed().thenComparing(Sketch::root));
    return sketches.subList(0, Math.min(most, sketches.size()));
  }

  /** How many sketches were made so far. */
  long effort() {
    return effort;
  }

  /**
   * What failure of this root about when this occurrence was heard looks best at a first glance;
   * null when none is possible. The explanation is as before.
   *
   * @param most how many objects may be looked at
   */
  @Nullable Sketch sketch(int root, int seed, int most) {
    effort++;
    HeardAlarms heard = explanation.heard;
    long start = heard.stamp(seed) - 5_000;
    long cleared = heard.cleared(seed);
    long end = cleared == HeardAlarms.UNKNOWN ? Timeline.OPEN : Math.max(cleared, start + 10_000);
    List<Point> points = new ArrayList<>();
    explanation.mark();
    Episode first = explanation.make(root, start, end);
    if (!explanation.probe(first, most)) {
      explanation.back();
      return null;
    }
    double silence = collect(first, points) + explanation.likelihoods.prior(root, true);
    explanation.back();
    if (points.isEmpty()) {
      return null;
    }
    TreeSet<Long> starts = starts(points, start, heard.stamp(seed));
    Start anywhere = best(points, starts);
    // The cycles of a flap overlap in delay: the one that the seed is in is looked at by itself.
    Start near =
        best(points, starts.subSet(heard.stamp(seed) - NEAR_MS, heard.stamp(seed) + SKEW_MS));
    List<Span> spans = new ArrayList<>();
    spans(points, anywhere, near.time() == anywhere.time() ? end : Timeline.OPEN, silence, spans);
    if (near.time() != anywhere.time()) {
      spans(points, near, end, silence, spans);
    }
    return new Sketch(
        root, spans, spans.stream().mapToDouble(Span::about).max().orElse(Double.MIN_VALUE));
  }

  private void spans(
      List<Point> points, Start start, long seedEnd, double silence, List<Span> spans) {
    List<Point> begun = begun(points, start.time());
    for (long end : ends(points, begun, start.time(), seedEnd)) {
      spans.add(
          new Span(
              start.time(), end, silence + start.weight() + cleared(begun, start.time(), end)));
    }
  }

  /** What CLEARs and severities add, about. */
  private double cleared(List<Point> begun, long start, long end) {
    Likelihoods likelihoods = explanation.likelihoods;
    HeardAlarms heard = explanation.heard;
    double sum = likelihoods.length(start, end);
    for (Point point : begun) {
      int occurrence = point.occurrence();
      sum +=
          likelihoods.severities.logRatio(
                  point.condition(), point.type(), heard.severity(occurrence))
              + likelihoods.clear(
                  heard,
                  point.condition(),
                  point.type(),
                  heard.raised(occurrence),
                  heard.cleared(occurrence),
                  end,
                  heard.raised(occurrence) - start);
    }
    return sum;
  }

  /** The exact weights of a sketch's spans; the best, or null when the limit did not suffice. */
  @Nullable Fit fit(Sketch sketch, int most) {
    Fit best = null;
    for (Span span : sketch.spans()) {
      Fit fit = weigh(sketch.root(), span.start(), span.end(), most);
      if (fit != null && (best == null || fit.gain() > best.gain())) {
        best = fit;
      }
    }
    return best;
  }

  /** The limit of objects worth looking at when this many alarms could be explained. */
  static int limit(int reached) {
    return LEAST_LIMIT + LIMIT_PER_REACHED * reached;
  }

  private @Nullable Fit weigh(int root, long start, long end, int most) {
    explanation.mark();
    Episode episode = explanation.make(root, start, end);
    double gain = explanation.change(List.of(), List.of(episode), most);
    explanation.back();
    return gain == Double.NEGATIVE_INFINITY ? null : new Fit(gain, episode);
  }

  /** Gathers what could report this failure; returns the weight of all of it staying silent. */
  private double collect(Episode episode, List<Point> points) {
    double silent = 0;
    HeardAlarms heard = explanation.heard;
    Matching matching = explanation.matching;
    IntList touched = explanation.touched();
    for (int i = 0; i < touched.size(); i++) {
      int object = touched.get(i);
      int[] occurrences = heard.of(object);
      matching.expect(object);
      Slots slots = matching.slots();
      for (int slot = 0; slot < slots.size(); slot++) {
        if (slots.cause(slot) != episode.number()) {
          continue;
        }
        long back = slots.condition(slot) == Condition.ROOT ? EARLIEST_MS : BEFORE_MS;
        ReportRates.Chance chance = explanation.likelihoods.chance(slots, slot, object);
        silent += chance.silence();
        for (int occurrence : occurrences) {
          long apart = heard.stamp(occurrence) - episode.start();
          boolean raised = heard.raised(occurrence) != HeardAlarms.UNKNOWN;
          if (raised ? apart >= -back && apart <= AFTER_MS : apart > 0 && apart < LONGEST_MS) {
            points.add(
                new Point(
                    occurrence,
                    object,
                    slots.condition(slot),
                    explanation.topology.type(object),
                    chance.silence() - chance.report()));
          }
        }
      }
    }
    return silent;
  }

  private record Start(long time, double weight) {}

  private TreeSet<Long> starts(List<Point> points, long first, long seed) {
    TreeSet<Long> tries = new TreeSet<>();
    tries.add(first);
    points.stream()
        .filter(point -> explanation.heard.raised(point.occurrence()) != HeardAlarms.UNKNOWN)
        .sorted(
            Comparator.comparingLong(
                    (Point point) -> Math.abs(explanation.heard.raised(point.occurrence()) - seed))
                .thenComparing(Point::occurrence))
        .limit(width.starts())
        .forEach(
            point -> {
              long raised = explanation.heard.raised(point.occurrence());
              tries.add(
                  raised - explanation.likelihoods.onsets.usual(point.condition(), point.type()));
              tries.add(raised - 100);
            });
    return tries;
  }

  private Start best(List<Point> points, SortedSet<Long> tries) {
    Start best = new Start(tries.first(), Double.NEGATIVE_INFINITY);
    for (long start : tries) {
      double sum = 0;
      int object = -1;
      double here = 0;
      for (Point point : points) {
        if (point.object() != object) {
          sum += here;
          here = 0;
          object = point.object();
        }
        here = Math.max(here, onset(point, start));
      }
      sum += here;
      if (sum > best.weight()) {
        best = new Start(start, sum);
      }
    }
    return best;
  }

  private double onset(Point point, long start) {
    if (explanation.heard.raised(point.occurrence()) == HeardAlarms.UNKNOWN) {
      return 0;
    }
    return explanation.likelihoods.onsets.logDensity(
            point.condition(), point.type(), explanation.heard.raised(point.occurrence()) - start)
        - explanation.likelihoods.noise.log(point.type())
        - point.silence();
  }

  /** For each object the one occurrence that fits this start best, where any does. */
  private List<Point> begun(List<Point> points, long start) {
    List<Point> begun = new ArrayList<>();
    Point best = null;
    double most = 0;
    for (Point point : points) {
      if (best != null && best.object() != point.object()) {
        begun.add(best);
        best = null;
        most = 0;
      }
      double onset = onset(point, start);
      if (onset > most) {
        most = onset;
        best = point;
      }
    }
    if (best != null) {
      begun.add(best);
    }
    return begun;
  }

  /** The weight of a CLEAR whose raise was lost. */
  private double lostRaise(Point point, long end) {
    return explanation.likelihoods.clears.logDensity(
            point.condition(), point.type(), explanation.heard.cleared(point.occurrence()) - end)
        - explanation.likelihoods.noise.log(point.type())
        - point.silence();
  }

  /**
   * A few ends to weigh: where the CLEARs of what began then are densest, the next raise, never.
   */
  private List<Long> ends(List<Point> points, List<Point> begun, long start, long seedEnd) {
    HeardAlarms heard = explanation.heard;
    List<Point> lost =
        points.stream()
            .filter(point -> heard.raised(point.occurrence()) == HeardAlarms.UNKNOWN)
            .filter(point -> !explanation.isExplained(point.occurrence()))
            .toList();
    TreeSet<Long> tries = new TreeSet<>();
    long nextRaise = Timeline.OPEN;
    int cleared = 0;
    for (Point point : begun) {
      long time = heard.cleared(point.occurrence());
      cleared += time == HeardAlarms.UNKNOWN ? 0 : 1;
      if (time != HeardAlarms.UNKNOWN && tries.size() < 2 * width.starts()) {
        tries.add(time - explanation.likelihoods.clears.usual(point.condition(), point.type()));
        tries.add(time - 100);
      }
      for (int other : heard.of(point.object())) {
        long raised = heard.raised(other);
        if (raised != HeardAlarms.UNKNOWN
            && heard.areOfOneKind(other, point.occurrence())
            && raised > Math.max(start, heard.raised(point.occurrence()))) {
          nextRaise = Math.min(nextRaise, raised);
        }
      }
    }
    for (Point point : lost) {
      if (tries.size() < 3 * width.starts()) {
        tries.add(
            heard.cleared(point.occurrence())
                - explanation.likelihoods.clears.usual(point.condition(), point.type()));
      }
    }
    record End(long time, double weight) {}
    List<End> weighed = new ArrayList<>();
    for (long end : tries) {
      if (end > start) {
        double sum = explanation.likelihoods.length(start, end);
        for (Point point : begun) {
          long time = heard.cleared(point.occurrence());
          if (time != HeardAlarms.UNKNOWN) {
            sum +=
                Math.max(
                    MISMATCH,
                    explanation.likelihoods.clears.logDensity(
                        point.condition(), point.type(), time - end));
          }
        }
        for (Point point : lost) {
          sum += Math.max(0, lostRaise(point, end));
        }
        weighed.add(new End(end, sum));
      }
    }
    List<Long> ends = new ArrayList<>();
    weighed.stream()
        .min(Comparator.comparingDouble(End::weight).reversed().thenComparing(End::time))
        .ifPresent(end -> ends.add(end.time()));
    // What is raised anew was well before: no failure goes on beyond that.
    if (nextRaise != Timeline.OPEN && (ends.isEmpty() || nextRaise < ends.getFirst())) {
      ends.add(nextRaise - 1_000 > start ? nextRaise - 1_000 : start + 1);
    }
    if (nextRaise == Timeline.OPEN && 2 * cleared < begun.size() || ends.isEmpty()) {
      ends.add(Timeline.OPEN);
    }
    if (seedEnd != Timeline.OPEN
        && seedEnd > start
        && ends.stream().noneMatch(other -> Math.abs(other - seedEnd) < 5_000)) {
      ends.add(seedEnd);
    }
    return ends;
  }
}
