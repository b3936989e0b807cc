package vn.thongmach.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongmach.checkin.CheckIn.Disagreement;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * How a target stands with its check-ins.
 *
 * @param target code
 * @param head who answers for it
 * @param every how often it is spoken about
 * @param ruled whether that follows from the dated rule, not from the target's own choice
 * @param due the day of the next check-in, or of the one that is late; null where none is due: for
 *     a closed target, one without a plan for today, and where it is never spoken about
 * @param late whether that day has passed
 * @param missed days of the rhythm that passed without a check-in since the last one
 * @param last null while there is none
 * @param outlook what is forecast now; null where nothing is
 * @param forecastScore score that is forecast, in points; null where none is
 * @param disagreement how the last check-in differs from what is forecast now; null where it does
 *     not
 * @param mayCheckIn whether the reader may say how it stands
 * @param maySetRhythm whether the reader may change how often
 */
public record CheckInState(
    String target,
    String name,
    @Nullable PersonName head,
    @Nullable UnitName unit,
    Every every,
    boolean ruled,
    @Nullable LocalDate due,
    boolean late,
    int missed,
    @Nullable CheckIn last,
    @Nullable Outlook outlook,
    @Nullable Double forecastScore,
    @Nullable Disagreement disagreement,
    boolean mayCheckIn,
    boolean maySetRhythm) {

  /** How often a target is spoken about. */
  public enum Every {
    WEEK,
    MONTH,
    NEVER
  }
}
