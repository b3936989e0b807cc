package vn.thongmach.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.target.PlanEntry;

/**
 * One target with its score and what a list leaves out.
 *
 * @param plans what was promised for every period
 * @param validFrom since when this version holds
 * @param reason why this version was made; null for the first
 */
public record TargetDetail(
    @JsonUnwrapped TargetItem item,
    List<PlanEntry> plans,
    Instant validFrom,
    @Nullable String reason) {}
