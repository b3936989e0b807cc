package vn.thongmach.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided to remove an obstacle. Nothing in it is checked yet.
 *
 * @param decision absent where an option is decided for: its words
 * @param option the option decided for; absent: another way
 * @param removedOn the day it was removed, where that is entered later; absent: now
 * @param version the version the writer has seen; absent means not checked
 */
public record ObstacleDecision(
    @Nullable String decision,
    @Nullable UUID option,
    @Nullable LocalDate removedOn,
    @Nullable Integer version) {}
