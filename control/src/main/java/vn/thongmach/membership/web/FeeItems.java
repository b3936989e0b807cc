package vn.thongmach.membership.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.membership.CellFees;
import vn.thongmach.membership.CellFees.CellFeesSum;
import vn.thongmach.membership.CellFees.PersonFees;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeKind;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.FeeLedger.FeeMonth;
import vn.thongmach.membership.FeeLedger.FeeTotals;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.FeeRelief;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on fees. */
@Component
class FeeItems {

  private final Naming naming;

  FeeItems(Naming naming) {
    this.naming = naming;
  }

  FeeLedgerItem ledger(FeeLedger ledger) {
    NameBook names = naming.of(ledger.months().stream().map(FeeMonth::cell), Stream.of());
    Map<String, String> accounts =
        naming.ofAccounts(
            Stream.concat(
                    ledger.bases().stream()
                        .flatMap(each -> by(each.recordedBy(), each.withdrawn())),
                    ledger.payments().stream()
                        .flatMap(each -> by(each.recordedBy(), each.withdrawn())))
                .toList());
    return new FeeLedgerItem(
        ledger.file(),
        ledger.bases().stream().map(base -> base(base, accounts)).toList(),
        ledger.payments().stream().map(payment -> payment(payment, accounts)).toList(),
        ledger.months().reversed().stream()
            .map(
                month ->
                    new FeeMonthItem(
                        month.month().toString(),
                        names.unit(month.cell()),
                        Objects.requireNonNullElse(month.due(), 0L),
                        month.paid(),
                        month.owed()))
            .toList(),
        ledger.undeclared(),
        ledger.totals());
  }

  private static Stream<String> by(String recorded, @Nullable StepWithdrawn withdrawn) {
    return withdrawn == null ? Stream.of(recorded) : Stream.of(recorded, withdrawn.by());
  }

  private static @Nullable StepWithdrawn named(
      @Nullable StepWithdrawn withdrawn, Map<String, String> accounts) {
    return withdrawn == null
        ? null
        : new StepWithdrawn(
            withdrawn.at(),
            accounts.getOrDefault(withdrawn.by(), withdrawn.by()),
            withdrawn.reason());
  }

  private static FeeBaseItem base(FeeBase base, Map<String, String> accounts) {
    return new FeeBaseItem(
        base.id(),
        base.from().toString(),
        base.kind(),
        base.income(),
        base.relief(),
        base.reason(),
        base.declaredOn(),
        accounts.getOrDefault(base.recordedBy(), base.recordedBy()),
        base.recordedAt(),
        named(base.withdrawn(), accounts));
  }

  private static FeePaymentItem payment(FeePayment payment, Map<String, String> accounts) {
    return new FeePaymentItem(
        payment.id(),
        payment.day(),
        payment.amount(),
        payment.from().toString(),
        payment.to().toString(),
        payment.receipt(),
        payment.note(),
        accounts.getOrDefault(payment.recordedBy(), payment.recordedBy()),
        payment.recordedAt(),
        named(payment.withdrawn(), accounts));
  }

  List<CellFeesSumItem> sums(Collection<CellFeesSum> sums) {
    NameBook names = naming.of(sums.stream().map(CellFeesSum::cell), Stream.of());
    return sums.stream().map(sum -> sum(sum, names)).toList();
  }

  private static CellFeesSumItem sum(CellFeesSum sum, NameBook names) {
    return new CellFeesSumItem(
        names.unit(sum.cell()),
        sum.month().toString(),
        sum.members(),
        sum.owing(),
        sum.undeclared(),
        sum.due(),
        sum.paid(),
        sum.owed(),
        sum.owedBefore());
  }

  /** Who owes first, then by name. */
  CellFeesItem cell(CellFees fees) {
    NameBook names =
        naming.of(Stream.of(fees.cell()), fees.rows().stream().map(PersonFees::person));
    return new CellFeesItem(
        fees.rows().stream()
            .map(
                row ->
                    new PersonFeesItem(
                        row.file(),
                        names.person(row.person()),
                        row.due(),
                        row.paid(),
                        row.owed(),
                        row.owedBefore()))
            .sorted(
                Comparator.comparing((PersonFeesItem row) -> row.owed() + row.owedBefore() == 0)
                    .thenComparing(row -> row.person() == null ? "" : row.person().fullName()))
            .toList(),
        sum(fees.sum(), names));
  }

  /**
   * What somebody owed and paid, đồng.
   *
   * @param months latest first
   */
  record FeeLedgerItem(
      UUID file,
      List<FeeBaseItem> bases,
      List<FeePaymentItem> payments,
      List<FeeMonthItem> months,
      boolean undeclared,
      FeeTotals totals) {}

  /** A base; its month as {@code 2026-01}. */
  record FeeBaseItem(
      UUID id,
      String from,
      FeeKind kind,
      @Nullable Long income,
      FeeRelief relief,
      @Nullable String reason,
      LocalDate declaredOn,
      String recordedBy,
      Instant recordedAt,
      @Nullable StepWithdrawn withdrawn) {}

  /** A payment; its months as {@code 2026-01}. */
  record FeePaymentItem(
      UUID id,
      LocalDate day,
      long amount,
      String from,
      String to,
      String receipt,
      @Nullable String note,
      String recordedBy,
      Instant recordedAt,
      @Nullable StepWithdrawn withdrawn) {}

  /** A month of a person. */
  record FeeMonthItem(String month, @Nullable UnitName cell, long due, long paid, long owed) {}

  /** A person in a month of a cell. */
  record PersonFeesItem(
      UUID file,
      @Nullable PersonName person,
      @Nullable Long due,
      long paid,
      long owed,
      long owedBefore) {}

  /** Sums of a cell in a month. */
  record CellFeesSumItem(
      @Nullable UnitName cell,
      String month,
      int members,
      int owing,
      int undeclared,
      long due,
      long paid,
      long owed,
      long owedBefore) {}

  /** The monthly list of a cell. */
  record CellFeesItem(List<PersonFeesItem> rows, CellFeesSumItem sum) {}
}
