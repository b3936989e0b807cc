package vn.thongmach.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something open that a meeting may talk about.
 *
 * @param reference its code or id
 * @param address where the console shows it
 * @param due by when; null without a day
 * @param late whether that day has passed on the day of the meeting
 * @param earlier given by an earlier meeting of the body
 */
public record OpenMatter(
    MeetingItem.Source source,
    String reference,
    String title,
    String address,
    @Nullable LocalDate due,
    boolean late,
    boolean earlier) {}
