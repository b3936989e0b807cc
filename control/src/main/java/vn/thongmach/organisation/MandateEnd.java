package vn.thongmach.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a mandate is to be held. Nothing in it is checked yet.
 *
 * @param to first day on which the post is no longer held; null while it is
 */
public record MandateEnd(@Nullable LocalDate to) {}
