package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Recomputed;
import vn.thongmach.measure.SteadyFigure;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.model.BusinessEventRows.Sum;
import vn.thongmach.measure.model.EventSlices.Slice;
import vn.thongmach.measure.model.EventSlices.Sliced;
import vn.thongmach.measure.model.Subjects.Membership;

/**
 * Reads measures off business events. A unit's event counts for every subject that the unit stood
 * in or below when it occurred. Without an event there is no value, never 0.
 */
@Component
public class ReportedMeasures {

  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final double MILLIONTHS = 1e6;
  private static final double PERCENT = 100;
  private static final int SHOWN_DECIMALS = 6;

  private final BusinessEventRows rows;
  private final EventSlices slices;
  private final Subjects subjects;
  private final Texts texts;

  ReportedMeasures(BusinessEventRows rows, EventSlices slices, Subjects subjects, Texts texts) {
    this.rows = rows;
    this.slices = slices;
    this.subjects = subjects;
    this.texts = texts;
  }

  /**
   * @param objects all that the subject is or ever was made of
   */
  public MeasureReading read(
      Scope scope,
      MeasureDefinition measure,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      boolean evidence) {
    boolean last = measure.kind() == MeasureDefinition.Kind.LAST;
    List<Membership> memberships = memberships(last, subject, objects, period, asOf);
    Sum sum = Sum.NONE;
    Set<UUID> members = new HashSet<>();
    List<BusinessEvent> events = new ArrayList<>();
    for (Membership part : memberships) {
      sum =
          sum.plus(
              last
                  ? rows.latest(scope, measure.code(), part.members(), part.from(), part.to(), asOf)
                  : rows.sum(scope, measure.code(), part.members(), part.from(), part.to(), asOf));
      members.addAll(part.members());
      if (evidence) {
        events.addAll(
            rows.counted(
                scope,
                measure.code(),
                part.members(),
                part.from(),
                part.to(),
                asOf,
                MeasureReading.LISTED_EVENTS));
      }
    }
    return reading(
        measure,
        new FigureAsked(measure.code(), subject, period, asOf),
        objects.size(),
        sum,
        members.size(),
        evidence ? listed(objects, members) : List.of(),
        events.stream()
            .sorted(
                Comparator.comparing(BusinessEvent::occurredOn)
                    .thenComparing(BusinessEvent::id)
                    .reversed())
            .limit(MeasureReading.LISTED_EVENTS)
            .toList());
  }

  /**
   * The same reading, added up event by event from the rows as they were recorded.
   *
   * @param known events received later are left out
   */
  public Recomputed recompute(
      Scope scope,
      MeasureDefinition measure,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf,
      Instant known) {
    boolean last = measure.kind() == MeasureDefinition.Kind.LAST;
    RecomputingReports reports = new RecomputingReports();
    Set<UUID> members = new HashSet<>();
    for (Membership part : memberships(last, subject, objects, period, asOf)) {
      reports.add(
          rows.stored(scope, measure.code(), part.members(), part.from(), part.to()),
          part.members(),
          last,
          asOf,
          known);
      members.addAll(part.members());
    }
    return new Recomputed(
        reading(
            measure,
            new FigureAsked(measure.code(), subject, period, asOf),
            objects.size(),
            reports.sum(),
            members.size(),
            List.of(),
            List.of()),
        reports.events(),
        reports.altered(),
        reports.firstAltered(),
        reports.late());
  }

  /**
   * Figures of one measure in one statement.
   *
   * @param objects all that each subject is or ever was made of
   */
  public Map<FigureAsked, SteadyFigure> figures(
      Scope scope,
      MeasureDefinition measure,
      Collection<FigureAsked> asked,
      Function<Subject, List<MeasuredObject>> objects) {
    boolean last = measure.kind() == MeasureDefinition.Kind.LAST;
    List<FigureAsked> owners = new ArrayList<>();
    List<Slice> wanted = new ArrayList<>();
    for (FigureAsked one : asked) {
      for (Membership part :
          memberships(
              last, one.subject(), objects.apply(one.subject()), one.period(), one.asOf())) {
        owners.add(one);
        wanted.add(new Slice(part.members(), part.from(), part.to(), one.asOf()));
      }
    }
    List<Sliced> found = slices.sums(scope, measure.code(), wanted, last);
    Map<FigureAsked, SteadyFigure> figures = new HashMap<>();
    for (int from = 0, to; from < owners.size(); from = to) {
      FigureAsked one = owners.get(from);
      to = from + 1;
      while (to < owners.size() && owners.get(to) == one) {
        to++;
      }
      figures.put(
          one,
          figure(
              measure,
              one,
              objects.apply(one.subject()).size(),
              wanted.subList(from, to),
              found.subList(from, to)));
    }
    return figures;
  }

