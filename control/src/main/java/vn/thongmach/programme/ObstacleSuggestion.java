package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would have to decide about an obstacle on a thing, and by when, by the rules.
 *
 * @param name name of the thing; null where it is not reached
 * @param unit the unit that answers for it, else that of whoever asks
 * @param mustDecide who heads that unit, or the nearest above it; never whoever asks
 * @param due so many working days from today
 */
public record ObstacleSuggestion(
    @Nullable String name,
    @Nullable UUID unit,
    @Nullable UUID mustDecide,
    LocalDate due,
    int workingDays) {}
