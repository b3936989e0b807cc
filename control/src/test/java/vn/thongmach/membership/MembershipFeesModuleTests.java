package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.CellFees.CellFeesSum;
import vn.thongmach.membership.FeeLedger.FeeMonth;
import vn.thongmach.membership.FeeLedger.FeeTotals;
import vn.thongmach.membership.MembershipStep.Kind;

/** Fees of members of two cells; today is 22 November 2026. */
class MembershipFeesModuleTests extends MembershipTest {

  private MembershipFees fees() {
    return bean(MembershipFees.class);
  }

  private UUID file(UUID person) {
    return files()
        .register(office(), new RegisterFilter(null, null, null), ReadingPurpose.REGISTER, PAGE)
        .items()
        .stream()
        .filter(row -> row.person().equals(person))
        .findFirst()
        .orElseThrow()
        .file();
  }

  private static FeeBaseDraft wage(String from, long income) {
    return new FeeBaseDraft(
        from, FeeKind.WAGE, BigDecimal.valueOf(income), null, null, LocalDate.parse("2026-08-01"));
  }

  private static FeePaymentDraft paid(
      long amount, String from, @Nullable String to, String receipt) {
    return new FeePaymentDraft(
        LocalDate.parse("2026-11-05"), BigDecimal.valueOf(amount), from, to, receipt, null);
  }

  private FeeLedger declared(UUID file) {
    return fees().declare(office(), file, wage("2026-08", 20_000_000));
  }

