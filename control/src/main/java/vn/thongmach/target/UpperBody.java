package vn.thongmach.target;

import org.jspecify.annotations.Nullable;

/**
 * A body above that set a target.
 *
 * @param body its name
 * @param document symbol of the document it set it in
 */
public record UpperBody(String body, @Nullable String document) {}
