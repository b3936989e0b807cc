package vn.thongmach.study;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as somebody writes it; see {@link StudySession}.
 *
 * @param unit absent: the unit that holds the campaign
 */
public record StudySessionDraft(
    @Nullable UUID unit, @Nullable LocalDate day, @Nullable String place, @Nullable String ledBy) {}
