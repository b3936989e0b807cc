package vn.thongmach.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.model.MeasureValues;
import vn.thongmach.measure.model.Revising;

/** Brings the sources of measures, the inventory and the recorded values together. */
@Component
class MeasureCatalogue implements Measures {

  private static final int KEPT_SUBJECTS = 200;
  private static final int OBJECTS_AT_ONCE = 10_000;

  private final Map<String, MeasureSource> sources;
  private final Inventory inventory;
  private final MeasureValues values;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Objects of subjects as seen with all units in reach, until the inventory changes. */
  private final Map<Subject, List<MeasuredObject>> known = new ConcurrentHashMap<>();

  private final AtomicLong generation = new AtomicLong();

  MeasureCatalogue(
      ObjectProvider<MeasureSource> sources,
      Inventory inventory,
      MeasureValues values,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sources =
        sources.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    source -> source.definition().code(), Function.identity()));
    this.inventory = inventory;
    this.values = values;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<MeasureDefinition> catalogue(Scope scope) {
    return sources.values().stream()
        .map(MeasureSource::definition)
        .sorted(Comparator.comparing(MeasureDefinition::code))
        .toList();
  }

  @Override
  public MeasureDefinition definition(Scope scope, String code) {
    return source(code).definition();
  }

  @Override
  public List<MeasuredObject> objects(Scope scope, Subject subject) {
    if (!scope.allUnits()) {
      return resolve(scope, subject);
    }
    List<MeasuredObject> objects = known.get(subject);
    if (objects == null) {
      long read = generation.get();
      objects = resolve(scope, subject);
      keep(subject, objects, read);
    }
    return objects;
  }

  @Override
  public Set<UUID> within(Scope scope, Collection<UUID> objects) {
    if (scope.allUnits()) {
      return Set.copyOf(objects);
    }
    return inventory.findAll(scope, objects).stream()
        .map(NetworkObject::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What was read before the inventory changed must not be kept after. */
  private void keep(Subject subject, List<MeasuredObject> objects, long read) {
    synchronized (known) {
      if (generation.get() == read) {
        if (known.size() >= KEPT_SUBJECTS) {
          known.clear();
        }
        known.put(subject, objects);
      }
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(InventoryChanged change) {
    synchronized (known) {
      generation.incrementAndGet();
      known.clear();
    }
    events.publishEvent(new SubjectsChanged());
  }

  @Override
  public MeasureReading read(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    return read(scope, code, subject, period, asOf, true);
  }

  @Override
  public MeasureReading figure(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    return read(scope, code, subject, period, asOf, false);
  }

  @Override
  public String formula(Scope scope, MeasureReading reading, Locale language) {
    return source(reading.measure()).formula(reading, language);
  }

  @Override
  public MeasureValue record(Scope scope, MeasureReading reading, @Nullable MeasureCause cause) {
    return Objects.requireNonNull(
        transaction.execute(_ -> recordInTransaction(scope, reading, cause)));
  }

  @Override
  public List<MeasureValue> values(Scope scope, String code, Subject subject, Period period) {
    source(code);
    return values.revisions(scope, code, subject, period);
  }

  private MeasureValue recordInTransaction(
      Scope scope, MeasureReading reading, @Nullable MeasureCause cause) {
    String unit = source(reading.measure()).definition().unit();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    while (true) {
      Optional<MeasureValue> newest =
          values.newest(scope, reading.measure(), reading.subject(), reading.period());
      MeasureValue value = Revising.revise(newest, reading, unit, now, cause);
      if (newest.isPresent() && newest.get().id().equals(value.id())) {
        if (!newest.get().equals(value)) {
          values.replace(scope, value);
        }
        return value;
      }
      if (values.add(scope, value)) {
        return value;
      }
    }
  }

  private MeasureReading read(
      Scope scope, String code, Subject subject, Period period, Instant asOf, boolean evidence) {
    Instant until = asOf.isAfter(period.end()) ? period.end() : asOf;
    return source(code).read(scope, subject, objects(scope, subject), period, until, evidence);
  }

  private List<MeasuredObject> resolve(Scope scope, Subject subject) {
    Collection<UUID> ids =
        subject.objects() == null
            ? inventory.idsOf(scope, Objects.requireNonNull(subject.type()), subject.source())
            : subject.objects();
    List<UUID> wanted = List.copyOf(ids);
    List<MeasuredObject> objects = new ArrayList<>(wanted.size());
    for (int from = 0; from < wanted.size(); from += OBJECTS_AT_ONCE) {
      List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + OBJECTS_AT_ONCE));
      inventory.findAll(scope, some).forEach(object -> objects.add(measured(object)));
    }
    if (subject.objects() != null && objects.size() < wanted.size()) {
      HashSet<UUID> missing = new HashSet<>(wanted);
      objects.forEach(object -> missing.remove(object.id()));
      throw new CodedException(
          MeasureError.UNKNOWN_OBJECT, missing.stream().min(UUID::compareTo).orElseThrow());
    }
    objects.sort(Comparator.comparing(MeasuredObject::id));
    return List.copyOf(objects);
  }

  private static MeasuredObject measured(NetworkObject object) {
    return new MeasuredObject(
        object.id(), object.type(), object.name(), object.sourceName(), object.observedFrom());
  }

  private MeasureSource source(String code) {
    MeasureSource source = sources.get(code);
    if (source == null) {
      throw new CodedException(
          MeasureError.UNKNOWN_MEASURE, code, sources.keySet().stream().sorted().toList());
    }
    return source;
  }
}
