package vn.thongmach.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as somebody begins it. Nothing in it is checked yet.
 *
 * @param kind how it begins; absent: {@code PROPOSED}
 * @param day of the proposal, or since when the person is on probation or an official member
 * @param consentOn required for a candidate
 */
public record MembershipFileDraft(
    @Nullable UUID person,
    @Nullable UUID cell,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate consentOn,
    MembershipStep.@Nullable Kind kind,
    @Nullable LocalDate day,
    @Nullable String note) {}
