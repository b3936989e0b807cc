package vn.thongmach.membership;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody declares. Nothing in it is checked yet.
 *
 * @param from first month, {@code 2026-01}
 * @param income whole đồng a month
 * @param relief absent: {@code NONE}
 * @param reason required where the person is excused in part
 */
public record FeeBaseDraft(
    @Nullable String from,
    @Nullable FeeKind kind,
    @Nullable BigDecimal income,
    @Nullable FeeRelief relief,
    @Nullable String reason,
    @Nullable LocalDate declaredOn) {}
