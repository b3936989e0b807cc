package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.ObjectTimeline;
import vn.thongmach.alarm.availability.ProvinceTimeline;
import vn.thongmach.alarm.availability.ProvinceTimelines;
import vn.thongmach.alarm.availability.Timelines;
import vn.thongmach.alarm.protectedevent.AfterReport.EventIncident;
import vn.thongmach.alarm.protectedevent.AfterReport.IncidentLine;
import vn.thongmach.alarm.protectedevent.AfterReport.ScopePart;
import vn.thongmach.alarm.protectedevent.EventStorage.KeptReport;
import vn.thongmach.alarm.protectedevent.ProtectedEvent.Phase;
import vn.thongmach.contracts.Origin;
import vn.thongmach.dataplane.topology.Standing;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.measure.AppliedRule;

/**
 * Reports of a protected event: its readiness at a moment, and what became of it. What is kept is
 * never changed; whoever reads it gets what they reach, the rest is counted.
 */
@Service
public class Reporting {

  private static final Scope SYSTEM = Scope.system("protected events");

  private final EventStorage storage;
  private final ProtectedEvents events;
  private final GuardedScope guarded;
  private final Readying readying;
  private final Freezing freezing;
  private final FreezeExceptions exceptions;
  private final Timelines timelines;
  private final ProvinceTimelines provinces;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  Reporting(
      EventStorage storage,
      ProtectedEvents events,
      GuardedScope guarded,
      Readying readying,
      Freezing freezing,
      FreezeExceptions exceptions,
      Timelines timelines,
      ProvinceTimelines provinces,
      Inventory inventory,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.storage = storage;
    this.events = events;
    this.guarded = guarded;
    this.readying = readying;
    this.freezing = freezing;
    this.exceptions = exceptions;
    this.timelines = timelines;
    this.provinces = provinces;
    this.inventory = inventory;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** How ready the scope is now; nothing is kept. */
  public ReadinessReport readiness(Scope scope, UUID id) {
    return within(scope, readying.now(events.found(scope, id)));
  }

  /**
   * Makes a report and keeps it: its readiness while it is to come or goes on, afterwards what
   * became of it.
   *
   * @throws CodedException {@code alarm.unknown-protected-event}, {@code alarm.event-cancelled}
   */
  @Transactional
  public ReportView keep(Scope scope, UUID id) {
    ProtectedEvent event = events.found(scope, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Phase phase = event.phase(now);
    if (phase == Phase.CANCELLED) {
      throw new CodedException(AlarmError.EVENT_CANCELLED, event.name());
    }
    boolean over = phase == Phase.OVER;
    Object content = over ? after(event, now) : readying.now(event);
    KeptReport kept =
        new KeptReport(
            UUID.randomUUID(),
            id,
            over ? EventStorage.Kind.AFTERWARDS : EventStorage.Kind.READINESS,
            now,
            scope.name(),
            json.writeValueAsString(content));
    storage.insert(scope, kept);
    audit.record(
        scope,
        "ProtectedEventReported",
        ProtectedEvents.SUBJECT,
        id.toString(),
        new Reported(kept.id(), kept.kind(), now));
    return view(scope, kept);
  }

  private record Reported(UUID report, EventStorage.Kind kind, Instant asOf) {}

  private AfterReport after(ProtectedEvent event, Instant now) {
    List<ScopePart> parts = new ArrayList<>();
    Set<AppliedRule> rules = new LinkedHashSet<>();
    for (String province : event.provinces()) {
      ProvinceTimeline told = provinces.of(SYSTEM, province, event.from(), event.to());
      rules.addAll(told.rules());
      parts.add(
          new ScopePart(
              province,
              null,
              told.figure(),
              (int) told.stretches().stream().filter(one -> one.down() > 0).count(),
              told.origin()));
    }
    for (UUID object : event.objects()) {
      ObjectTimeline told = timelines.of(SYSTEM, object, event.from(), event.to());
      rules.addAll(told.rules());
      parts.add(
          new ScopePart(
              null,
              told.object(),
              told.figure(),
              (int)
                  told.stretches().stream()
                      .filter(one -> one.state() == Standing.State.DOWN)
                      .count(),
              told.origin()));
    }
    List<EventIncident> incidents =
        storage.incidents(SYSTEM, event, guarded.objects(event), Integer.MAX_VALUE);
    Map<UUID, AlarmedObject> roots =
        names(SYSTEM, incidents.stream().map(EventIncident::root).filter(Objects::nonNull));
    Origin origin =
        Stream.concat(
                parts.stream().map(ScopePart::origin),
                incidents.stream().map(EventIncident::origin))
            .reduce(Origin.MEASURED, Origin::weakest);
    return new AfterReport(
        now,
        event.from(),
        event.to(),
        parts,
        incidents.stream()
            .limit(AfterReport.MOST_LISTED)
            .map(one -> line(one, one.root() == null ? null : roots.get(one.root())))
            .toList(),
        incidents.size(),
        exceptions.exceptions(SYSTEM, event.id()),
        freezing.works(SYSTEM, event.id()),
        origin,
        List.copyOf(rules));
  }

  private static IncidentLine line(EventIncident one, @Nullable AlarmedObject root) {
    return new IncidentLine(
        one.id(),
        one.code(),
        root,
        one.severity(),
        one.first(),
        one.last(),
        one.open(),
        one.alarms(),
        one.origin(),
        one.told());
  }

  /** Reports kept of an event, the latest first, without their content. */
  public List<ReportView> list(Scope scope, UUID event) {
    events.found(scope, event);
    return storage.reports(scope, event).stream().map(one -> view(scope, one)).toList();
  }

  /**
   * One report as it was made.
   *
   * @throws CodedException {@code alarm.unknown-report}
   */
  public ReportView one(Scope scope, UUID id) {
    return view(
        scope,
        storage
            .report(scope, id)
            .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_REPORT, id)));
  }

