package vn.thongmach.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment as somebody records it. Nothing in it is checked yet.
 *
 * @param amount whole đồng
 * @param from first month it is paid for, {@code 2026-01}
 * @param to last month; absent: the first
 */
public record FeePaymentDraft(
    @Nullable LocalDate day,
    @Nullable BigDecimal amount,
    @Nullable String from,
    @Nullable String to,
    @Nullable String receipt,
    @Nullable String note) {}
