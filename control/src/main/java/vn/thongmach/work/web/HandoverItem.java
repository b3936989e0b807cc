package vn.thongmach.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.work.Handover;

/**
 * A handover with the names that stand on it.
 *
 * @param onName name of what it belongs to; null in lists and out of reach
 * @param turn which side has to act; null once it has ended
 * @param overdue with the receiving side though its day has passed
 * @param late delivered after its day
 * @param takenHours working hours of the receiving side up to now
 * @param givenHours working hours of the giving side up to now
 * @param mayAnswer whether the reader may accept or refuse it now
 * @param mayDeliver whether the reader may deliver it now
 * @param mayConfirm whether the reader may confirm or return it now
 * @param mayWithdraw whether the reader may take it back now
 */
record HandoverItem(
    UUID id,
    String what,
    Handover.@Nullable Subject onType,
    @Nullable String onCode,
    @Nullable String onName,
    @Nullable UnitName fromUnit,
    @Nullable PersonName fromPerson,
    @Nullable UnitName toUnit,
    @Nullable PersonName toPerson,
    Instant askedAt,
    LocalDate due,
    Handover.State state,
    Handover.@Nullable Side turn,
    boolean overdue,
    boolean late,
    @Nullable Instant answeredAt,
    @Nullable Instant deliveredAt,
    double takenHours,
    double givenHours,
    List<HandoverStepItem> steps,
    boolean mayAnswer,
    boolean mayDeliver,
    boolean mayConfirm,
    boolean mayWithdraw,
    int version) {

  /**
   * One step.
   *
   * @param onBehalfOf the absent person for whom it was done; null for nobody
   * @param hours working hours until the next step; of the last one up to now, null once ended
   * @param side whose time that is; null once ended
   */
  record HandoverStepItem(
      Handover.State state,
      Instant at,
      String by,
      @Nullable PersonName person,
      @Nullable PersonName onBehalfOf,
      @Nullable String words,
      @Nullable Double hours,
      Handover.@Nullable Side side) {}
}