  private static FeePayment receipt(FeeLedger ledger, String receipt) {
    return ledger.payments().stream()
        .filter(payment -> payment.receipt().equals(receipt))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsWhatIsDuePaidAndOwedAndTakesBackWhatWasWithdrawn() {
    UUID file = file(introducer);
    assertThat(fees().ledger(office(), file, ReadingPurpose.FEES).undeclared()).isTrue();
    FeeLedger declared = declared(file);
    assertThat(declared.totals()).isEqualTo(new FeeTotals(800_000, 0, 0, 800_000, 0, 3));
    FeeLedger paid = fees().pay(office(), file, paid(500_000, "2026-08", "2026-09", "PT-01"));
    assertThat(paid.months())
        .extracting(FeeMonth::paid)
        .containsExactly(200_000L, 200_000L, 100_000L, 0L);
    assertThat(paid.totals()).isEqualTo(new FeeTotals(800_000, 500_000, 500_000, 300_000, 0, 1));
    FeeLedger ahead = fees().pay(office(), file, paid(500_000, "2026-11", "2027-01", "PT-02"));
    assertThat(ahead.totals()).isEqualTo(new FeeTotals(800_000, 1_000_000, 800_000, 0, 200_000, 0));
    UUID second = receipt(ahead, "PT-02").id();
    FeeLedger back = fees().withdrawPayment(office(), file, second, "Ghi nhầm người");
    assertThat(back.totals()).isEqualTo(paid.totals());
    assertThat(receipt(back, "PT-02").withdrawn().reason()).isEqualTo("Ghi nhầm người");
    assertThat(told(() -> fees().withdrawPayment(office(), file, second, "Lại")))
        .containsExactly("Mục này đã được rút; hãy tải lại.");
    assertThat(codes(() -> fees().withdrawPayment(office(), file, UUID.randomUUID(), "Lại")))
        .containsExactly("kernel.not-found");
    assertThat(fees().pay(office(), file, paid(1, "2026-11", null, "PT-02")).totals().received())
        .as("a withdrawn receipt may be recorded again")
        .isEqualTo(500_001);
    FeeLedger without =
        fees().withdrawBase(office(), file, declared.bases().getFirst().id(), "Kê khai sai");
    assertThat(without.totals()).isEqualTo(new FeeTotals(0, 500_001, 0, 0, 500_001, 0));
    assertThat(declared(file).totals().due()).as("the same month again").isEqualTo(800_000);
    assertThatThrownBy(() -> jdbc.sql("update membership_fee_payment set amount = 2").update())
        .hasMessageContaining("never changed");
    assertThat(audited)
        .contains(
            "MembershipFeeBaseDeclared " + file,
            "MembershipFeePaid " + file,
            "MembershipFeePaymentWithdrawn " + file,
            "MembershipFeeBaseWithdrawn " + file);
  }

  @Test
  void excusesForAReasonOnlyAndRefusesAllThatIsWrongAtOnce() {
    UUID file = file(second);
    FeeBaseDraft half =
        new FeeBaseDraft(
            "2026-10",
            FeeKind.OTHER,
            new BigDecimal("1.5"),
            FeeRelief.HALF,
            " ",
            LocalDate.parse("2026-12-01"));
    assertThat(told(() -> fees().declare(office(), file, half)))
        .containsExactly(
            "Diện này nộp mức cố định nên không ghi thu nhập; hãy để trống.",
            "Chưa nêu lý do miễn, giảm.",
            "Ngày 01/12/2026 chưa đến; chỉ ghi việc đã diễn ra.");
    FeeLedger excused =
        fees()
            .declare(
                office(),
                file,
                new FeeBaseDraft(
                    "2026-10",
                    FeeKind.OTHER,
                    null,
                    FeeRelief.HALF,
                    "Ốm đau dài ngày",
                    LocalDate.parse("2026-10-01")));
    assertThat(excused.months()).extracting(FeeMonth::due).containsExactly(5_000L, 5_000L);
    assertThat(told(() -> fees().declare(office(), file, wage("2026-10", 1))))
        .containsExactly("Đã có mức kê khai từ tháng 10/2026; rút mức đó trước khi ghi lại.");
    assertThat(codes(() -> fees().declare(office(), file, wage("2026-13", -1))))
        .containsExactly("membership.month-malformed", "membership.amount-outside");
    assertThat(told(() -> fees().declare(office(), file, wage("1990-01", 0))))
        .containsExactly("Tháng phải từ 11/1996 đến 11/2028.");
    fees().pay(office(), file, paid(5_000, "2026-10", null, "PT-09"));
    FeePaymentDraft wrong =
        new FeePaymentDraft(null, new BigDecimal("0.5"), "2026-10", "2026-09", "PT-09", null);
    assertThat(codes(() -> fees().pay(office(), file, wrong)))
        .containsExactly(
            "kernel.value-missing",
            "membership.amount-outside",
            "membership.months-reversed",
            "membership.receipt-recorded");
    assertThat(told(() -> fees().pay(office(), file, wrong)).subList(1, 4))
        .containsExactly(
            "Số tiền phải là số đồng chẵn, từ 1 đến 10000000000.",
            "Tháng cuối 09/2026 trước tháng đầu 10/2026; hãy chọn lại.",
            "Số phiếu thu “PT-09” đã ghi cho người này ngày 05/11/2026; kiểm tra lại phiếu.");
    MembershipFile candidate = files().begin(office(), candidate(person()));
    assertThat(told(() -> fees().declare(office(), candidate.id(), wage("2026-10", 1))))
        .containsExactly("Người này chưa là đảng viên nên chưa phải nộp đảng phí.");
    assertThat(codes(() -> fees().pay(office(), candidate.id(), paid(1, "2026-10", null, "1"))))
        .containsExactly("membership.fee-no-member");
  }

  @Test
  void listsACellByMonthWithItsSumsWhereverItsMembersWentSince() {
    UUID stayed = file(introducer);
    UUID left = file(second);
    declared(stayed);
    declared(left);
    MembershipFile whole = files().read(office(), left, ReadingPurpose.TRANSFER);
    step(whole, decision(Kind.TRANSFERRED, "2026-10-01", other));
    fees().pay(office(), stayed, paid(200_000, "2026-09", null, "PT-11"));
    fees().pay(office(), left, paid(50_000, "2026-10", null, "PT-12"));
    CellFees september = fees().cell(office(), cell, "2026-09", ReadingPurpose.FEES);
    assertThat(september.rows())
        .containsExactlyInAnyOrder(
            new CellFees.PersonFees(stayed, introducer, 200_000L, 200_000, 200_000),
            new CellFees.PersonFees(left, second, 200_000L, 0, 200_000));
    assertThat(september.sum())
        .isEqualTo(
            new CellFeesSum(cell, september.month(), 2, 1, 0, 400_000, 200_000, 200_000, 400_000));
    assertThat(fees().cell(office(), other, "2026-10", ReadingPurpose.FEES).rows())
        .as("owes in the cell of the first day of October, no debts of another cell")
        .containsExactly(new CellFees.PersonFees(left, second, 200_000L, 50_000, 0));
    long due = 0;
    for (String month : List.of("2026-08", "2026-09", "2026-10", "2026-11")) {
      due +=
          fees().cells(office(), month, PAGE).items().stream()
              .filter(sum -> sum.cell().equals(cell) || sum.cell().equals(other))
              .mapToLong(CellFeesSum::due)
              .sum();
    }
    assertThat(due).as("cells and people come to the same").isEqualTo(1_600_000);
    assertThat(codes(() -> fees().cells(office(), "2026-12", PAGE)))
        .containsExactly("membership.month-outside");
    assertThat(codes(() -> fees().cells(office(), "11/2026", PAGE)))
        .containsExactly("membership.month-malformed");
    assertThat(told(() -> fees().cells(office(), "11/2026", PAGE)))
        .containsExactly("Tháng không hợp lệ; ghi theo dạng năm-tháng, ví dụ 2026-01.");
  }

  @Test
  void opensFeesToWhoKeepsTheFileAndTheirOwnToThePerson() {
    UUID file = file(introducer);
    FeeLedger ledger = declared(file);
    UUID base = ledger.bases().getFirst().id();
    Scope head = as(Role.UNIT_HEAD, secretary, cell);
    assertThat(codes(() -> fees().ledger(head, file, null)))
        .containsExactly("membership.purpose-missing");
    assertThat(codes(() -> fees().cell(head, cell, null, null)))
        .containsExactly("membership.purpose-missing");
    assertThat(fees().ledger(head, file, ReadingPurpose.FEES).totals().due()).isEqualTo(800_000);
    assertThat(fees().cell(head, cell, null, ReadingPurpose.REPORT).sum().undeclared()).isOne();
    Scope self = as(Role.WORKER, introducer, cell);
    OwnMembership.Own mine = own().own(self).orElseThrow();
    assertThat(mine.fees()).isEqualTo(ledger);
    assertThat(mine.readings())
        .extracting(MembershipReading::person, MembershipReading::purpose)
        .startsWith(
            org.assertj.core.api.Assertions.tuple(secretary, ReadingPurpose.REPORT),
            org.assertj.core.api.Assertions.tuple(secretary, ReadingPurpose.FEES));
    MembershipFile candidate = files().begin(office(), candidate(person()));
    assertThat(own().own(as(Role.WORKER, candidate.person(), cell)).orElseThrow().fees()).isNull();
    Map<String, Scope> others = new LinkedHashMap<>();
    others.put("the person", self);
    others.put("head of another unit", as(Role.UNIT_HEAD, person(), cell, other));
    others.put("office of another cell", as(Role.OFFICE, null, other));
    others.put("administrator who is the secretary", as(Role.ADMINISTRATOR, secretary, cell));
    for (Role role : Role.values()) {
      if (role != Role.OFFICE) {
        others.put(
            role + " of everything",
            new Scope(UUID.randomUUID(), "reader", role, true, Set.of(), null, person()));
      }
    }
    others.forEach(
        (who, scope) -> {
          for (List<String> refused :
              List.of(
                  codes(() -> fees().ledger(scope, file, ReadingPurpose.FEES)),
                  codes(() -> fees().declare(scope, file, wage("2026-09", 1))),
                  codes(() -> fees().withdrawBase(scope, file, base, "x")),
                  codes(() -> fees().pay(scope, file, paid(1, "2026-09", null, "x"))),
                  codes(() -> fees().withdrawPayment(scope, file, base, "x")),
                  codes(() -> fees().cell(scope, cell, null, ReadingPurpose.FEES)))) {
            assertThat(refused).as(who).containsExactly("kernel.not-found");
          }
          if (!who.startsWith("office")) {
            assertThat(codes(() -> fees().cells(scope, null, PAGE)))
                .as(who)
                .containsExactly("kernel.not-found");
          }
        });
    assertThat(fees().cells(as(Role.OFFICE, null, other), null, PAGE).items())
        .as("another cell only")
        .noneMatch(sum -> sum.cell().equals(cell));
  }
}
