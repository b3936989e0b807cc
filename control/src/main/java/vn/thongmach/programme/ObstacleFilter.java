package vn.thongmach.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which obstacles are wanted; null means all.
 *
 * @param mustDecide on whose desk it lies; of one removed, who was named to decide
 * @param deskUnit the unit whose desk it lies on now
 * @param open true for those that stand, false for those removed
 * @param onType what it stands in the way of, ties included
 * @param q in the title, without regard to diacritics
 * @param at as they stood then, those raised later left out; null for now
 */
public record ObstacleFilter(
    @Nullable Boolean open,
    @Nullable UUID unit,
    @Nullable UUID mustDecide,
    @Nullable UUID deskUnit,
    Obstacle.@Nullable Subject onType,
    @Nullable String onCode,
    @Nullable String q,
    @Nullable Instant at) {}
