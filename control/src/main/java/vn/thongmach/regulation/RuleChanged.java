package vn.thongmach.regulation;

import java.time.Instant;

/**
 * A rule has a new wording; published after it is committed.
 *
 * @param effectiveFrom since when the new wording holds
 */
public record RuleChanged(String code, Instant effectiveFrom) {}
