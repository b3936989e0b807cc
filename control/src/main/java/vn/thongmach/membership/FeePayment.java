package vn.thongmach.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody paid. It is never changed; it may be withdrawn with a reason.
 *
 * @param amount đồng
 * @param from first month it is paid for
 * @param to last month it is paid for
 * @param receipt number of the receipt, once for each person
 * @param recordedBy name of the account
 */
public record FeePayment(
    UUID id,
    LocalDate day,
    long amount,
    YearMonth from,
    YearMonth to,
    String receipt,
    @Nullable String note,
    String recordedBy,
    Instant recordedAt,
    MembershipStep.@Nullable StepWithdrawn withdrawn) {}
