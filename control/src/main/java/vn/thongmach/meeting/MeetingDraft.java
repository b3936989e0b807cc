package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a meeting to be. Nothing in it is checked yet.
 *
 * @param body stays as it is for an existing meeting
 * @param title required unless the meeting is regular
 * @param time {@code HH:mm}
 * @param link https only
 * @param chair absent: who heads the body
 * @param invited people who do not belong to the body, at most 100
 * @param reason why an existing meeting changes
 * @param version the version the writer has seen; absent means not checked
 */
public record MeetingDraft(
    @Nullable UUID body,
    Meeting.@Nullable Kind kind,
    @Nullable String title,
    @Nullable LocalDate day,
    @Nullable String time,
    @Nullable String place,
    @Nullable String link,
    @Nullable UUID chair,
    @Nullable UUID secretary,
    @Nullable List<@Nullable UUID> invited,
    @Nullable String reason,
    @Nullable Integer version) {}
