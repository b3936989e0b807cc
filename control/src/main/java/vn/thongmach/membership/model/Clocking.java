package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.membership.FeeLedger;
import vn.thongmach.membership.MembershipClocks;
import vn.thongmach.membership.MembershipFile.MemberStands;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.membership.model.FileRows.StoredStay;
import vn.thongmach.membership.model.MembershipClockRows.Stage;
import vn.thongmach.membership.model.MembershipClockRows.ToldClock;
import vn.thongmach.regulation.Rules;

/** Finds which clocks of members have come to a stage. */
@Component
class Clocking implements MembershipClocks {

  private static final Scope SCOPE = Scope.system("membership");
  private static final int AT_ONCE = 200;

  private final MembershipClockRows rows;
  private final FileRows files;
  private final FeeRows fees;
  private final FeeLedgers ledgers;
  private final MembershipChecks checks;
  private final Rules rules;
  private final TellingClocks telling;

  Clocking(
      MembershipClockRows rows,
      FileRows files,
      FeeRows fees,
      FeeLedgers ledgers,
      MembershipChecks checks,
      Rules rules,
      TellingClocks telling) {
    this.rows = rows;
    this.files = files;
    this.fees = fees;
    this.ledgers = ledgers;
    this.checks = checks;
    this.rules = rules;
    this.telling = telling;
  }

  /** A clock with the cell in which its person stands, and for fees how many months are owed. */
  record Found(ToldClock clock, UUID cell, int months) {}

  @Override
  @Transactional
  public Optional<UUID> look(@Nullable UUID after) {
    LocalDate today = checks.today();
    List<UUID> members = rows.members(SCOPE, today, after, AT_ONCE);
    if (members.isEmpty()) {
      return Optional.empty();
    }
    JsonNode rule =
        rules
            .at(SCOPE, Rules.MEMBERSHIP_CLOCKS, today.atStartOfDay(Period.ZONE).toInstant())
            .parameters();
    Map<UUID, List<MembershipStep>> steps = new HashMap<>();
    files
        .steps(SCOPE, members)
        .forEach(
            each -> steps.computeIfAbsent(each.file(), _ -> new ArrayList<>()).add(each.step()));
    Map<UUID, List<StoredStay>> stays = fees.stays(SCOPE, members);
    Map<UUID, FeeLedger> owed = ledgers.of(SCOPE, stays);
    List<Found> found = new ArrayList<>();
    for (UUID member : members) {
      List<MembershipStep> of = Standing.counted(steps.getOrDefault(member, List.of()));
      MemberStands stands = Standing.of(of, checks::probationMonths);
      probation(member, stands, of, rule.required("probationBefore").intValue(), today)
          .ifPresent(found::add);
      FeeLedger ledger = owed.get(member);
      int most = rule.required("feeMonths").intValue();
      if (ledger != null && most > 0 && ledger.totals().monthsOwed() >= most) {
        found.add(owed(ledger, stands.cell()));
      }
    }
    tell(members, found);
    return members.size() < AT_ONCE ? Optional.empty() : Optional.of(members.getLast());
  }

  private static Optional<Found> probation(
      UUID member, MemberStands stands, List<MembershipStep> steps, int before, LocalDate today) {
    LocalDate ends = stands.probationEnds();
    if (stands.status() != Status.PROBATIONARY
        || ends == null
        || today.isBefore(ends.minusDays(before))) {
      return Optional.empty();
    }
    boolean over = !today.isBefore(ends);
    if (over && steps.stream().anyMatch(step -> step.kind() == Kind.OFFICIAL_VOTED)) {
      return Optional.empty();
    }
    Stage stage = over ? Stage.PROBATION_OVER : Stage.PROBATION_BEFORE;
    return Optional.of(new Found(new ToldClock(member, stage, ends), stands.cell(), 0));
  }

  private static Found owed(FeeLedger ledger, UUID cell) {
    LocalDate oldest =
        ledger.months().stream()
            .filter(month -> month.owed() > 0)
            .findFirst()
            .orElseThrow()
            .month()
            .atDay(1);
    return new Found(
        new ToldClock(ledger.file(), Stage.FEES_OWED, oldest), cell, ledger.totals().monthsOwed());
  }

  private void tell(List<UUID> members, List<Found> found) {
    List<ToldClock> standing = rows.standing(SCOPE, members);
    standing.stream()
        .filter(told -> found.stream().noneMatch(each -> each.clock().same(told)))
        .forEach(told -> rows.settle(SCOPE, told, checks.now()));
    List<Found> fresh =
        found.stream()
            .filter(each -> standing.stream().noneMatch(told -> told.same(each.clock())))
            .filter(each -> rows.tell(SCOPE, each.clock(), checks.now()))
            .toList();
    if (!fresh.isEmpty()) {
      telling.tell(SCOPE, fresh);
    }
  }

  static String line(Stage stage) {
    return "membership.notice-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Set<UUID> cells(List<Found> found) {
    return found.stream().map(Found::cell).collect(Collectors.toSet());
  }
}
