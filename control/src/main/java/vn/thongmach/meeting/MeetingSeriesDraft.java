package vn.thongmach.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a series to be. Nothing in it is checked yet.
 *
 * @param ended absent: it goes on
 * @param version the version the writer has seen; absent means not checked
 */
public record MeetingSeriesDraft(
    @Nullable Integer dayOfMonth,
    @Nullable String time,
    @Nullable String place,
    @Nullable String link,
    @Nullable UUID secretary,
    @Nullable Boolean ended,
    @Nullable Integer version) {}
