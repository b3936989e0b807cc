package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which commitments are wanted; null means all.
 *
 * @param resolution on any clause of that document
 * @param dueBefore due before that day
 * @param q in code or text, without regard to diacritics
 */
public record CommitmentFilter(
    @Nullable UUID resolution,
    @Nullable UUID clause,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable LocalDate dueBefore,
    @Nullable String q) {}
