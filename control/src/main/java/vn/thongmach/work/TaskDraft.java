package vn.thongmach.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a task to be. Nothing in it is checked yet.
 *
 * @param code absent for a new task: the next number of the day, such as {@code CV-261130-1}
 * @param programme absent: that of the milestone, where one is named
 * @param withdrawn absent: as it is
 * @param reason why an existing task changes
 * @param version the version the writer has seen; absent means not checked
 */
public record TaskDraft(
    @Nullable String code,
    @Nullable String title,
    @Nullable String product,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable LocalDate due,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    @Nullable List<@Nullable UUID> objects,
    @Nullable Boolean withdrawn,
    @Nullable String reason,
    @Nullable Integer version) {}
