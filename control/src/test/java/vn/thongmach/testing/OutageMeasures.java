package vn.thongmach.testing;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureCause;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureDraft;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasureValue;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Recomputed;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;

/** Availability over outages that a test writes down; recorded readings are kept for it to see. */
public final class OutageMeasures implements Measures {

  private static final MeasureDefinition AVAILABILITY =
      new MeasureDefinition("availability", "percent", MeasureDefinition.Better.HIGHER, 0, 100);

  private final Map<UUID, MeasuredObject> objects = new HashMap<>();
  private final Map<UUID, UUID> owners = new HashMap<>();
  private final List<Outage> outages = new ArrayList<>();
  public final List<MeasureReading> recorded = new ArrayList<>();
  public final List<MeasureCause> causes = new ArrayList<>();
  public String ruleParameters = "[\"CRITICAL\"]";

  /** A stretch out of service; {@code to} null while it lasts. */
  public record Outage(UUID object, Instant from, @Nullable Instant to, long event) {}

  public UUID object(String name, Instant observedFrom) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    objects.put(id, new MeasuredObject(id, "LINK", name, "S/" + name, observedFrom));
    return id;
  }

  public void outage(UUID object, Instant from, @Nullable Instant to, long event) {
    outages.add(new Outage(object, from, to, event));
  }

  /** Lets only those who reach this unit see an object. */
  public void own(UUID object, UUID unit) {
    owners.put(object, unit);
  }

  @Override
  public Set<UUID> within(Scope scope, Subject subject, Collection<UUID> wanted) {
    return wanted.stream()
        .filter(object -> reaches(scope, object))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean reaches(Scope scope, UUID object) {
    UUID owner = owners.get(object);
    return owner == null || scope.reaches(owner);
  }

  /** When the last event was received, in any period; null where none was. */
  public volatile @Nullable Instant lastTouched;

  @Override
  public Optional<Instant> lastTouched(Scope scope, String code, Subject subject, Period period) {
    return Optional.ofNullable(lastTouched);
  }

  @Override
  public List<MeasureDefinition> catalogue(Scope scope) {
    return List.of(AVAILABILITY);
  }

  @Override
  public MeasureDefinition definition(Scope scope, String code) {
    return AVAILABILITY;
  }

  @Override
  public MeasureDefinition define(Scope scope, MeasureDraft draft) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<MeasuredObject> objects(Scope scope, Subject subject) {
    List<UUID> named = subject.objects();
    if (named == null) {
      return objects.values().stream()
          .filter(object -> object.type().equals(subject.type()))
          .sorted(Comparator.comparing(MeasuredObject::id))
          .toList();
    }
    for (UUID id : named) {
      if (!objects.containsKey(id) || !reaches(scope, id)) {
        throw new CodedException(MeasureError.UNKNOWN_OBJECT, id.toString());
      }
    }
    return named.stream().map(objects::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Map<Subject, List<MeasuredObject>> objects(Scope scope, Collection<Subject> wanted) {
    Map<Subject, List<MeasuredObject>> found = new HashMap<>();
    for (Subject subject : wanted) {
      if (subject.named().stream().allMatch(objects::containsKey)) {
        found.put(subject, objects(scope, subject));
      }
    }
    return found;
  }

  /** Time alone moves every figure here, so none is ever kept. */
  @Override
  public Map<FigureAsked, SteadyFigure> figures(Scope scope, Collection<FigureAsked> asked) {
    return asked.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                one ->
                    new SteadyFigure(
                        figure(scope, one.measure(), one.subject(), one.period(), one.asOf()),
                        one.asOf())));
  }

  @Override
  public MeasureReading read(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    Instant end = asOf.isAfter(period.end()) ? period.end() : asOf;
    List<MeasureInterval> intervals = new ArrayList<>();
    long observed = 0;
    long down = 0;
    long last = 0;
    List<MeasuredObject> measured = objects(scope, subject);
    for (MeasuredObject object : measured) {
      Instant start =
          object.observedFrom().isAfter(period.start()) ? object.observedFrom() : period.start();
      observed += Math.max(0, ChronoUnit.MICROS.between(start, end));
      for (Outage outage : outages) {
        Instant from = outage.from().isAfter(start) ? outage.from() : start;
        Instant until = outage.to();
        Instant to = until == null || until.isAfter(end) ? end : until;
        if (outage.object().equals(object.id()) && from.isBefore(to)) {
          down += ChronoUnit.MICROS.between(from, to);
          last = Math.max(last, outage.event());
          intervals.add(
              new MeasureInterval(
                  object.id(),
                  from,
                  to,
                  List.of(new MeasureInterval.EvidenceEvent(outage.event(), "e", "linkDown"))));
        }
      }
    }
    return new MeasureReading(
        code,
        subject,
        period,
        end,
        observed - down,
        observed,
        observed == 0 ? null : 100.0 * (observed - down) / observed,
        observed == 0 ? 0 : 1,
        Origin.MEASURED,
        last == 0 ? null : last,
        Map.of("outageSeconds", down / 1e6, "observedSeconds", observed / 1e6),
        List.of(
            new AppliedRule("outage.severities", Instant.EPOCH, ruleParameters, "mặc định", false)),
        measured.size(),
        measured,
        intervals);
  }

  @Override
  public MeasureReading figure(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    return read(scope, code, subject, period, asOf);
  }

  @Override
  public List<MeasureStep> steps(
      Scope scope, String code, Subject subject, LocalDate from, LocalDate to) {
    List<MeasureStep> steps = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      Period period = new Period(Period.Kind.DAY, day);
      MeasureReading reading = read(scope, code, subject, period, period.end());
      if (reading.denominator() > 0) {
        steps.add(new MeasureStep(day, reading.numerator(), reading.denominator()));
      }
    }
    return steps;
  }

  @Override
  public List<MeasurePart> parts(
      Scope scope, String code, Subject subject, Period period, Instant asOf) {
    return objects(scope, subject).stream()
        .map(
            object -> {
              MeasureReading reading =
                  read(scope, code, Subject.ofObjects(List.of(object.id())), period, asOf);
              List<MeasureInterval> intervals = reading.intervals();
              return new MeasurePart(
                  object,
                  reading.numerator(),
                  reading.denominator(),
                  intervals.size(),
                  reading.denominator() - reading.numerator(),
                  intervals.isEmpty() ? null : intervals.getFirst().from(),
                  reading.denominator() - reading.numerator(),
                  intervals.stream().anyMatch(one -> one.to().equals(reading.asOf())));
            })
        .toList();
  }

  @Override
  public Optional<Recomputed> recompute(
      Scope scope, String code, Subject subject, Period period, Instant asOf, Instant known) {
    return Optional.empty();
  }

  @Override
  public String formula(Scope scope, MeasureReading reading, Locale language) {
    return "A = " + reading.numerator() + " ÷ " + reading.denominator();
  }

  @Override
  public @Nullable MeasureValue record(
      Scope scope, MeasureReading reading, @Nullable MeasureCause cause) {
    recorded.add(reading);
    causes.add(Objects.requireNonNull(cause));
    return null;
  }

  @Override
  public List<MeasureValue> values(Scope scope, String code, Subject subject, Period period) {
    return List.of();
  }
}
