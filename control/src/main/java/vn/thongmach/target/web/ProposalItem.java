package vn.thongmach.target.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetProposal;

/**
 * A proposal as lists show it.
 *
 * @param keeper the unit that is to keep it
 * @param headPerson who is to answer for it
 * @param unitOfMeasure unit of its figures; null where nothing says it
 * @param current the target as it stands now, within reach; null for a new one
 * @param yourTurn whether the reader is on the side that is to answer
 * @param yours whether the reader proposed it
 */
record ProposalItem(
    @JsonUnwrapped TargetProposal proposal,
    @Nullable UnitName keeper,
    @Nullable PersonName headPerson,
    @Nullable String unitOfMeasure,
    @Nullable Target current,
    boolean yourTurn,
    boolean yours) {}
