package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.silence.Silence;
import vn.thongmach.alarm.silence.SilenceStorage;
import vn.thongmach.alarm.silence.SilencesChanged;
import vn.thongmach.dataplane.measure.Availability;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.measure.MeasureTouched;

/**
 * Of which objects nothing was heard when: of all objects of the inventory source that a silent
 * sender tells of, and of an object whose heartbeats failed to come. Safe for several threads.
 */
@Component
class SilentTimes {

  private static final Scope SYSTEM = Scope.system("availability");
  private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");
  private static final Set<OutageCorrection.Stood> ALL = Set.of(OutageCorrection.Stood.values());

  private final SilenceStorage storage;
  private final Inventory inventory;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<UUID, String> sources = new HashMap<>();
  private @Nullable Map<Long, Silence> silences;

  SilentTimes(
      SilenceStorage storage, Inventory inventory, ApplicationEventPublisher events, Clock clock) {
    this.storage = storage;
    this.inventory = inventory;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(SilencesChanged change) {
    synchronized (this) {
      silences = null;
    }
    for (Silence silence : change.silences()) {
      Set<UUID> objects = told(silence);
      if (!objects.isEmpty()) {
        events.publishEvent(
            new MeasureTouched(
                AvailabilityMeasure.CODE,
                objects,
                silence.from(),
                silence.to(),
                silence.number(),
                clock.instant(),
                MeasureTouched.Kind.SILENCE));
      }
    }
  }

  private Set<UUID> told(Silence silence) {
    UUID object = silence.object();
    String source = silence.tellsOf();
    if (object != null) {
      return Set.of(object);
    }
    return source == null ? Set.of() : Set.copyOf(inventory.idsOf(SYSTEM, null, source));
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  synchronized void on(InventoryChanged change) {
    sources.clear();
  }

  /** Silences of those of these objects that had any in some time, in the order of their begin. */
  Map<UUID, List<Silence>> of(Collection<UUID> objects, Instant from, Instant to) {
    List<Silence> touching =
        known().values().stream()
            .filter(one -> one.from().isBefore(to))
            .filter(one -> one.to() == null || one.to().isAfter(from))
            .toList();
    if (touching.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Silence>> found = new HashMap<>();
    boolean bySource = touching.stream().anyMatch(one -> one.tellsOf() != null);
    Map<UUID, String> told = bySource ? sources(objects) : Map.of();
    Set<UUID> wanted = Set.copyOf(objects);
    for (Silence silence : touching) {
      UUID own = silence.object();
      String source = silence.tellsOf();
      if (own != null && wanted.contains(own)) {
        found.computeIfAbsent(own, _ -> new ArrayList<>()).add(silence);
      }
      if (source != null) {
        told.forEach(
            (object, of) -> {
              if (of.equals(source)) {
                found.computeIfAbsent(object, _ -> new ArrayList<>()).add(silence);
              }
            });
      }
    }
    return found;
  }

  private synchronized Map<Long, Silence> known() {
    Map<Long, Silence> known = silences;
    if (known == null) {
      known = new HashMap<>();
      for (Silence silence : storage.touching(SYSTEM, Instant.EPOCH, END)) {
        known.put(silence.number(), silence);
      }
      silences = known;
    }
    return known;
  }

  private synchronized Map<UUID, String> sources(Collection<UUID> objects) {
    List<UUID> unknown = objects.stream().filter(one -> !sources.containsKey(one)).toList();
    if (!unknown.isEmpty()) {
      for (NetworkObject object : inventory.findAll(SYSTEM, unknown)) {
        sources.put(object.id(), object.source());
      }
    }
    Map<UUID, String> found = HashMap.newHashMap(objects.size());
    for (UUID object : objects) {
      String source = sources.get(object);
      if (source != null) {
        found.put(object, source);
      }
    }
    return found;
  }

  /** When a silence holds against what people say of the object. */
  static List<Interval> held(Silence silence, HeldCorrections said, Instant from, Instant to) {
    Instant end = silence.to();
    Interval time =
        new Interval(
            silence.from().isBefore(from) ? from : silence.from(),
            end == null || end.isAfter(to) ? to : end);
    return HeldCorrections.without(List.of(time), said.times(ALL, from, to));
  }

  /** The time of silences in which the object was not told to be out of service before. */
  static List<Interval> unknown(
      List<Silence> silences, ObjectSpans spans, OutageRule rule, Instant from, Instant to) {
    List<Interval> silent = new ArrayList<>();
    for (Silence silence : silences) {
      silent.addAll(held(silence, spans.corrections(), from, to));
    }
    return HeldCorrections.without(Availability.merge(silent), spans.counted(rule, from, to));
  }
}
