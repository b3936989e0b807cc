package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings are wanted; null means all.
 *
 * @param from first day
 * @param to last day
 * @param resolution only the one that adopted it
 * @param mine only those to which the reader belongs, is invited, or which they lead
 * @param q in names, without regard to diacritics
 */
public record MeetingFilter(
    @Nullable UUID body,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Meeting.@Nullable State state,
    @Nullable UUID resolution,
    boolean mine,
    @Nullable String q) {}
