package vn.thongmach.work;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work somebody wants to pass to another unit. Nothing in it is checked yet.
 *
 * @param fromUnit absent: the unit of whoever passes it
 * @param fromPerson absent: whoever passes it
 * @param due the day; absent: counted from {@code workingDays}
 * @param workingDays how many working days after the day it is asked
 * @param askedOn the day it was asked, where that is entered later; absent: now
 */
public record HandoverDraft(
    @Nullable String what,
    Handover.@Nullable Subject onType,
    @Nullable String onCode,
    @Nullable UUID fromUnit,
    @Nullable UUID fromPerson,
    @Nullable UUID toUnit,
    @Nullable UUID toPerson,
    @Nullable LocalDate due,
    @Nullable Integer workingDays,
    @Nullable LocalDate askedOn) {}
