package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasurePart;
import vn.thongmach.measure.MeasureStep;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.model.ReportedHistoryRows.DayLevel;
import vn.thongmach.measure.model.ReportedHistoryRows.DaySum;
import vn.thongmach.measure.model.ReportedHistoryRows.SubjectSum;
import vn.thongmach.measure.model.Subjects.Membership;

/** Reported measures by day and by reporter; what counts is the same as in a reading. */
@Component
public class ReportedHistory {

  private final ReportedHistoryRows rows;
  private final Subjects subjects;

  ReportedHistory(ReportedHistoryRows rows, Subjects subjects) {
    this.rows = rows;
    this.subjects = subjects;
  }

  /** What each day added, or for {@code LAST} the level at its end, from the first report on. */
  public List<MeasureStep> steps(
      Scope scope,
      MeasureDefinition measure,
      Subject subject,
      List<MeasuredObject> objects,
      LocalDate from,
      LocalDate to) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    Instant start = from.atStartOfDay(Period.ZONE).toInstant();
    Instant end = to.atStartOfDay(Period.ZONE).toInstant();
    if (measure.kind() == MeasureDefinition.Kind.LAST) {
      Set<UUID> members = subjects.members(subject, objects, end);
      return levels(rows.levels(scope, measure.code(), members, start, end), to);
    }
    Map<LocalDate, DaySum> sums = new TreeMap<>();
    for (Membership part : subjects.memberships(subject, objects, start, end)) {
      for (DaySum sum :
          rows.days(scope, measure.code(), part.members(), part.from(), part.to(), end)) {
        sums.merge(sum.day(), sum, ReportedHistory::plus);
      }
    }
    return days(sums, to);
  }

  private static DaySum plus(DaySum one, DaySum other) {
    return new DaySum(
        one.day(),
        one.numerator().add(other.numerator()),
        one.denominator().add(other.denominator()));
  }

  private static List<MeasureStep> days(Map<LocalDate, DaySum> sums, LocalDate to) {
    List<MeasureStep> steps = new ArrayList<>();
    if (!sums.isEmpty()) {
      LocalDate first = sums.keySet().iterator().next();
      for (LocalDate day = first; day.isBefore(to); day = day.plusDays(1)) {
        DaySum sum = sums.get(day);
        steps.add(
            sum == null
                ? new MeasureStep(day, 0, 0)
                : new MeasureStep(
                    day,
                    ReportedMeasures.millionths(sum.numerator()),
                    ReportedMeasures.millionths(sum.denominator())));
      }
    }
    return steps;
  }

  private static List<MeasureStep> levels(List<DayLevel> reported, LocalDate to) {
    List<MeasureStep> steps = new ArrayList<>();
    Map<UUID, BigDecimal> standing = new HashMap<>();
    LocalDate day = reported.isEmpty() ? to : reported.getFirst().day();
    int next = 0;
    while (day.isBefore(to)) {
      while (next < reported.size() && !reported.get(next).day().isAfter(day)) {
        standing.put(reported.get(next).subject(), reported.get(next).level());
        next++;
      }
      BigDecimal sum = standing.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      steps.add(new MeasureStep(day, ReportedMeasures.millionths(sum), 0));
      day = day.plusDays(1);
    }
    return steps;
  }

  /** What each reporter adds; those that reported nothing are left out. */
  public List<MeasurePart> parts(
      Scope scope,
      MeasureDefinition measure,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf) {
    Map<UUID, MeasuredObject> known =
        objects.stream().collect(Collectors.toMap(MeasuredObject::id, Function.identity()));
    Map<UUID, MeasurePart> parts = new TreeMap<>();
    for (SubjectSum sum : sums(scope, measure, subject, objects, period, asOf)) {
      MeasuredObject object = known.get(sum.subject());
      if (object != null) {
        MeasurePart part =
            new MeasurePart(
                object,
                ReportedMeasures.millionths(sum.numerator()),
                ReportedMeasures.millionths(sum.denominator()),
                sum.events());
        parts.merge(sum.subject(), part, ReportedHistory::plus);
      }
    }
    return List.copyOf(parts.values());
  }

  private static MeasurePart plus(MeasurePart one, MeasurePart other) {
    return new MeasurePart(
        one.object(),
        one.numerator() + other.numerator(),
        one.denominator() + other.denominator(),
        one.events() + other.events());
  }

  private List<SubjectSum> sums(
      Scope scope,
      MeasureDefinition measure,
      Subject subject,
      List<MeasuredObject> objects,
      Period period,
      Instant asOf) {
    if (measure.kind() == MeasureDefinition.Kind.LAST) {
      return rows.latestBySubject(
          scope,
          measure.code(),
          subjects.members(subject, objects, asOf),
          period.start(),
          period.end(),
          asOf);
    }
    List<SubjectSum> sums = new ArrayList<>();
    for (Membership part : subjects.memberships(subject, objects, period.start(), period.end())) {
      sums.addAll(
          rows.bySubject(scope, measure.code(), part.members(), part.from(), part.to(), asOf));
    }
    return sums;
  }
}
