package vn.thongmach.meeting.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.meeting.CellMonth.State;
import vn.thongmach.meeting.KeepingMonths;
import vn.thongmach.meeting.model.MonthRows.MonthRow;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.regulation.WorkingCalendar;

/**
 * Says each day which cells must meet this month, reminds who heads them, tells who missed, and
 * tells measure {@code meeting.held}: 1 of 1 once a cell met, 0 of 1 when the days for a report are
 * over, put right where it is reported later. What passed while the program stood still is found.
 */
@Component
class KeptMonths implements KeepingMonths {

  static final String MEASURE = "meeting.held";

  private static final int UNITS_AT_ONCE = 1000;
  private static final int MONTHS_BACK = 12;

  private final MonthRows rows;
  private final MeetingRule.OnDays rules;
  private final Units units;
  private final People people;
  private final UnitHeads heads;
  private final WorkingCalendar calendar;
  private final BusinessEvents events;
  private final Notices notices;
  private final Naming naming;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeptMonths(
      MonthRows rows,
      MeetingRule.OnDays rules,
      Units units,
      People people,
      UnitHeads heads,
      WorkingCalendar calendar,
      BusinessEvents events,
      Notices notices,
      Naming naming,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.units = units;
    this.people = people;
    this.heads = heads;
    this.calendar = calendar;
    this.events = events;
    this.notices = notices;
    this.naming = naming;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void keep() {
    if (!rows.begun(MeetingRoles.SYSTEM)) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    LocalDate month = today.withDayOfMonth(1);
    transaction.executeWithoutResult(_ -> rows.must(MeetingRoles.SYSTEM, month, cells(today)));
    for (MonthRow row : rows.unsettled(MeetingRoles.SYSTEM, month.minusMonths(MONTHS_BACK))) {
      transaction.executeWithoutResult(_ -> settle(row, today));
    }
  }

  /** Units of the Party tree with nothing below them and somebody in them. */
  private List<UUID> cells(LocalDate today) {
    List<Unit> all = party();
    Set<UUID> above = new HashSet<>();
    all.forEach(
        unit -> {
          if (unit.parent() != null) {
            above.add(unit.parent());
          }
        });
    List<UUID> leaves =
        all.stream().map(Unit::id).filter(unit -> !above.contains(unit)).distinct().toList();
    return people.held(MeetingRoles.SYSTEM, leaves, today).stream()
        .map(Mandate::unit)
        .distinct()
        .toList();
  }

  private List<Unit> party() {
    List<Unit> all = new ArrayList<>();
    for (int page = 0; ; page++) {
      List<Unit> next =
          units
              .list(MeetingRoles.SYSTEM, Tree.PARTY, null, new PageRequest(page, UNITS_AT_ONCE))
              .items();
      all.addAll(next);
      if (next.size() < UNITS_AT_ONCE) {
        return all;
      }
    }
  }

  private void settle(MonthRow row, LocalDate today) {
    MeetingRule rule = rules.on(row.month());
    State state = CountedMonths.state(row, rule, today);
    switch (state) {
      case HELD, LATE -> count(row, 1);
      case NOT_HELD -> {
        missed(row);
        if (row.part() == null && today.isAfter(row.last().plusDays(rule.reportDays()))) {
          count(row, 0);
        }
      }
      case OPEN -> {
        int left = calendar.days(MeetingRoles.SYSTEM).between(today, row.last());
        if (!row.reminded() && left <= rule.remindWorkingDays()) {
          tell(row, "meeting.notice-due", head(row), List.of(row.last()));
          rows.reminded(MeetingRoles.SYSTEM, row.body(), row.month());
        }
      }
      case PLANNED -> {}
    }
  }

  private void missed(MonthRow row) {
    if (row.missedTold()) {
      return;
    }
    String month = "%02d/%d".formatted(row.month().getMonthValue(), row.month().getYear());
    tell(row, "meeting.notice-missed", head(row), List.of(month));
    Set<UUID> above =
        heads.above(row.body(), clock.instant()).map(Set::of).orElse(Set.of()).stream()
            .filter(each -> !head(row).contains(each))
            .collect(Collectors.toSet());
    tell(row, "meeting.notice-missed-below", above, List.of(month));
    rows.missedTold(MeetingRoles.SYSTEM, row.body(), row.month());
  }

  private Set<UUID> head(MonthRow row) {
    return heads.of(row.body(), clock.instant()).map(Set::of).orElse(Set.of());
  }

  private void tell(MonthRow row, String line, Set<UUID> told, List<Object> arguments) {
    if (told.isEmpty()) {
      return;
    }
    UnitName name = naming.of(Stream.of(row.body()), Stream.of()).unit(row.body());
    notices.tell(
        MeetingRoles.SYSTEM,
        new NoticeDraft(
            NoticeKind.MEETING_DUE,
            told,
            new NoticeDraft.Subject(
                "unit",
                name == null ? row.body().toString() : name.code(),
                name == null ? "" : name.name()),
            "/organisation/meetings?view=cells&month=" + row.month().toString().substring(0, 7),
            line,
            arguments,
            false));
  }

  private void count(MonthRow row, int part) {
    List<@Nullable BusinessEventDraft> drafts = new ArrayList<>();
    drafts.add(
        new BusinessEventDraft(
            new BusinessEventDraft.SubjectDraft(SubjectKind.UNIT, row.body()),
            row.month(),
            null,
            BigDecimal.valueOf(part),
            BigDecimal.ONE,
            row.event(),
            null,
            "meeting " + row.body() + " " + row.month() + " " + part));
    long event =
        events.record(MeetingRoles.SYSTEM, MEASURE, Origin.REPORTED, drafts).getFirst().id();
    rows.counted(MeetingRoles.SYSTEM, row.body(), row.month(), part, event);
  }
}
