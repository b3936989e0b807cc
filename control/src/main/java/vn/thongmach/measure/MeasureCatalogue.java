package vn.thongmach.measure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.model.DefinedMeasures;
import vn.thongmach.measure.model.MeasureValues;
import vn.thongmach.measure.model.ReportedHistory;
import vn.thongmach.measure.model.ReportedMeasures;
import vn.thongmach.measure.model.Revising;
import vn.thongmach.measure.model.Subjects;
import vn.thongmach.organisation.UnitsChanged;

/** Brings the sources of measures, reported measures, subjects and recorded values together. */
@Component
class MeasureCatalogue implements Measures {

  private static final int KEPT_SUBJECTS = 50_000;
  private static final int KEPT_OBJECTS = 500_000;

  private final Map<String, MeasureSource> sources;
  private final DefinedMeasures defined;
  private final ReportedMeasures reported;
  private final ReportedHistory history;
  private final Subjects subjects;
  private final MeasureValues values;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Objects of subjects as seen with all units in reach, until the inventory changes. */
  private final Map<Subject, List<MeasuredObject>> known = new ConcurrentHashMap<>();

  /** How many objects stand in there, with repeats; guarded by the map. */
  private int keptObjects;

  private final AtomicLong generation = new AtomicLong();

  MeasureCatalogue(
      ObjectProvider<MeasureSource> sources,
      DefinedMeasures defined,
      ReportedMeasures reported,
      ReportedHistory history,
      Subjects subjects,
      MeasureValues values,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sources =
        sources.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    source -> source.definition().code(), Function.identity()));
    this.defined = defined;
    this.reported = reported;
    this.history = history;
    this.subjects = subjects;
    this.values = values;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<MeasureDefinition> catalogue(Scope scope) {
    return Stream.concat(
            sources.values().stream().map(MeasureSource::definition), defined.all().stream())
        .sorted(Comparator.comparing(MeasureDefinition::code))
        .toList();
  }

  @Override
  public MeasureDefinition definition(Scope scope, String code) {
    MeasureSource source = sources.get(code);
    return source == null
        ? defined
            .find(code)
            .orElseThrow(
                () ->
                    new CodedException(
                        MeasureError.UNKNOWN_MEASURE,
                        code,
                        catalogue(scope).stream().map(MeasureDefinition::code).toList()))
        : source.definition();
  }

  @Override
  public MeasureDefinition define(Scope scope, MeasureDraft draft) {
    return defined.define(scope, draft);
  }

  @Override
  public List<MeasuredObject> objects(Scope scope, Subject subject) {
    if (!scope.allUnits()) {
      return subjects.resolve(scope, subject);
    }
    List<MeasuredObject> objects = known.get(subject);
    if (objects == null) {
      long read = generation.get();
      objects = subjects.resolve(scope, subject);
      keep(subject, objects, read);
    }
    return objects;
  }

  @Override
  public Set<UUID> within(Scope scope, Subject subject, Collection<UUID> objects) {
    return subjects.within(scope, subject.kind(), objects);
  }

  @Override
  public Map<Subject, List<MeasuredObject>> objects(Scope scope, Collection<Subject> wanted) {
    if (!scope.allUnits()) {
      return subjects.resolve(scope, wanted);
    }
    Map<Subject, List<MeasuredObject>> objects = new HashMap<>();
    List<Subject> unknown = new ArrayList<>();
    for (Subject subject : wanted) {
      List<MeasuredObject> kept = known.get(subject);
      if (kept == null) {
        unknown.add(subject);
      } else {
        objects.put(subject, kept);
      }
    }
    if (!unknown.isEmpty()) {
      long read = generation.get();
      subjects
          .resolve(scope, unknown)
          .forEach(
              (subject, resolved) -> {
                objects.put(subject, resolved);
                keep(subject, resolved, read);
              });
    }
    return objects;
  }

  @Override
  public Map<FigureAsked, SteadyFigure> figures(Scope scope, Collection<FigureAsked> asked) {
    Map<Subject, List<MeasuredObject>> objects =
        objects(scope, asked.stream().map(FigureAsked::subject).distinct().toList());
    Map<FigureAsked, SteadyFigure> figures = new HashMap<>();
    asked.stream()
        .distinct()
        .collect(Collectors.groupingBy(FigureAsked::measure))
        .forEach((code, wanted) -> figures.putAll(figures(scope, code, wanted, objects)));
    return figures;
  }

  private Map<FigureAsked, SteadyFigure> figures(
      Scope scope,
      String code,
      List<FigureAsked> wanted,
      Map<Subject, List<MeasuredObject>> objects) {
    MeasureSource source = sources.get(code);
    if (source == null) {
      return reported.figures(
          scope,
          definition(scope, code),
          wanted,
          subject -> {
            List<MeasuredObject> resolved = objects.get(subject);
            return resolved == null ? objects(scope, subject) : resolved;
          });
    }
    source.prepare(
        scope,
        wanted.stream()
            .map(FigureAsked::subject)
            .distinct()
            .flatMap(subject -> objects.getOrDefault(subject, List.of()).stream())
            .collect(Collectors.toMap(MeasuredObject::id, Function.identity(), (one, _) -> one))
            .values());
    return wanted.stream()
        .collect(Collectors.toMap(Function.identity(), one -> steady(scope, one)));
  }

  /** Time moves what is computed from states until the period has ended. */
  private SteadyFigure steady(Scope scope, FigureAsked asked) {
    MeasureReading reading =
        figure(scope, asked.measure(), asked.subject(), asked.period(), asked.asOf());
    return new SteadyFigure(
        reading, asked.asOf().equals(asked.period().end()) ? Instant.MAX : asked.asOf());
  }

  /** What was read before the inventory changed must not be kept after. */
  private void keep(Subject subject, List<MeasuredObject> objects, long read) {
    synchronized (known) {
      if (generation.get() == read) {
        if (known.size() >= KEPT_SUBJECTS || keptObjects + objects.size() > KEPT_OBJECTS) {
          known.clear();
          keptObjects = 0;
        }
        known.put(subject, objects);
        keptObjects += objects.size();
      }
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(InventoryChanged change) {
    forget();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(UnitsChanged change) {
    subjects.forgetUnits();
    forget();
  }

  /** Subjects may be made of others now, past ones included. */
  private void forget() {
    synchronized (known) {
      generation.incrementAndGet();
      known.clear();
      keptObjects = 0;
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
  public List<MeasureStep> steps(
      Scope scope, String code, Subject subject, LocalDate from, LocalDate to) {
    List<MeasuredObject> objects = objects(scope, subject);
    MeasureSource source = sources.get(code);
    return source == null
        ? history.steps(scope, definition(scope, code), subject, objects, from, to)
        : source.steps(scope, subject, objects, from, to);
  }

  @Override
  public List<MeasurePart> parts(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    Instant until = asOf.isAfter(period.end()) ? period.end() : asOf;
    List<MeasuredObject> objects = objects(scope, subject);
    MeasureSource source = sources.get(code);
    return source == null
        ? history.parts(scope, definition(scope, code), subject, objects, period, until)
        : source.parts(scope, subject, objects, period, until);
  }

  @Override
  public Optional<Instant> lastTouched(Scope scope, String code, Subject subject, Period period) {
    MeasureSource source = sources.get(code);
    return source == null
        ? Optional.empty()
        : source.lastTouched(scope, objects(scope, subject), period);
  }

  @Override
  public Optional<Recomputed> recompute(
      Scope scope, String code, Subject subject, Period period, Instant asOf, Instant known) {
    Instant until = asOf.isAfter(period.end()) ? period.end() : asOf;
    List<MeasuredObject> objects = objects(scope, subject);
    MeasureSource source = sources.get(code);
    return source == null
        ? Optional.of(
            reported.recompute(
                scope, definition(scope, code), subject, objects, period, until, known))
        : source.recompute(scope, subject, objects, period, until, known);
  }

  @Override
  public String formula(Scope scope, MeasureReading reading, Locale language) {
    MeasureSource source = sources.get(reading.measure());
    return source == null
        ? reported.formula(definition(scope, reading.measure()), reading, language)
        : source.formula(reading, language);
  }

  @Override
  public MeasureValue record(Scope scope, MeasureReading reading, @Nullable MeasureCause cause) {
    return Objects.requireNonNull(
        transaction.execute(_ -> recordInTransaction(scope, reading, cause)));
  }

  @Override
  public List<MeasureValue> values(Scope scope, String code, Subject subject, Period period) {
    definition(scope, code);
    return values.revisions(scope, code, subject, period);
  }

  private MeasureValue recordInTransaction(
      Scope scope, MeasureReading reading, @Nullable MeasureCause cause) {
    String unit = definition(scope, reading.measure()).unit();
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
    List<MeasuredObject> objects = objects(scope, subject);
    MeasureSource source = sources.get(code);
    return source == null
        ? reported.read(scope, definition(scope, code), subject, objects, period, until, evidence)
        : source.read(scope, subject, objects, period, until, evidence);
  }
}
