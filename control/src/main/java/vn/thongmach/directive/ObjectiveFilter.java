package vn.thongmach.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Period;

/**
 * Which objectives are wanted; null means all.
 *
 * @param period whose own period overlaps this one
 * @param resolution set by any clause of that document
 * @param q in code or name, without regard to diacritics
 */
public record ObjectiveFilter(
    @Nullable UUID focusArea,
    @Nullable Period period,
    @Nullable UUID person,
    @Nullable UUID resolution,
    @Nullable String q) {}
