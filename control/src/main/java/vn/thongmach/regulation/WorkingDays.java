package vn.thongmach.regulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.model.PublicHolidays;
import vn.thongmach.regulation.model.SwappedDays;
import vn.thongmach.regulation.model.WorkingWeek;

/**
 * The working days of the operator by the rules as they stood when this was read: the working week,
 * public holidays with the days made up for them, and the days swapped by each year's decision.
 * Every day is judged by the wordings that hold on it. Days are those of Asia/Ho_Chi_Minh. Safe for
 * use by several threads.
 */
public final class WorkingDays {

  /** So many days in a row without a working one mean that the rules leave none. */
  private static final int LONGEST_REST = 400;

  private final List<Dated<WorkingWeek>> weeks;
  private final List<Dated<PublicHolidays>> holidays;
  private final List<Dated<SwappedDays>> swapped;
  private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();
  private final Map<LocalDate, Optional<DayOff>> known = new ConcurrentHashMap<>();

  /** Of all wordings of the three rules, oldest first. */
  WorkingDays(List<Rule> weeks, List<Rule> holidays, List<Rule> swapped) {
    this.weeks = Dated.read(weeks, WorkingWeek::of);
    this.holidays = Dated.read(holidays, PublicHolidays::of);
    this.swapped = Dated.read(swapped, SwappedDays::of);
  }

  public boolean isWorking(LocalDate day) {
    return off(day).isEmpty();
  }

  /** Why a day is off; empty for a working day. */
  public Optional<DayOff> off(LocalDate day) {
    Optional<DayOff> found = known.get(day);
    if (found == null) {
      found = judged(day);
      known.put(day, found);
    }
    return found;
  }

  private Optional<DayOff> judged(LocalDate day) {
    SwappedDays swap = Dated.on(swapped, day);
    if (swap.working().contains(day)) {
      return Optional.empty();
    }
    if (swap.off().contains(day)) {
      return Optional.of(new DayOff(day, DayOff.Reason.SWAPPED, null));
    }
    DayOff holiday = years.computeIfAbsent(day.getYear(), this::holidays).get(day);
    if (holiday != null) {
      return Optional.of(holiday);
    }
    return weekly(day)
        ? Optional.of(new DayOff(day, DayOff.Reason.WEEKLY, null))
        : Optional.empty();
  }

  /** The days off from one day to another, both counted. */
  public List<DayOff> offBetween(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).map(this::off).flatMap(Optional::stream).toList();
  }

  /**
   * The last of so many working days that follow a day; that day itself does not count.
   *
   * @param days at least 0; for 0 the day itself where it is a working day, else the next one
   */
  public LocalDate after(LocalDate day, int days) {
    LocalDate at = days == 0 ? working(day) : day;
    for (int passed = 0; passed < days; passed++) {
      at = working(at.plusDays(1));
    }
    return at;
  }

  /** The end of the last of so many working days that follow the day of an instant. */
  public Instant after(Instant from, int days) {
    return after(LocalDate.ofInstant(from, Period.ZONE), days)
        .plusDays(1)
        .atStartOfDay(Period.ZONE)
        .toInstant();
  }

  /** How many working days lie after one day up to another, which counts; 0 where it is before. */
  public int between(LocalDate from, LocalDate to) {
    return to.isAfter(from)
        ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count()
        : 0;
  }

  /** The working time between two instants; zero where the second is not after the first. */
  public Duration workingTime(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    LocalDate last = LocalDate.ofInstant(to, Period.ZONE);
    return LocalDate.ofInstant(from, Period.ZONE)
        .datesUntil(last.plusDays(1))
        .filter(this::isWorking)
        .map(day -> Dated.on(weeks, day).workedOn(day, from, to))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private LocalDate working(LocalDate day) {
    LocalDate at = day;
    for (int rest = 0; !isWorking(at); rest++) {
      if (rest == LONGEST_REST) {
        throw new IllegalStateException("No working day within a year of " + day);
      }
      at = at.plusDays(1);
    }
    return at;
  }

  private boolean weekly(LocalDate day) {
    return !Dated.on(weeks, day).days().contains(day.getDayOfWeek());
  }

  /** The holidays of a year, and the working days that make up for those on weekly days off. */
  private Map<LocalDate, DayOff> holidays(int year) {
    Map<LocalDate, DayOff> found = new TreeMap<>();
    for (Dated<PublicHolidays> wording : holidays) {
      wording
          .value()
          .in(year)
          .forEach(
              (day, name) -> {
                if (Dated.on(holidays, day).equals(wording.value())) {
                  found.put(day, new DayOff(day, DayOff.Reason.HOLIDAY, name));
                }
              });
    }
    for (DayOff holiday : new ArrayList<>(found.values())) {
      if (weekly(holiday.day())) {
        LocalDate next = holiday.day().plusDays(1);
        while (weekly(next) || found.containsKey(next)) {
          next = next.plusDays(1);
        }
        found.put(next, new DayOff(next, DayOff.Reason.MADE_UP, holiday.name()));
      }
    }
    return Map.copyOf(found);
  }

  /** What a wording says, and the first day it holds on as a whole. */
  private record Dated<T>(LocalDate from, T value) {

    static <T> List<Dated<T>> read(List<Rule> wordings, Function<JsonNode, T> reading) {
      return wordings.stream()
          .map(rule -> new Dated<>(firstDay(rule), reading.apply(rule.parameters())))
          .toList();
    }

    private static LocalDate firstDay(Rule rule) {
      LocalDate day = LocalDate.ofInstant(rule.effectiveFrom(), Period.ZONE);
      boolean whole = day.atStartOfDay(Period.ZONE).toInstant().equals(rule.effectiveFrom());
      return whole ? day : day.plusDays(1);
    }

    /** What holds on a day; before the first wording, the first. */
    static <T> T on(List<Dated<T>> wordings, LocalDate day) {
      for (int at = wordings.size() - 1; at > 0; at--) {
        if (!wordings.get(at).from.isAfter(day)) {
          return wordings.get(at).value;
        }
      }
      return wordings.getFirst().value;
    }
  }
}
