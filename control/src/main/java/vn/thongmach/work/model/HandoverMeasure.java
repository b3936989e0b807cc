package vn.thongmach.work.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.work.Handover;

/**
 * Tells the measure of working hours until handovers are answered, once for each, on the day it was
 * answered, for the receiving unit.
 */
@Component
class HandoverMeasure {

  static final String MEASURE = "handover-answer-working-hours";

  private static final Scope SCOPE = Scope.system("handovers");
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private final BusinessEvents events;

  HandoverMeasure(BusinessEvents events) {
    this.events = events;
  }

  /** Tells of a handover just answered, in the caller's transaction. */
  void answered(Handover handover) {
    Instant at = handover.answeredAt();
    Integer minutes = handover.answerMinutes();
    if (at != null && minutes != null) {
      events.record(
          SCOPE,
          MEASURE,
          Origin.REPORTED,
          List.of(
              BusinessEventDraft.on(
                  SubjectKind.UNIT,
                  handover.toUnit(),
                  LocalDate.ofInstant(at, Period.ZONE),
                  BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.HALF_UP),
                  BigDecimal.ONE,
                  "handover " + handover.id())));
    }
  }
}
