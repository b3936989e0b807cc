package vn.thongmach.membership.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.membership.FeeBase;
import vn.thongmach.membership.FeeKind;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.FeeLedger.FeeMonth;
import vn.thongmach.membership.FeeLedger.FeeTotals;
import vn.thongmach.membership.FeePayment;
import vn.thongmach.membership.FeeRelief;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep.StepWithdrawn;
import vn.thongmach.membership.model.FileRows.StoredStay;
import vn.thongmach.regulation.Rule;

/** Sums of fees reconcile, and do not depend on the order in which things were recorded. */
class FeeSumsPropertyTests {

  private static final UUID FILE = new UUID(0, 1);
  private static final UUID FIRST = new UUID(0, 2);
  private static final UUID SECOND = new UUID(0, 3);
  private static final YearMonth LAST = YearMonth.parse("2026-11");

  private static FeeRule rule() {
    return new FeeRule(List.of(wording("2011-01-01", 10, 3_000), wording("2026-05-01", 7, 4_000)));
  }

  private static Rule wording(String from, int wage, int student) {
    return new Rule(
        "membership.fees",
        Instant.parse(from + "T00:00:00+07:00"),
        null,
        new JsonMapper()
            .readTree(
                """
                {"perMille":{"WAGE":%d,"PENSION":2.5},"dong":{"STUDENT":%d,"OTHER":10000,
                 "OTHER_PAST_WORKING_AGE":5000}}
                """
                    .formatted(wage, student)),
        "",
        false,
        Instant.EPOCH,
        "");
  }

