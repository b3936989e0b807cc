package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.Notices;

/** Heads of cells and the Party office are told of each clock once for each stage. */
class MembershipClocksModuleTests extends MembershipTest {

  private void look() {
    Optional<UUID> last = bean(MembershipClocks.class).look(null);
    while (last.isPresent()) {
      last = bean(MembershipClocks.class).look(last.get());
    }
  }

  private void on(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    look();
  }

  private MembershipFile onProbation(String since) {
    return files()
        .begin(
            office(),
            new MembershipFileDraft(
                person(),
                cell,
                BORN,
                null,
                Kind.ENTERED_PROBATIONARY,
                LocalDate.parse(since),
                null));
  }

  private Notice last(UUID person) {
    Scope reader =
        new Scope(UUID.randomUUID(), "reader", Role.WORKER, false, Set.of(), null, person);
    return bean(Notices.class).list(reader, false, PageRequest.of(0, 1)).items().getFirst();
  }

  @Test
  void tellBeforeAProbationEndsAndWhenItIsOverWithoutAVote() {
    MembershipFile file = onProbation("2025-12-20");
    String id = file.id().toString();
    look();
    assertThat(toldOf(secretary, id)).as("28 days before").hasSize(1);
    look();
    assertThat(toldOf(secretary, id)).containsExactly("membership.notice-probation-before");
    assertThat(toldOf(partyOffice, id)).containsExactly("membership.notice-probation-before");
    assertThat(toldOf(introducer, id)).as("nobody else").isEmpty();
    Notice notice = last(secretary);
    assertThat(notice.address()).isEqualTo("/organisation/members/" + id);
    assertThat(notice.arguments())
        .as("names the cell and the day, not the member")
        .containsExactly(notice.subject().title(), LocalDate.parse("2026-12-20"));
    assertThat(
            new Texts().of(ReaderLanguage.VIETNAMESE, notice.line(), "", "Chi bộ 1", "20/12/2026"))
        .isEqualTo("Một đảng viên dự bị của Chi bộ 1 hết thời gian dự bị ngày 20/12/2026.");
    on("2026-12-20");
    look();
    assertThat(toldOf(secretary, id))
        .containsExactly("membership.notice-probation-over", "membership.notice-probation-before");
    MembershipFile voted = step(file, vote(Kind.OFFICIAL_VOTED, "2026-12-20", 9, 9, 9));
    on("2026-12-21");
    files().withdraw(office(), voted.id(), "Ghi nhầm", null);
    on("2026-12-22");
    assertThat(toldOf(secretary, id)).as("over again after the vote was withdrawn").hasSize(3);
  }

  @Test
  void keepSilentOfAProbationThatEndsLaterOrWasVotedOn() {
    MembershipFile later = onProbation("2026-06-01");
    MembershipFile voted =
        step(onProbation("2025-11-01"), vote(Kind.OFFICIAL_VOTED, "2026-11-10", 9, 9, 9));
    look();
    assertThat(toldOf(secretary, later.id().toString())).isEmpty();
    assertThat(toldOf(secretary, voted.id().toString())).isEmpty();
  }

  @Test
  void tellOfFeesOwedForThreeMonthsOnceUntilTheyWereSettled() {
    MembershipFile file = onProbation("2026-08-15");
    String id = file.id().toString();
    MembershipFees fees = bean(MembershipFees.class);
    fees.declare(
        office(),
        file.id(),
        new FeeBaseDraft(
            "2026-09", FeeKind.OTHER, null, null, null, LocalDate.parse("2026-09-01")));
    look();
    assertThat(toldOf(secretary, id)).as("September and October only").isEmpty();
    on("2026-12-01");
    on("2027-01-05");
    assertThat(toldOf(secretary, id)).as("once").containsExactly("membership.notice-fees-owed");
    assertThat(toldOf(partyOffice, id)).containsExactly("membership.notice-fees-owed");
    fees.pay(
        office(),
        file.id(),
        new FeePaymentDraft(
            LocalDate.parse("2027-01-05"),
            BigDecimal.valueOf(40_000),
            "2026-09",
            "2026-12",
            "PT-1",
            null));
    on("2027-01-06");
    on("2027-04-01");
    assertThat(toldOf(secretary, id)).as("January to March, owed anew").hasSize(2);
    assertThat(last(secretary).arguments().getLast()).isEqualTo(3);
  }
}
