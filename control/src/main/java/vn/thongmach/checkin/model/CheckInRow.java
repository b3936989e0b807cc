package vn.thongmach.checkin.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.checkin.CheckIn.Confidence;
import vn.thongmach.evaluation.Forecast.Outlook;

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
    @Nullable Double forecastScore) {}
