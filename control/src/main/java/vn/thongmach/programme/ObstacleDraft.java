package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody raises as an obstacle. Nothing in it is checked yet.
 *
 * @param unit absent: the unit of whoever raises it, else the one that answers for the thing
 * @param ties what else it stands in the way of; absent: nothing, or as before
 * @param mustDecide absent when raised: who must by the rules
 * @param due absent when raised: as many working days as the rules allow
 * @param raisedOn the day it was met, where that is entered later; absent: now
 * @param reason why an existing obstacle changes
 * @param version the version the writer has seen; absent means not checked
 */
public record ObstacleDraft(
    @Nullable String title,
    @Nullable UUID unit,
    Obstacle.@Nullable Subject onType,
    @Nullable String onCode,
    @Nullable List<Obstacle.@Nullable Tie> ties,
    @Nullable UUID mustDecide,
    @Nullable LocalDate due,
    @Nullable LocalDate raisedOn,
    @Nullable String reason,
    @Nullable Integer version) {}
