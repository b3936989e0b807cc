package vn.thongmach.membership.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Problems;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeBaseDraft;
import vn.thongmach.membership.FeeKind;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.FeePaymentDraft;
import vn.thongmach.membership.FeeRelief;
import vn.thongmach.membership.MembershipError;

/** What is wrong with a base or a payment. */
@Component
class FeeChecks {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final long MOST_INCOME = 100_000_000_000L;
  private static final long MOST_PAID = 10_000_000_000L;
  private static final int YEARS_BACK = 30;
  private static final int YEARS_AHEAD = 2;
  private static final int LONGEST_RECEIPT = 40;
  private static final int LONGEST_NOTE = 1000;

  private final MembershipChecks checks;

  FeeChecks(MembershipChecks checks) {
    this.checks = checks;
  }

  YearMonth thisMonth() {
    return YearMonth.from(checks.today());
  }

  /** A month that was asked for; the present one where none is named, none ahead. */
  YearMonth asked(@Nullable String month) {
    if (month == null) {
      return thisMonth();
    }
    Problems problems = new Problems();
    YearMonth asked = month(problems, "month", month, thisMonth());
    problems.throwIfAny();
    return Problems.given(asked);
  }

  private @Nullable YearMonth month(
      Problems problems, String field, @Nullable String month, YearMonth latest) {
    if (problems.required(field, month) == null) {
      return null;
    }
    YearMonth earliest = thisMonth().minusYears(YEARS_BACK);
    try {
      YearMonth found = YearMonth.parse(Problems.given(month));
      if (!found.isBefore(earliest) && !found.isAfter(latest)) {
        return found;
      }
      problems.add(
          field, MembershipError.MONTH_OUTSIDE, MONTH.format(earliest), MONTH.format(latest));
    } catch (DateTimeParseException malformed) {
      problems.add(field, MembershipError.MONTH_MALFORMED);
    }
    return null;
  }

  private static long amount(
      Problems problems, String field, @Nullable BigDecimal amount, long least, long most) {
    if (problems.required(field, amount) == null) {
      return 0;
    }
    BigDecimal given = Problems.given(amount);
    if (given.compareTo(BigDecimal.valueOf(least)) < 0
        || given.compareTo(BigDecimal.valueOf(most)) > 0
        || given.stripTrailingZeros().scale() > 0) {
      problems.add(field, MembershipError.AMOUNT_OUTSIDE, least, most);
      return 0;
    }
    return given.longValueExact();
  }

  FeeBase base(Scope scope, FeeBaseDraft draft, List<FeeBase> before) {
    Problems problems = new Problems();
    YearMonth from = month(problems, "from", draft.from(), thisMonth().plusYears(YEARS_AHEAD));
    before.stream()
        .filter(base -> base.withdrawn() == null && base.from().equals(from))
        .forEach(
            base -> problems.add("from", MembershipError.BASE_STANDS, MONTH.format(base.from())));
    FeeKind kind = problems.required("kind", draft.kind());
    Long income = null;
    if (kind != null && kind.ofIncome()) {
      income = amount(problems, "income", draft.income(), 0, MOST_INCOME);
    } else if (kind != null && draft.income() != null) {
      problems.add("income", MembershipError.INCOME_UNASKED);
    }
    FeeRelief relief = draft.relief() == null ? FeeRelief.NONE : draft.relief();
    String reason = problems.optionalText("reason", draft.reason(), LONGEST_NOTE);
    if (relief != FeeRelief.NONE && reason == null) {
      problems.add("reason", MembershipError.RELIEF_REASON);
    }
    checks.day(problems, "declaredOn", draft.declaredOn(), null);
    problems.throwIfAny();
    return new FeeBase(
        UUID.randomUUID(),
        Problems.given(from),
        Problems.given(kind),
        income,
        relief,
        relief == FeeRelief.NONE ? null : reason,
        Problems.given(draft.declaredOn()),
        scope.name(),
        checks.now(),
        null);
  }

  FeePayment payment(Scope scope, FeePaymentDraft draft, List<FeePayment> before) {
    Problems problems = new Problems();
    LocalDate day = draft.day();
    checks.day(problems, "day", day, null);
    long amount = amount(problems, "amount", draft.amount(), 1, MOST_PAID);
    YearMonth latest = thisMonth().plusYears(YEARS_AHEAD);
    YearMonth from = month(problems, "from", draft.from(), latest);
    YearMonth to = draft.to() == null ? from : month(problems, "to", draft.to(), latest);
    if (from != null && to != null && to.isBefore(from)) {
      problems.add("to", MembershipError.MONTHS_REVERSED, MONTH.format(to), MONTH.format(from));
    }
    String receipt = problems.text("receipt", draft.receipt(), LONGEST_RECEIPT);
    before.stream()
        .filter(payment -> payment.withdrawn() == null && payment.receipt().equals(receipt))
        .findFirst()
        .ifPresent(
            payment ->
                problems.add(
                    "receipt",
                    MembershipError.RECEIPT_RECORDED,
                    receipt,
                    MembershipChecks.DAY.format(payment.day())));
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    return new FeePayment(
        UUID.randomUUID(),
        Problems.given(day),
        amount,
        Problems.given(from),
        Problems.given(to),
        receipt,
        note,
        scope.name(),
        checks.now(),
        null);
  }
}
