package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmChange;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.EventRow;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.alarm.model.RecorderPosition;
import vn.thongmach.alarm.model.Report;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.TouchedTime;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.state.DedupKey;
import vn.thongmach.dataplane.state.TimelineEntry;
import vn.thongmach.measure.MeasureTouched;

/** Records a run of events within the batch's transaction. One thread. */
final class EventRun {

  private static final int KEPT_STATES = 20_000;

  private final EventStorage events;
  private final AlarmStorage alarms;
  private final Placing placing;
  private final Refolding refolding;
  private final UnclearStorage unclear;
  private final Map<UUID, AlarmState> kept = new RecentMap<>(KEPT_STATES);
  private final Set<LocalDate> days = new HashSet<>();
  private SeenEvents seen = new SeenEvents(Instant.MAX);

  EventRun(
      EventStorage events,
      AlarmStorage alarms,
      UnclearStorage unclear,
      Placing placing,
      Refolding refolding) {
    this.unclear = unclear;
    this.events = events;
    this.alarms = alarms;
    this.placing = placing;
    this.refolding = refolding;
  }

  /** Forgets everything; goes on from what the database tells. */
  void reset(RecorderPosition position) {
    kept.clear();
    days.clear();
    seen = new SeenEvents(position.latestSourceTime());
  }

  /** Takes over what a committed batch left. */
  void committed(Outcome outcome) {
    if (outcome.inventoryChanged()) {
      kept.clear();
    }
    kept.putAll(outcome.states());
  }

  /**
   * Records events.
   *
   * @param batch the open batch of the ledger
   * @param counting severities that make outages
   */
  void record(
      Scope scope,
      List<SourceEvent> run,
      long batch,
      Set<PerceivedSeverity> counting,
      Outcome outcome) {
    List<Fresh> fresh = fresh(scope, run, outcome);
    if (fresh.isEmpty()) {
      return;
    }
    List<EventRow> rows = place(scope, fresh, batch);
    addEvents(scope, rows);
    unclear.add(
        scope,
        rows.stream().map(EventRow::event).filter(event -> event.unclear() != null).toList());
    Map<UUID, List<Report>> reports = new LinkedHashMap<>();
    for (EventRow row : rows) {
      AlarmReport report = row.event().report();
      PlacedIdentity placed = row.placed();
      if (report != null && placed != null) {
        reports
            .computeIfAbsent(placed.alarmKey(), _ -> new ArrayList<>(2))
            .add(report(row, report, placed));
      }
    }
    if (!reports.isEmpty()) {
      applyAll(scope, reports, run.getLast(), counting, outcome);
    }
  }

  private void applyAll(
      Scope scope,
      Map<UUID, List<Report>> reports,
      SourceEvent last,
      Set<PerceivedSeverity> counting,
      Outcome outcome) {
    Map<UUID, AlarmState> states = states(scope, reports.keySet(), outcome);
    List<AlarmChange> changes = new ArrayList<>(reports.size());
    Set<UUID> late = new LinkedHashSet<>();
    reports.forEach(
        (key, ofAlarm) -> {
          ofAlarm.sort(Comparator.comparing(Report::entry));
          AlarmState state = states.getOrDefault(key, AlarmState.EMPTY);
          if (AlarmChange.follows(state, ofAlarm)) {
            AlarmChange change = new AlarmChange(key, state);
            ofAlarm.forEach(change::apply);
            changes.add(change);
          } else {
            late.add(key);
          }
        });
    alarms.write(scope, changes, last.id());
    for (AlarmChange change : changes) {
      outcome.states().put(change.alarmKey(), change.state());
      change.rows().forEach(row -> outcome.rows().put(row.id(), row));
      outcome.spans().addAll(change.spans());
      touch(change, reports.getOrDefault(change.alarmKey(), List.of()), last, counting, outcome);
    }
    if (!late.isEmpty()) {
      refolding.refold(
          scope,
          late,
          counting,
          last.id(),
          key -> lastEvent(reports.getOrDefault(key, List.of())),
          MeasureTouched.Kind.EVENT,
          last.receivedTime(),
          outcome);
    }
  }

