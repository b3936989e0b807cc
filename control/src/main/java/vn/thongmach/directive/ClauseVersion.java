package vn.thongmach.directive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clause said in one version.
 *
 * @param madeBy name of who wrote it; empty where it was not recorded
 * @param reason why it was changed; null for what was adopted
 */
public record ClauseVersion(
    int version, String text, Instant madeAt, String madeBy, @Nullable String reason) {}
