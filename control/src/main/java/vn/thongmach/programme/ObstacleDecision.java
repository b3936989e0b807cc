package vn.thongmach.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided to remove an obstacle. Nothing in it is checked yet.
 *
 * @param removedOn the day it was removed, where that is entered later; absent: now
 * @param version the version the writer has seen; absent means not checked
 */
public record ObstacleDecision(
    @Nullable String decision, @Nullable LocalDate removedOn, @Nullable Integer version) {}
