package vn.thongmach.checkin.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.checkin.CheckIn;
import vn.thongmach.checkin.CheckIn.Confidence;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.target.Target;

/** A check-in as it is stored; see {@link vn.thongmach.checkin.CheckIn}. */
public record CheckInRow(
    UUID id,
    UUID target,
    LocalDate due,
    Instant at,
    String by,
    @Nullable UUID person,
    Confidence confidence,
    @Nullable Integer likelihood,
    @Nullable String hindrance,
    @Nullable UUID obstacle,
    @Nullable String nextStep,
    @Nullable LocalDate nextDue,
    @Nullable Outlook outlook,
    @Nullable Double forecastScore) {

  /** As a reader is told of it. */
  CheckIn told(Target of, NameBook names) {
    return new CheckIn(
        id,
        of.code(),
        due,
        at,
        by,
        names.person(person),
        confidence,
        likelihood,
        hindrance,
        obstacle,
        nextStep,
        nextDue,
        outlook,
        forecastScore,
        CheckIn.Disagreement.of(confidence, outlook),
        Origin.REPORTED);
  }
}
