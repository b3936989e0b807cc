package vn.thongmach.work.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * A series with the names that stand on it; see {@link vn.thongmach.work.TaskSeries}.
 *
 * @param nextDue the working day of the task that is made next; null where none is to come
 * @param mayChange whether the reader may change or end it now
 */
record SeriesItem(
    UUID id,
    String code,
    String title,
    @Nullable String product,
    @Nullable UnitName unit,
    @Nullable PersonName person,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    List<UUID> objects,
    String rule,
    LocalDate starts,
    @Nullable LocalDate until,
    int ahead,
    @Nullable LocalDate next,
    @Nullable LocalDate nextDue,
    int made,
    int skipped,
    @Nullable Instant endedAt,
    @Nullable String endReason,
    boolean mayChange,
    int version) {}
