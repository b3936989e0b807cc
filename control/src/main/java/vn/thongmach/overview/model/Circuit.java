package vn.thongmach.overview.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one chain, by its keys.
 *
 * @param target code
 * @param task code
 */
record Circuit(
    @Nullable UUID clause,
    @Nullable UUID programme,
    @Nullable String target,
    @Nullable String task,
    @Nullable UUID object) {}
