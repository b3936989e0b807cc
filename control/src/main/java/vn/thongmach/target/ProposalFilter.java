package vn.thongmach.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are wanted; null means all.
 *
 * @param code code of the target
 * @param unit the unit that is to keep it
 */
public record ProposalFilter(
    TargetProposal.@Nullable State state, @Nullable String code, @Nullable UUID unit) {}
