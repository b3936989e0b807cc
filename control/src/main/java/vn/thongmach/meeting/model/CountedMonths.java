package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.CellMonth;
import vn.thongmach.meeting.CellMonth.State;
import vn.thongmach.meeting.CellMonths;
import vn.thongmach.meeting.model.MonthRows.MonthRow;

/** Reads which cells met. */
@Service
class CountedMonths implements CellMonths {

  private final MonthRows rows;
  private final MeetingRights rights;
  private final MeetingRule.OnDays rules;
  private final UnitClosure closure;
  private final Clock clock;

  CountedMonths(
      MonthRows rows,
      MeetingRights rights,
      MeetingRule.OnDays rules,
      UnitClosure closure,
      Clock clock) {
    this.rows = rows;
    this.rights = rights;
    this.rules = rules;
    this.closure = closure;
    this.clock = clock;
  }

  @Override
  public PageOf<CellMonth> list(
      Scope scope, LocalDate month, @Nullable State state, PageRequest page) {
    return PageOf.cut(
        all(scope, month).stream()
            .filter(each -> state == null || each.state() == state)
            .sorted(Comparator.comparing(CellMonth::state).thenComparing(CellMonth::body))
            .toList(),
        page);
  }

  @Override
  public MonthCount count(Scope scope, LocalDate month) {
    List<CellMonth> found = all(scope, month);
    int late = count(found, State.LATE);
    return new MonthCount(
        found.size(),
        count(found, State.HELD) + late,
        late,
        count(found, State.NOT_HELD),
        count(found, State.OPEN) + count(found, State.PLANNED));
  }

  private static int count(List<CellMonth> found, State state) {
    return (int) found.stream().filter(each -> each.state() == state).count();
  }

  private List<CellMonth> all(Scope scope, LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    List<UUID> headed = rights.headed(scope);
    Set<UUID> further =
        headed.isEmpty() ? Set.of() : new HashSet<>(closure.below(headed, clock.instant()));
    MeetingRule rule = rules.on(month);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return rows.of(scope, month, further).stream()
        .map(
            row ->
                new CellMonth(row.body(), month, state(row, rule, today), row.meeting(), row.day()))
        .toList();
  }

  static State state(MonthRow row, MeetingRule rule, LocalDate today) {
    if (row.heldAt() != null) {
      LocalDate recorded = LocalDate.ofInstant(row.heldAt(), Period.ZONE);
      return recorded.isAfter(row.last().plusDays(rule.reportDays())) ? State.LATE : State.HELD;
    }
    if (today.isAfter(row.last())) {
      return State.NOT_HELD;
    }
    return row.meeting() == null ? State.OPEN : State.PLANNED;
  }
}
