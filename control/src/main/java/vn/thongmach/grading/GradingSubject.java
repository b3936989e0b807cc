package vn.thongmach.grading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, or a person in the post they are judged in.
 *
 * @param unit the collective, or where the person holds the post
 * @param person null for a collective
 * @param post null for a collective
 * @param leftOut why no grade is given; null where one is
 */
public record GradingSubject(
    UUID id,
    UUID round,
    UUID group,
    SubjectGroup.Kind kind,
    UUID unit,
    @Nullable UUID person,
    @Nullable String post,
    @Nullable String leftOut) {}
