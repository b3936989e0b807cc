package vn.thongmach.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a body meets every month; its meetings of this month and the next are planned from it.
 *
 * @param dayOfMonth 1 to 28; on a day off the next working day of that month counts
 * @param time {@code HH:mm}
 * @param ended no more are planned
 * @param version grows with every change, 0 where there is none yet
 */
public record MeetingSeries(
    UUID body,
    int dayOfMonth,
    String time,
    @Nullable String place,
    @Nullable String link,
    @Nullable UUID secretary,
    boolean ended,
    int version) {}
