package vn.thongmach.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's fees are counted from, as declared by them and confirmed by the cell: reported,
 * not measured. It holds from its month until the next one; it is never changed, only withdrawn.
 *
 * @param income đồng a month; null for kinds that pay a fixed amount
 * @param reason why the person is excused in part; null where they are not
 * @param declaredOn day on which the cell confirmed it
 * @param recordedBy name of the account
 */
public record FeeBase(
    UUID id,
    YearMonth from,
    FeeKind kind,
    @Nullable Long income,
    FeeRelief relief,
    @Nullable String reason,
    LocalDate declaredOn,
    String recordedBy,
    Instant recordedAt,
    MembershipStep.@Nullable StepWithdrawn withdrawn) {}
