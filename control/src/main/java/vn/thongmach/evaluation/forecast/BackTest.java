package vn.thongmach.evaluation.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries all methods on earlier stretches of the same length, as many days from their end as the
 * period is now, a week apart. In each trial a method is chosen by the trials whose end was known
 * by then, never by what came later; so is the one for now.
 */
public final class BackTest {

  private static final int DAYS_APART = 7;
  private static final int MOST_TRIALS = 156;
  private static final int ENOUGH_TO_CHOOSE = 6;

  /** How much better than the same pace a method must have been to be chosen. */
  private static final double BETTER = 0.97;

  private final History history;
  private final int elapsed;
  private final int ahead;
  private final List<Tried> tried;

  /** One earlier stretch; methods that knew too little are left out. */
  private record Tried(int origin, Amount actual, double value, Map<Method, Amount> ends) {}

  private BackTest(History history, int elapsed, int ahead, List<Tried> tried) {
    this.history = history;
    this.elapsed = elapsed;
    this.ahead = ahead;
    this.tried = tried;
  }

  /**
   * @param elapsed days gone of the period
   * @param ahead days to come
   */
  public static BackTest of(History history, double elapsed, double ahead) {
    int gone = Math.max(1, (int) Math.round(elapsed));
    int toCome = Math.max(1, (int) Math.round(ahead));
    List<Tried> tried = new ArrayList<>();
    int origin = history.days() - toCome;
    while (origin - gone >= 0 && tried.size() < MOST_TRIALS) {
      Tried one = attempt(history, origin, gone, toCome);
      if (one != null) {
        tried.addFirst(one);
      }
      origin -= DAYS_APART;
    }
    return new BackTest(history, gone, toCome, tried);
  }

  private static @Nullable Tried attempt(History history, int origin, int gone, int toCome) {
    Situation then = Situation.past(history, origin, gone, toCome);
    Amount actual = history.over(origin - gone, origin + toCome);
    Double value = history.value(actual);
    if (value == null || history.value(then.soFar()) == null) {
      return null;
    }
    Map<Method, Amount> ends = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      Amount end = method.end(then);
      if (end != null && history.value(end) != null) {
        ends.put(method, end);
      }
    }
    return ends.containsKey(Method.PACE) ? new Tried(origin, actual, value, ends) : null;
  }

  /** All trials, earliest first. */
  public List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (Tried one : tried) {
      Method method = best(one.origin, one.ends);
      trials.add(
          new Trial(
              history.day(one.origin),
              method,
              one.ends.getOrDefault(method, one.actual),
              one.ends.getOrDefault(Method.PACE, one.actual),
              one.actual));
    }
    return trials;
  }

  /** The method for now, and what it says. */
  public Chosen now(double goneDays, double daysToCome, Amount soFar) {
    Situation now = new Situation(history, history.days(), goneDays, daysToCome, soFar);
    Map<Method, Amount> ends = new EnumMap<>(Method.class);
    for (Method method : Method.values()) {
      Amount end = method.end(now);
      if (end != null) {
        ends.put(method, end);
      }
    }
    Method method = best(history.days(), ends);
    return new Chosen(
        method, ends.getOrDefault(method, soFar), ends.getOrDefault(Method.PACE, soFar));
  }

  /** Days gone and to come in each trial. */
  public int length() {
    return elapsed + ahead;
  }

  /** A method with the period's end by it, and by the same pace. */
  public record Chosen(Method method, Amount end, Amount pace) {}

  /** The method whose misses were least against those of the same pace in the same trials. */
  private Method best(int knownBefore, Map<Method, Amount> possible) {
    Method best = Method.PACE;
    double least = BETTER;
    for (Method method : possible.keySet()) {
      double own = 0;
      double naive = 0;
      int count = 0;
      for (Tried one : tried) {
        Amount end = one.ends.get(method);
        if (end != null && one.origin + ahead <= knownBefore) {
          own += miss(one, end);
          naive += miss(one, one.ends.getOrDefault(Method.PACE, one.actual));
          count++;
        }
      }
      if (count >= ENOUGH_TO_CHOOSE && naive > 0 && own / naive < least) {
        least = own / naive;
        best = method;
      }
    }
    return best;
  }

  private double miss(Tried one, Amount end) {
    Double value = history.value(end);
    return value == null ? 0 : Math.abs(value - one.value);
  }
}
