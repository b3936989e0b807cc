package vn.thongmach.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.TargetTerms;

/**
 * One target with its score and what a list leaves out.
 *
 * @param plans what was promised for every period
 * @param terms how it is judged beyond its plan
 * @param maySet whether the reader stands above its unit and so may set it; who may not proposes
 * @param currentVersion the version that holds now; an ended period shows the one that held then
 * @param validFrom since when this version holds
 * @param reason why this version was made; null for the first
 */
public record TargetDetail(
    @JsonUnwrapped TargetItem item,
    List<PlanEntry> plans,
    TargetTerms terms,
    boolean maySet,
    int currentVersion,
    Instant validFrom,
    @Nullable String reason) {}