  private ReportView view(Scope scope, KeptReport kept) {
    String content = kept.content();
    return new ReportView(
        kept.id(),
        kept.event(),
        kept.kind(),
        kept.asOf(),
        kept.madeBy(),
        content == null || kept.kind() != EventStorage.Kind.READINESS
            ? null
            : within(scope, json.readValue(content, ReadinessReport.class)),
        content == null || kept.kind() != EventStorage.Kind.AFTERWARDS
            ? null
            : within(scope, json.readValue(content, AfterReport.class)));
  }

  private ReadinessReport within(Scope scope, ReadinessReport whole) {
    if (scope.allUnits()) {
      return whole;
    }
    Set<UUID> reached =
        names(scope, whole.findings().stream().map(one -> one.object().id())).keySet();
    return new ReadinessReport(
        whole.asOf(),
        whole.objects(),
        whole.needed(),
        whole.services(),
        whole.counts(),
        whole.findings().stream().filter(one -> reached.contains(one.object().id())).toList(),
        whole.complete(),
        whole.origin(),
        whole.rules());
  }

  private AfterReport within(Scope scope, AfterReport whole) {
    if (scope.allUnits()) {
      return whole;
    }
    Set<UUID> reached =
        names(
                scope,
                Stream.of(
                        whole.parts().stream().map(ScopePart::object),
                        whole.incidents().stream().map(IncidentLine::root),
                        whole.exceptions().stream().map(FreezeExceptions.ExceptionView::object),
                        whole.works().stream().map(Freezing.FrozenWork::object))
                    .flatMap(Function.identity())
                    .filter(Objects::nonNull)
                    .map(AlarmedObject::id))
            .keySet();
    return new AfterReport(
        whole.asOf(),
        whole.from(),
        whole.to(),
        whole.parts().stream()
            .filter(
                one ->
                    one.object() == null
                        ? one.province() != null && guarded.reaches(scope, one.province())
                        : reached.contains(one.object().id()))
            .toList(),
        whole.incidents().stream()
            .filter(one -> one.root() != null && reached.contains(one.root().id()))
            .toList(),
        whole.incidentCount(),
        whole.exceptions().stream().filter(one -> reached.contains(one.object().id())).toList(),
        whole.works().stream()
            .filter(one -> one.object() != null && reached.contains(one.object().id()))
            .toList(),
        whole.origin(),
        whole.rules());
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Stream<UUID> objects) {
    Collection<UUID> ids = objects.collect(Collectors.toSet());
    return inventory.findAll(scope, ids).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /**
   * A kept report.
   *
   * @param readiness null for the other kind, and in lists
   * @param afterwards null for the other kind, and in lists
   */
  public record ReportView(
      UUID id,
      UUID event,
      EventStorage.Kind kind,
      Instant asOf,
      String madeBy,
      @Nullable ReadinessReport readiness,
      @Nullable AfterReport afterwards) {}
}
