package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.FeeLedger.FeeMonth;
import vn.thongmach.membership.FeeLedger.FeeTotals;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.model.FileRows.StoredStay;

/**
 * Works out what is due and settled. A payment first settles the months it was made for, oldest
 * first; what is left over of all payments then settles the oldest months that are open. So what is
 * owed in all is what is due less what was received, in whatever order it was recorded.
 */
final class FeeSums {

  private static final Comparator<FeePayment> ORDER =
      Comparator.comparing(FeePayment::from)
          .thenComparing(FeePayment::to)
          .thenComparing(FeePayment::day)
          .thenComparing(FeePayment::receipt)
          .thenComparingLong(FeePayment::amount);

  private FeeSums() {}

  /**
   * The cell in which a fee is due in a month: that of its first day, from the month after the
   * admission on.
   */
  static Optional<UUID> cell(List<StoredStay> stays, YearMonth month) {
    LocalDate first = month.atDay(1);
    Optional<LocalDate> since =
        stays.stream().filter(FeeSums::member).map(StoredStay::from).min(Comparator.naturalOrder());
    if (since.isEmpty() || !YearMonth.from(since.get()).isBefore(month)) {
      return Optional.empty();
    }
    return stays.stream()
        .filter(FeeSums::member)
        .filter(stay -> !stay.from().isAfter(first))
        .filter(stay -> stay.to() == null || stay.to().isAfter(first))
        .map(StoredStay::cell)
        .findFirst();
  }

  private static boolean member(StoredStay stay) {
    return stay.status() == Status.PROBATIONARY || stay.status() == Status.OFFICIAL;
  }

  private static @Nullable FeeBase base(List<FeeBase> bases, YearMonth month) {
    return bases.stream()
        .filter(base -> base.withdrawn() == null && !base.from().isAfter(month))
        .max(Comparator.comparing(FeeBase::from))
        .orElse(null);
  }

  /** Everything about one person up to a month, that included. */
  static FeeLedger ledger(
      UUID file,
      List<StoredStay> stays,
      List<FeeBase> bases,
      List<FeePayment> payments,
      FeeRule rule,
      YearMonth last) {
    List<FeeMonth> months = new ArrayList<>();
    YearMonth first =
        bases.stream()
            .filter(base -> base.withdrawn() == null)
            .map(FeeBase::from)
            .min(Comparator.naturalOrder())
            .orElse(last.plusMonths(1));
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      FeeBase base = base(bases, month);
      UUID cell = cell(stays, month).orElse(null);
      if (base != null && cell != null) {
        months.add(new FeeMonth(month, cell, rule.due(month, base), 0));
      }
    }
    List<FeePayment> standing =
        payments.stream().filter(payment -> payment.withdrawn() == null).sorted(ORDER).toList();
    List<FeeMonth> settled = settle(months, standing);
    return new FeeLedger(
        file,
        bases,
        payments,
        settled,
        cell(stays, last).isPresent() && base(bases, last) == null,
        totals(settled, standing, last));
  }

  private static List<FeeMonth> settle(List<FeeMonth> months, List<FeePayment> payments) {
    List<FeeMonth> settled = new ArrayList<>(months);
    long left = 0;
    for (FeePayment payment : payments) {
      left += settle(settled, payment.from(), payment.to(), payment.amount());
    }
    if (!settled.isEmpty() && left > 0) {
      settle(settled, settled.getFirst().month(), settled.getLast().month(), left);
    }
    return settled;
  }

  /** Settles months from the oldest on, and tells what is left over. */
  private static long settle(List<FeeMonth> months, YearMonth from, YearMonth to, long amount) {
    long left = amount;
    for (int at = 0; at < months.size() && left > 0; at++) {
      FeeMonth month = months.get(at);
      if (!month.month().isBefore(from) && !month.month().isAfter(to)) {
        long taken = Math.min(left, month.owed());
        months.set(
            at, new FeeMonth(month.month(), month.cell(), month.due(), month.paid() + taken));
        left -= taken;
      }
    }
    return left;
  }

  private static FeeTotals totals(
      List<FeeMonth> months, List<FeePayment> payments, YearMonth last) {
    long due = months.stream().mapToLong(month -> month.paid() + month.owed()).sum();
    long settled = months.stream().mapToLong(FeeMonth::paid).sum();
    long received = payments.stream().mapToLong(FeePayment::amount).sum();
    return new FeeTotals(
        due,
        received,
        settled,
        due - settled,
        received - settled,
        (int)
            months.stream()
                .filter(month -> month.month().isBefore(last) && month.owed() > 0)
                .count());
  }
}
