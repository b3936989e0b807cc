package vn.thongmach.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as somebody writes it; see {@link MembershipStep}. Nothing in it is checked yet.
 *
 * @param note required where a membership ends
 * @param version the version of the file that the writer saw; null when not checked
 */
public record MembershipStepDraft(
    MembershipStep.@Nullable Kind kind,
    @Nullable LocalDate day,
    @Nullable UUID cell,
    @Nullable String symbol,
    @Nullable String decidedBy,
    @Nullable List<@Nullable UUID> introducers,
    @Nullable Integer convened,
    @Nullable Integer present,
    @Nullable Integer agreed,
    @Nullable String note,
    @Nullable Integer version) {}
