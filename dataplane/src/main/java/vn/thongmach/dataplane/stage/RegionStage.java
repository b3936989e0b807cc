package vn.thongmach.dataplane.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.dataplane.correlation.AlarmLine;
import vn.thongmach.dataplane.correlation.Correlator;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.correlation.IncidentDelta;
import vn.thongmach.dataplane.correlation.Severity;
import vn.thongmach.dataplane.topology.Topology;

/**
 * From the occurrences of one region's alarms to the rows of its incidents. Keyed by region: its
 * network is weighed as a whole. It steps by ticks of received time, so that what it tells hangs on
 * the events and their times alone.
 *
 * <p>After many lines it begins anew from the incidents that may still change. A host that
 * remembers {@link #memory} as it was then and the ticks since can make the same stage again by
 * giving it the same ticks.
 */
public final class RegionStage {

  /** The length of a tick. */
  public static final long TICK_MS = 10_000;

  /** What ended longer ago, by the sources' time, is not weighed again. */
  private static final long LIVELY_MS = Duration.ofMinutes(30).toMillis();

  private static final int LINES_BEFORE_ANEW = 20_000;

  private final String region;
  private final Topology topology;
  private final int most;
  private RegionMemory memory;
  private Correlator correlator;
  private long ids;
  private long latest;
  private int heard;
  private final Map<String, List<AlarmLine>> lines = new LinkedHashMap<>();

  public RegionStage(String region, Topology topology, RegionMemory memory) {
    this(region, topology, memory, LINES_BEFORE_ANEW);
  }

  RegionStage(String region, Topology topology, RegionMemory memory, int most) {
    this.region = region;
    this.topology = topology;
    this.most = most;
    this.memory = memory;
    this.correlator = begin(memory);
  }

  /** The tick that takes what was received at this time, both milliseconds since 1970. */
  public static long tickOf(long receivedMs) {
    return Math.ceilDiv(receivedMs, TICK_MS) * TICK_MS;
  }

  /**
   * Takes what was received up to a tick.
   *
   * @param occurrences received since the tick before, in any order
   * @param tick milliseconds since 1970
   * @return the rows that changed
   */
  public List<IncidentRow> tick(Collection<OccurrenceRow> occurrences, long tick) {
    occurrences.stream()
        .sorted(Comparator.comparingLong(OccurrenceRow::sequence).thenComparing(OccurrenceRow::id))
        .forEach(this::hear);
    Map<String, IncidentRow> rows = new LinkedHashMap<>();
    for (IncidentDelta delta : correlator.advance()) {
      IncidentRow row = row(delta, tick);
      rows.put(row.id(), row);
    }
    if (heard >= most) {
      anew();
    }
    return List.copyOf(rows.values());
  }

  /** Whether nothing waits for a further tick without new occurrences. */
  public boolean isDone() {
    return correlator.isDone();
  }

  /** From what it began last; another object than before whenever it began anew. */
  public RegionMemory memory() {
    return memory;
  }

  private void hear(OccurrenceRow row) {
    List<AlarmLine> its = linesOf(row);
    lines.put(row.id(), its);
    its.forEach(this::hear);
  }

  private void hear(AlarmLine line) {
    latest = Math.max(latest, line.timeMs());
    heard++;
    correlator.hear(line);
  }

  private static List<AlarmLine> linesOf(OccurrenceRow row) {
    int colon = row.object().indexOf(':');
    String type = colon < 0 ? "" : row.object().substring(0, colon);
    String object = row.object().substring(colon + 1);
    List<AlarmLine> lines = new ArrayList<>(2);
    lines.add(
        new AlarmLine(
            millis(row.raisedAt()),
            row.id(),
            type,
            object,
            row.kind(),
            Severity.valueOf(row.severity())));
    @Nullable Long cleared = row.clearedAt();
    if (cleared != null) {
      lines.add(new AlarmLine(millis(cleared), row.id(), type, object, row.kind(), Severity.CLEAR));
    }
    return lines;
  }

  private static long millis(long micros) {
    return TimeUnit.MICROSECONDS.toMillis(micros);
  }

  private void anew() {
    correlator.forget(latest - LIVELY_MS);
    List<Incident> standing = correlator.incidents();
    Set<String> alarms =
        standing.stream().flatMap(one -> one.alarms().stream()).collect(Collectors.toSet());
    lines.keySet().retainAll(alarms);
    memory =
        new RegionMemory(
            List.copyOf(standing),
            lines.values().stream().flatMap(List::stream).toList(),
            ids,
            latest);
    correlator = begin(memory);
  }

  private Correlator begin(RegionMemory from) {
    ids = from.ids();
    latest = from.latest();
    lines.clear();
    heard = 0;
    Correlator fresh =
        new Correlator(
            topology, () -> String.format(Locale.ROOT, "%s-%d", region, ++ids), from.incidents());
    for (AlarmLine line : from.lines()) {
      lines.computeIfAbsent(line.alarmId(), _ -> new ArrayList<>(2)).add(line);
      fresh.hear(line);
    }
    return fresh;
  }

  private IncidentRow row(IncidentDelta delta, long tick) {
    Incident incident = delta.incident();
    String state =
        delta.kind() == IncidentDelta.Kind.MERGED
            ? "MERGED"
            : incident.grounds().ended() ? "CLOSED" : "OPEN";
    return new IncidentRow(
        incident.id(),
        region,
        state,
        incident.root(),
        incident.candidates().stream()
            .map(each -> each.object() + " " + each.score())
            .collect(Collectors.joining(",")),
        String.join(",", incident.alarms()),
        incident.first(),
        incident.last(),
        incident.unplaced(),
        tick);
  }
}
