package vn.thongmach.regulation.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.thongmach.kernel.Period;

/**
 * The week of rule {@code calendar.working-week}, {@code {"days":[1,…],"hours":[["08:00","12:00"],
 * …]}}: its working days, 1 for Monday to 7 for Sunday, and the hours worked on each.
 */
public record WorkingWeek(Set<DayOfWeek> days, List<Span> hours) {

  static final String EXAMPLE =
      """
      {"days":[1,2,3,4,5],"hours":[["08:00","12:00"],["13:00","17:00"]]}""";

  private static final int SUNDAY = 7;

  public WorkingWeek {
    days = Set.copyOf(days);
    hours = List.copyOf(hours);
  }

  /** Hours worked in one piece. */
  public record Span(LocalTime from, LocalTime to) {}

  public static WorkingWeek of(JsonNode parameters) {
    return new WorkingWeek(
        parameters
            .required("days")
            .valueStream()
            .map(day -> DayOfWeek.of(day.intValue()))
            .collect(Collectors.toSet()),
        parameters
            .required("hours")
            .valueStream()
            .map(
                span ->
                    new Span(
                        LocalTime.parse(span.get(0).stringValue()),
                        LocalTime.parse(span.get(1).stringValue())))
            .toList());
  }

  /** How much of a working day lies between two instants. */
  public Duration workedOn(LocalDate day, Instant from, Instant to) {
    Instant opens = day.atTime(hours.getFirst().from).atZone(Period.ZONE).toInstant();
    Instant closes = day.atTime(hours.getLast().to).atZone(Period.ZONE).toInstant();
    if (!from.isAfter(opens) && !to.isBefore(closes)) {
      return whole();
    }
    Duration worked = Duration.ZERO;
    for (Span span : hours) {
      Instant begin = later(day.atTime(span.from).atZone(Period.ZONE).toInstant(), from);
      Instant end = earlier(day.atTime(span.to).atZone(Period.ZONE).toInstant(), to);
      if (end.isAfter(begin)) {
        worked = worked.plus(Duration.between(begin, end));
      }
    }
    return worked;
  }

  private Duration whole() {
    return hours.stream()
        .map(span -> Duration.between(span.from, span.to))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static boolean fits(JsonNode parameters) {
    JsonNode days = parameters.path("days");
    JsonNode hours = parameters.path("hours");
    return parameters.isObject()
        && parameters.size() == 2
        && days.isArray()
        && !days.isEmpty()
        && days.valueStream().allMatch(day -> PublicHolidays.within(day, 1, SUNDAY))
        && days.valueStream().distinct().count() == days.size()
        && hours.isArray()
        && !hours.isEmpty()
        && areInOrder(hours);
  }

  private static boolean areInOrder(JsonNode hours) {
    List<LocalTime> times = new ArrayList<>();
    for (JsonNode span : hours) {
      if (!span.isArray()
          || span.size() != 2
          || !span.get(0).isString()
          || !span.get(1).isString()) {
        return false;
      }
      try {
        times.add(LocalTime.parse(span.get(0).stringValue()));
        times.add(LocalTime.parse(span.get(1).stringValue()));
      } catch (DateTimeException malformed) {
        return false;
      }
    }
    for (int at = 1; at < times.size(); at++) {
      if (!times.get(at).isAfter(times.get(at - 1))) {
        return false;
      }
    }
    return true;
  }
}