  /** Events not recorded before, each once. */
  private List<Fresh> fresh(Scope scope, List<SourceEvent> run, Outcome outcome) {
    Map<UUID, Fresh> fresh = new LinkedHashMap<>();
    Map<UUID, Fresh> doubtful = new HashMap<>();
    for (SourceEvent event : run) {
      Fresh candidate = new Fresh(event, DedupKey.of(event));
      if (fresh.putIfAbsent(candidate.key, candidate) == null
          && !RecorderPosition.isFarAhead(event)
          && seen.perhapsAndAdd(candidate.key, event.sourceTime())) {
        doubtful.put(candidate.key, candidate);
      }
    }
    recorded(scope, doubtful, outcome.position()).forEach(fresh::remove);
    if (!fresh.isEmpty() && outcome.position().knowsFarAhead()) {
      events.recordedFarAhead(scope, List.copyOf(fresh.keySet())).forEach(fresh::remove);
    }
    RecorderPosition position = outcome.position().withDuplicates(run.size() - fresh.size());
    for (Fresh event : fresh.values()) {
      position = position.with(event.event);
    }
    outcome.moveTo(position);
    return new ArrayList<>(fresh.values());
  }

  /** Those of the doubtful that are recorded; searched by day, so that few partitions are read. */
  private Set<UUID> recorded(Scope scope, Map<UUID, Fresh> doubtful, RecorderPosition position) {
    Map<Instant, List<UUID>> byDay = new HashMap<>();
    doubtful.forEach(
        (key, event) ->
            byDay
                .computeIfAbsent(
                    position
                        .earliestReception(event.event.sourceTime())
                        .truncatedTo(ChronoUnit.DAYS),
                    _ -> new ArrayList<>())
                .add(key));
    Set<UUID> recorded = new HashSet<>();
    byDay.forEach((from, keys) -> recorded.addAll(events.recorded(scope, keys, from)));
    return recorded;
  }

  private List<EventRow> place(Scope scope, List<Fresh> fresh, long batch) {
    Set<AlarmIdentity> identities = new LinkedHashSet<>();
    List<@Nullable AlarmIdentity> ofEvent = new ArrayList<>(fresh.size());
    for (Fresh event : fresh) {
      AlarmReport report = event.event.report();
      AlarmIdentity identity = report == null ? null : AlarmIdentity.of(report);
      ofEvent.add(identity);
      if (identity != null) {
        identities.add(identity);
      }
    }
    Map<AlarmIdentity, PlacedIdentity> placed = placing.place(scope, identities);
    List<EventRow> rows = new ArrayList<>(fresh.size());
    for (int i = 0; i < fresh.size(); i++) {
      AlarmIdentity identity = ofEvent.get(i);
      SourceEvent event = fresh.get(i).event;
      PlacedIdentity here = identity == null ? null : placed.get(identity);
      rows.add(new EventRow(event, fresh.get(i).key, here, batch));
      if (identity != null && here != null && event.report() != null) {
        placed.put(identity, placing.after(scope, here, event.report(), event.sourceTime()));
      }
    }
    return rows;
  }

  private void addEvents(Scope scope, List<EventRow> rows) {
    for (EventRow row : rows) {
      LocalDate day = LocalDate.ofInstant(row.event().receivedTime(), ZoneOffset.UTC);
      if (days.add(day)) {
        events.makeDay(scope, day);
      }
    }
    events.add(scope, rows);
  }

  private Map<UUID, AlarmState> states(Scope scope, Set<UUID> keys, Outcome outcome) {
    Map<UUID, AlarmState> states = new HashMap<>();
    List<UUID> unknown = new ArrayList<>();
    for (UUID key : keys) {
      AlarmState state = outcome.states().get(key);
      if (state == null && !outcome.inventoryChanged()) {
        state = kept.get(key);
      }
      if (state == null) {
        unknown.add(key);
      } else {
        states.put(key, state);
      }
    }
    if (!unknown.isEmpty()) {
      states.putAll(alarms.states(scope, unknown));
    }
    return states;
  }

  private static void touch(
      AlarmChange change,
      List<Report> reports,
      SourceEvent last,
      Set<PerceivedSeverity> counting,
      Outcome outcome) {
    UUID object = reports.getLast().placed().objectId();
    if (object != null) {
      TouchedTime.between(
              change.replaced(), change.spans().stream().map(SpanRow::span).toList(), counting)
          .ifPresent(
              time ->
                  outcome
                      .touches()
                      .add(
                          new Outcome.Touch(
                              object,
                              time,
                              MeasureTouched.Kind.EVENT,
                              lastEvent(reports),
                              last.receivedTime())));
    }
  }

  private static long lastEvent(List<Report> reports) {
    long last = 0;
    for (Report report : reports) {
      last = Math.max(last, report.entry().eventId());
    }
    return last;
  }

  private static Report report(EventRow row, AlarmReport report, PlacedIdentity placed) {
    SourceEvent event = row.event();
    return new Report(
        new TimelineEntry(
            event.sourceTime(), event.sequence(), report.severity(), event.id(), row.dedupKey()),
        placed,
        event.origin(),
        event.authenticated(),
        report.additionalText());
  }

  private record Fresh(SourceEvent event, UUID key) {}
}
