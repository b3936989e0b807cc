package vn.thongmach.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a new unit, or a unit from one day on, to be. Nothing in it is checked yet.
 *
 * @param code of a new unit; not changeable later
 * @param tree of a new unit; not changeable later
 * @param validFrom absent means today
 * @param validTo first day on which the unit no longer exists
 * @param change the change the writer has seen; absent means not checked
 */
public record UnitDraft(
    @Nullable String code,
    @Nullable String name,
    @Nullable Tree tree,
    @Nullable UUID parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Integer change) {}
