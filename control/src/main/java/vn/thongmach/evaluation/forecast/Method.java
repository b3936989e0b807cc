package vn.thongmach.evaluation.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways to carry a period on to its end. None looks at anything but the measure's own history. */
public enum Method {
  /** As since the period began: the naive one, which the others have to beat. */
  PACE,
  /** As in the last 90 days. */
  RECENT,
  /** As in the last 365 days. */
  YEAR,
  /** As on the same days a year ago, at this year's height. */
  SEASON,
  /** For levels: it stays as it is; else half as recently, half as over a year. */
  DAMPED,
  /** The mean of those above that know enough, but for the naive one. */
  BLEND;

  private static final int RECENT_DAYS = 90;
  private static final int YEAR_DAYS = 365;

  /** What the whole period comes to; null where the history is too short for this method. */
  @Nullable Amount end(Situation now) {
    if (this == BLEND) {
      return blend(now);
    }
    if (now.history().kind() == History.Kind.LEVEL) {
      Double move = move(now);
      return move == null ? null : new Amount(now.soFar().numerator() + move, 0);
    }
    Amount rest = rest(now);
    return rest == null ? null : now.soFar().plus(rest);
  }

  private @Nullable Amount rest(Situation now) {
    return switch (this) {
      case PACE, BLEND -> now.soFar().times(now.ahead() / now.elapsed());
      case RECENT -> now.rate(RECENT_DAYS);
      case YEAR -> now.rate(YEAR_DAYS);
      case SEASON -> now.season();
      case DAMPED -> {
        Amount recent = now.rate(RECENT_DAYS);
        Amount year = now.rate(YEAR_DAYS);
        yield recent == null || year == null ? null : recent.plus(year).times(0.5);
      }
    };
  }

  private @Nullable Double move(Situation now) {
    return switch (this) {
      case PACE, BLEND -> now.driftSoFar() * now.ahead();
      case RECENT -> scaled(now.drift(RECENT_DAYS), now.ahead() / RECENT_DAYS);
      case YEAR -> scaled(now.drift(YEAR_DAYS), now.ahead() / YEAR_DAYS);
      case SEASON -> now.seasonalDrift();
      case DAMPED -> 0.0;
    };
  }

  private static @Nullable Double scaled(@Nullable Double drift, double factor) {
    return drift == null ? null : drift * factor;
  }

  private static @Nullable Amount blend(Situation now) {
    List<Amount> ends = new ArrayList<>();
    for (Method method : List.of(RECENT, YEAR, SEASON)) {
      Amount end = method.end(now);
      if (end != null) {
        ends.add(end);
      }
    }
    return ends.size() < 2
        ? null
        : ends.stream().reduce(Amount.NONE, Amount::plus).times(1.0 / ends.size());
  }
}
