package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a meeting gives it. Nothing in it is checked yet.
 *
 * @param item the point it comes from; absent for the meeting as a whole
 * @param product what is to lie there when it is done
 */
public record MeetingTaskDraft(
    @Nullable UUID item,
    @Nullable String title,
    @Nullable String product,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable LocalDate due) {}
