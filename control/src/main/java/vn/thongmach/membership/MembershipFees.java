package vn.thongmach.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.CellFees.CellFeesSum;

/**
 * Party fees, kept by whoever keeps the file. What is due follows from dated rule {@code
 * membership.fees}, the bases and the cell of the first day of each month; every reading of a
 * person's amounts is recorded.
 */
public interface MembershipFees {

  /**
   * What one person owed and paid.
   *
   * @throws vn.thongmach.kernel.CodedException {@code membership.purpose-missing}, {@code
   *     kernel.not-found}
   */
  FeeLedger ledger(Scope scope, UUID file, @Nullable ReadingPurpose purpose);

  /**
   * Records what fees are counted from; audited without its figures.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     membership.fee-no-member}, else all problems of the draft
   */
  FeeLedger declare(Scope scope, UUID file, FeeBaseDraft draft);

  /**
   * Withdraws a base; that before it holds again.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     membership.fee-withdrawn}, all problems of the reason
   */
  FeeLedger withdrawBase(Scope scope, UUID file, UUID base, @Nullable String reason);

  /**
   * Records a payment; audited without its figures.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     membership.fee-no-member}, else all problems of the draft
   */
  FeeLedger pay(Scope scope, UUID file, FeePaymentDraft draft);

  /**
   * Withdraws a payment.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #withdrawBase}
   */
  FeeLedger withdrawPayment(Scope scope, UUID file, UUID payment, @Nullable String reason);

  /**
   * The cells within reach in a month, sums only.
   *
   * @param month {@code 2026-01}; null for the present one
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for who keeps no files,
   *     {@code membership.month-malformed}, {@code membership.month-outside}
   */
  PageOf<CellFeesSum> cells(Scope scope, @Nullable String month, PageRequest page);

  /**
   * Who of a cell paid and who owes in a month.
   *
   * @throws vn.thongmach.kernel.CodedException as {@link #ledger} and {@link #cells}
   */
  CellFees cell(Scope scope, UUID cell, @Nullable String month, @Nullable ReadingPurpose purpose);
}