  private SteadyFigure figure(
      MeasureDefinition measure,
      FigureAsked asked,
      int objects,
      List<Slice> wanted,
      List<Sliced> found) {
    Sum sum = Sum.NONE;
    Instant until = steadyAtMost(asked);
    for (Sliced part : found) {
      sum = sum.plus(part.sum());
      Instant next = part.next();
      until = next == null || next.isAfter(until) ? until : next;
    }
    long members =
        wanted.size() == 1
            ? wanted.getFirst().subjects().size()
            : wanted.stream().flatMap(slice -> slice.subjects().stream()).distinct().count();
    return new SteadyFigure(
        reading(measure, asked, objects, sum, (int) members, List.of(), List.of()), until);
  }

  /** Definitions are dated by days, and units move at one. */
  private static Instant steadyAtMost(FigureAsked asked) {
    return asked.asOf().equals(asked.period().end())
        ? Instant.MAX
        : Period.of(Period.Kind.DAY, asked.asOf()).end();
  }

  private List<Membership> memberships(
      boolean last, Subject subject, List<MeasuredObject> objects, Period period, Instant asOf) {
    return last
        ? List.of(
            new Membership(period.start(), period.end(), subjects.members(subject, objects, asOf)))
        : subjects.memberships(subject, objects, period.start(), period.end());
  }

  private MeasureReading reading(
      MeasureDefinition measure,
      FigureAsked asked,
      int objects,
      Sum sum,
      int members,
      List<MeasuredObject> listed,
      List<BusinessEvent> events) {
    Subject subject = asked.subject();
    long numerator = millionths(sum.numerator());
    long denominator = millionths(sum.denominator());
    int named = Math.max(1, subject.named().isEmpty() ? objects : subject.named().size());
    int reporting = subjects.reporting(subject, sum.reporters(), asked.asOf());
    Origin origin = sum.origin();
    return new MeasureReading(
        measure.code(),
        subject,
        asked.period(),
        asked.asOf(),
        numerator,
        denominator,
        value(measure, sum, numerator, denominator),
        Math.min(1, (double) reporting / named),
        origin == null ? Origin.REPORTED : origin,
        sum.lastEvent() == 0 ? null : sum.lastEvent(),
        inputs(measure, sum, reporting, named),
        List.of(),
        members,
        listed,
        List.of(),
        events);
  }

  private static List<MeasuredObject> listed(List<MeasuredObject> objects, Set<UUID> members) {
    return objects.stream()
        .filter(object -> members.contains(object.id()))
        .limit(MeasureReading.LISTED_OBJECTS)
        .toList();
  }

  private static @Nullable Double value(
      MeasureDefinition measure, Sum sum, long numerator, long denominator) {
    if (measure.kind() != MeasureDefinition.Kind.RATIO) {
      return sum.events() == 0 ? null : numerator / MILLIONTHS;
    }
    return denominator == 0 ? null : factor(measure) * numerator / denominator;
  }

  private static double factor(MeasureDefinition measure) {
    return measure.unit().equals(MeasureDefinition.PERCENT) ? PERCENT : 1;
  }

  private static Map<String, Number> inputs(
      MeasureDefinition measure, Sum sum, int reporting, int named) {
    return measure.kind() == MeasureDefinition.Kind.RATIO
        ? Map.of(
            "part", plain(sum.numerator()),
            "whole", plain(sum.denominator()),
            "businessEvents", sum.events(),
            "reporting", reporting,
            "expectedToReport", named)
        : Map.of(
            "reportedSum",
            plain(sum.numerator()),
            "businessEvents",
            sum.events(),
            "reporting",
            reporting,
            "expectedToReport",
            named);
  }

  /** The formula with this reading's numbers. */
  public String formula(MeasureDefinition measure, MeasureReading reading, Locale language) {
    Map<String, Number> inputs = reading.inputs();
    String events = number(inputs.get("businessEvents"), language);
    if (reading.value() == null) {
      return texts.of(language, "measure.formula.none");
    }
    return measure.kind() == MeasureDefinition.Kind.RATIO
        ? texts.of(
            language,
            factor(measure) == 1 ? "measure.formula.quotient" : "measure.formula.share",
            number(inputs.get("part"), language),
            number(inputs.get("whole"), language),
            number(reading.value(), language),
            events)
        : texts.of(
            language,
            measure.kind() == MeasureDefinition.Kind.LAST
                ? "measure.formula.last"
                : "measure.formula.sum",
            number(reading.value(), language),
            events);
  }

  static long millionths(BigDecimal number) {
    return number.multiply(MILLION).min(MOST).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  private static String number(@Nullable Number value, Locale language) {
    NumberFormat format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(SHOWN_DECIMALS);
    return value == null ? "" : format.format(value);
  }
}
