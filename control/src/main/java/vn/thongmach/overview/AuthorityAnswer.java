package vn.thongmach.overview;

import org.jspecify.annotations.Nullable;

/**
 * Who would have authority over a task.
 *
 * @param authority null where nobody holds a mandate to decide
 */
public record AuthorityAnswer(@Nullable Authority authority) {}