  private static StoredStay stay(Status status, UUID cell, String from, String to) {
    return new StoredStay(
        status, cell, LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
  }

  private static FeeBase base(YearMonth from, FeeKind kind, long income, FeeRelief relief) {
    return new FeeBase(
        UUID.randomUUID(),
        from,
        kind,
        kind.ofIncome() ? income : null,
        relief,
        null,
        LocalDate.EPOCH,
        "",
        Instant.EPOCH,
        null);
  }

  private static FeePayment payment(
      YearMonth from, int months, long amount, String receipt, boolean withdrawn) {
    return new FeePayment(
        UUID.randomUUID(),
        from.atDay(5),
        amount,
        from,
        from.plusMonths(months),
        receipt,
        null,
        "",
        Instant.EPOCH,
        withdrawn ? new StepWithdrawn(Instant.EPOCH, "", "") : null);
  }

  private static FeeLedger ledger(
      List<StoredStay> stays, List<FeeBase> bases, List<FeePayment> payments) {
    return FeeSums.ledger(FILE, stays, bases, payments, rule(), LAST);
  }

  @Property(tries = 300)
  void reconcileAndAreTheSameInWhateverOrderThingsWereRecorded(@ForAll long seed) {
    Random random = new Random(seed);
    YearMonth since = LAST.minusMonths(random.nextInt(40));
    LocalDate admitted = since.atDay(1 + random.nextInt(28));
    LocalDate moved = admitted.plusDays(1 + random.nextInt(400));
    List<StoredStay> stays =
        List.of(
            new StoredStay(Status.CANDIDATE, FIRST, admitted.minusDays(90), admitted),
            new StoredStay(Status.PROBATIONARY, FIRST, admitted, moved),
            new StoredStay(Status.OFFICIAL, SECOND, moved, null));
    Map<YearMonth, FeeBase> bases = new HashMap<>();
    for (int at = random.nextInt(4); at >= 0; at--) {
      YearMonth from = since.plusMonths(random.nextInt(20) - 3L);
      bases.put(
          from,
          base(
              from,
              FeeKind.values()[random.nextInt(FeeKind.values().length)],
              random.nextLong(60_000_000),
              FeeRelief.values()[random.nextInt(FeeRelief.values().length)]));
    }
    List<FeePayment> payments = new ArrayList<>();
    for (int at = random.nextInt(9); at > 0; at--) {
      payments.add(
          payment(
              since.plusMonths(random.nextInt(40) - 2L),
              random.nextInt(12),
              1 + random.nextLong(900_000),
              "PT-" + random.nextInt(3),
              random.nextInt(5) == 0));
    }
    List<FeeBase> declared = new ArrayList<>(bases.values());
    FeeLedger found = ledger(stays, declared, payments);
    FeeTotals totals = found.totals();
    long due = found.months().stream().mapToLong(FeeMonth::due).sum();
    long received =
        payments.stream()
            .filter(payment -> payment.withdrawn() == null)
            .mapToLong(FeePayment::amount)
            .sum();
    assertThat(totals.due()).isEqualTo(due).isEqualTo(totals.settled() + totals.owed());
    assertThat(totals.received())
        .isEqualTo(received)
        .isEqualTo(totals.settled() + totals.prepaid());
    assertThat(totals.owed()).isEqualTo(Math.max(0, due - received));
    assertThat(totals.prepaid()).isEqualTo(Math.max(0, received - due));
    assertThat(found.months())
        .allMatch(month -> month.paid() >= 0 && month.paid() <= month.due())
        .allMatch(month -> !month.month().isAfter(LAST) && month.month().isAfter(since))
        .allMatch(
            month -> month.cell().equals(month.month().atDay(1).isBefore(moved) ? FIRST : SECOND));
    Collections.shuffle(declared, random);
    Collections.shuffle(payments, random);
    assertThat(ledger(stays, declared, payments).months()).isEqualTo(found.months());
    assertThat(ledger(stays, declared, payments).totals()).isEqualTo(totals);
  }

  @Test
  void oweFromTheMonthAfterTheAdmissionInTheCellOfTheFirstDayByTheWordingOfTheMonth() {
    List<StoredStay> stays =
        List.of(
            stay(Status.CANDIDATE, FIRST, "2025-10-01", "2026-03-01"),
            stay(Status.PROBATIONARY, FIRST, "2026-03-01", "2026-05-02"),
            stay(Status.PROBATIONARY, SECOND, "2026-05-02", "2026-07-01"));
    FeeBase wage = base(YearMonth.parse("2026-01"), FeeKind.WAGE, 12_345_678, FeeRelief.NONE);
    FeeBase half = base(YearMonth.parse("2026-06"), FeeKind.STUDENT, 0, FeeRelief.HALF);
    FeeLedger found = ledger(stays, List.of(half, wage), List.of());
    assertThat(found.months())
        .as("ended on 1 July, so that nothing is due in July")
        .containsExactly(
            new FeeMonth(YearMonth.parse("2026-04"), FIRST, 123_457L, 0),
            new FeeMonth(YearMonth.parse("2026-05"), FIRST, 86_420L, 0),
            new FeeMonth(YearMonth.parse("2026-06"), SECOND, 2_000L, 0));
    assertThat(found.totals().monthsOwed()).isEqualTo(3);
    assertThat(found.undeclared()).isFalse();
  }

  @Test
  void settleTheMonthsOfAReceiptFirstAndThenTheOldestOpenOnes() {
    List<StoredStay> stays = List.of(stay(Status.OFFICIAL, FIRST, "2020-05-19", ""));
    List<FeeBase> bases =
        List.of(base(YearMonth.parse("2026-08"), FeeKind.OTHER, 0, FeeRelief.NONE));
    FeeLedger found =
        ledger(
            stays, bases, List.of(payment(YearMonth.parse("2026-10"), 0, 15_000, "PT-1", false)));
    assertThat(found.months())
        .extracting(FeeMonth::paid)
        .as("August gets what October left over")
        .containsExactly(5_000L, 0L, 10_000L, 0L);
    assertThat(found.totals()).isEqualTo(new FeeTotals(40_000, 15_000, 15_000, 25_000, 0, 2));
    assertThat(ledger(stays, List.of(), List.of()).undeclared()).isTrue();
  }
}
