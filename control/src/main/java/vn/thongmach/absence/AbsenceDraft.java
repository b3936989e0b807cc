package vn.thongmach.absence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Desk;

/** An absence as somebody declares it for themselves; see {@link Absence}. */
public record AbsenceDraft(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID deputy,
    @Nullable String reason,
    @Nullable Set<@Nullable Desk> desks) {}
