package vn.thongmach.programme;

import org.jspecify.annotations.Nullable;

/**
 * What was decided to remove an obstacle. Nothing in it is checked yet.
 *
 * @param version the version the writer has seen; absent means not checked
 */
public record ObstacleDecision(@Nullable String decision, @Nullable Integer version) {}
