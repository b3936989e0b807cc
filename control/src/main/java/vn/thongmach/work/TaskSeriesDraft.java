package vn.thongmach.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that is to come again. Nothing in it is checked yet.
 *
 * @param rule an RRULE, also with {@code UNTIL} or {@code COUNT}
 * @param starts absent: today
 * @param ahead absent: seven days
 * @param reason why an existing series changes
 * @param version the version the writer has seen; absent means not checked
 */
public record TaskSeriesDraft(
    @Nullable String code,
    @Nullable String title,
    @Nullable String product,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    @Nullable List<@Nullable UUID> objects,
    @Nullable String rule,
    @Nullable LocalDate starts,
    @Nullable Integer ahead,
    @Nullable String reason,
    @Nullable Integer version) {}
