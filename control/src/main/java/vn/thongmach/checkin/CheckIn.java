package vn.thongmach.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.organisation.PersonName;

/**
 * What somebody who answers for a target said about it on one day. Never changed afterwards and
 * never part of a score.
 *
 * @param target code of the target
 * @param due the day of the rhythm that it answers
 * @param by name of the user who made it
 * @param person the person behind the user; null where none is recorded
 * @param likelihood per cent, 0 to 100; null where it was not said
 * @param hindrance what stands in the way; null where nothing was said
 * @param obstacle the obstacle raised from it; null for none
 * @param nextStep null where none was said
 * @param nextDue by when; null exactly where there is no next step
 * @param outlook what was forecast at that time; null where nothing was
 * @param forecastScore score that was forecast, in points; null where none was
 * @param disagreement how what was said differed from what was forecast; null where it did not
 * @param origin always {@code REPORTED}
 */
public record CheckIn(
    UUID id,
    String target,
    LocalDate due,
    Instant at,
    String by,
    @Nullable PersonName person,
    Confidence confidence,
    @Nullable Integer likelihood,
    @Nullable String hindrance,
    @Nullable UUID obstacle,
    @Nullable String nextStep,
    @Nullable LocalDate nextDue,
    @Nullable Outlook outlook,
    @Nullable Double forecastScore,
    @Nullable Disagreement disagreement,
    Origin origin) {

  /** How sure somebody is that the plan will be kept. */
  public enum Confidence {
    ON_WAY,
    AT_RISK,
    OFF
  }

  /** How what is said differs from what is forecast. */
  public enum Disagreement {
    /** Said to be better than forecast. */
    SAID_BETTER,
    /** Said to be worse than forecast. */
    SAID_WORSE;

    /** Null where both go together, or nothing is forecast. */
    public static @Nullable Disagreement of(Confidence said, @Nullable Outlook forecast) {
      if (forecast == null) {
        return null;
      }
      return switch (said) {
        case ON_WAY ->
            forecast == Outlook.DOUBTFUL || forecast == Outlook.MISS ? SAID_BETTER : null;
        case AT_RISK -> forecast == Outlook.MISS ? SAID_BETTER : null;
        case OFF -> forecast == Outlook.REACH || forecast == Outlook.LIKELY ? SAID_WORSE : null;
      };
    }
  }
}
