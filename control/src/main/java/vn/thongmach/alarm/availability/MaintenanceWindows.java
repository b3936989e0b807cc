package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.availability.WindowConflict.WindowCheck;
import vn.thongmach.alarm.availability.WindowConflict.WindowTime;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/** Work announced on network objects: told beforehand, cancelled beforehand, audited. */
@Service
public class MaintenanceWindows {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "maintenance-window";

  private static final int MOST_DAYS = 30;
  private static final int MOST_LISTED = 100;
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final WindowStorage storage;
  private final WindowConflicts conflicts;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final Clock clock;

  MaintenanceWindows(
      WindowStorage storage,
      WindowConflicts conflicts,
      Inventory inventory,
      AuditTrail audit,
      Clock clock) {
    this.storage = storage;
    this.conflicts = conflicts;
    this.inventory = inventory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Announces work on an object within reach, each time of it by itself. Answers with the first.
   *
   * @throws CodedException all problems of the draft; {@code alarm.window-frozen} for each
   *     protected event that has no exception for it, {@code alarm.window-same-object} and {@code
   *     alarm.window-all-paths} where no reason to announce it all the same is given
   */
  @Transactional
  public MaintenanceWindow declare(Scope scope, WindowDraft draft) {
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    String against =
        problems.optionalText("conflictReason", draft.conflictReason(), Problems.LONGEST_REASON);
    Planned planned = planned(scope, draft, problems);
    problems.throwIfAny();
    UUID object = planned.object();
    storage.hold(scope);
    List<WindowConflict> found = conflicts.of(scope, object, planned.times()).conflicts();
    for (WindowConflict one : found) {
      if (against == null || one.freeze() != null) {
        add(problems, one);
      }
    }
    problems.throwIfAny();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MaintenanceSeries series = null;
    if (draft.recurrence() != null && !draft.recurrence().isBlank()) {
      series =
          new MaintenanceSeries(
              UUID.randomUUID(), object, draft.recurrence().strip(), reason, now, scope.name());
      storage.insert(scope, series);
    }
    List<MaintenanceWindow> made = new ArrayList<>();
    for (Interval time : planned.times()) {
      MaintenanceWindow window =
          new MaintenanceWindow(
              UUID.randomUUID(),
              object,
              time.from(),
              time.to(),
              reason,
              now,
              scope.name(),
              null,
              null,
              series == null ? null : series.id(),
              found.isEmpty() ? null : against);
      storage.insert(scope, window);
      made.add(window);
    }
    for (MaintenanceWindow window : made) {
      audit.record(scope, "MaintenanceDeclared", SUBJECT, window.id().toString(), window);
    }
    return made.getFirst();
  }

  private static void add(Problems problems, WindowConflict conflict) {
    WindowGuard.Freeze freeze = conflict.freeze();
    if (freeze != null) {
      problems.add(
          "from",
          AlarmError.WINDOW_FROZEN,
          freeze.name(),
          local(freeze.from()),
          local(freeze.to()));
      return;
    }
    String name = conflict.firstName();
    problems.add(
        "conflictReason",
        conflict.kind() == WindowConflict.Kind.SAME_OBJECT
            ? AlarmError.WINDOW_SAME_OBJECT
            : AlarmError.WINDOW_ALL_PATHS,
        name == null ? "–" : name,
        local(conflict.from()),
        local(conflict.to()),
        conflict.lost().stream().mapToLong(WindowConflict.LostCount::count).sum());
  }

  private static String local(Instant instant) {
    return LOCAL.format(instant.atZone(Period.ZONE));
  }

  /**
   * What stands against some work, and when it would take place.
   *
   * @throws CodedException all problems of the draft
   */
  public WindowCheck check(Scope scope, WindowDraft draft) {
    Problems problems = new Problems();
    Planned planned = planned(scope, draft, problems);
    problems.throwIfAny();
    WindowConflicts.Found found = conflicts.of(scope, planned.object(), planned.times());
    return new WindowCheck(
        planned.times().stream().map(time -> new WindowTime(time.from(), time.to())).toList(),
        found.conflicts(),
        found.complete());
  }

  /** Whether announced work may come again by this rule. */
  public static boolean isRecurrence(String typed) {
    return WindowRecurrence.read(typed).isPresent();
  }

  /** What is to be worked on, and when; complete once no problem was found. */
  private record Planned(@Nullable UUID wanted, List<Interval> times) {

    UUID object() {
      return Problems.given(wanted);
    }
  }

  private Planned planned(Scope scope, WindowDraft draft, Problems problems) {
    Instant now = clock.instant();
    UUID object = problems.required("object", draft.object());
    if (object != null && inventory.find(scope, object).isEmpty()) {
      problems.add("object", AlarmError.UNKNOWN_OBJECT, object);
    }
    Instant from = problems.required("from", draft.from());
    if (from != null && !from.isAfter(now)) {
      problems.add("from", AlarmError.WINDOW_BEGUN, from.toString());
    }
    Instant to = problems.required("to", draft.to());
    if (from == null || to == null || !isLength(problems, from, to)) {
      return new Planned(object, List.of());
    }
    return new Planned(
        object,
        times(
            problems,
            from.truncatedTo(ChronoUnit.MILLIS),
            to.truncatedTo(ChronoUnit.MILLIS),
            draft.recurrence()));
  }

  private static boolean isLength(Problems problems, Instant from, Instant to) {
    if (!to.isAfter(from)) {
      problems.add("to", KernelError.DATES_REVERSED, to.toString(), from.toString());
      return false;
    }
    if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      problems.add("to", AlarmError.WINDOW_TOO_LONG, MOST_DAYS);
      return false;
    }
    return true;
  }

  private static List<Interval> times(
      Problems problems, Instant from, Instant to, @Nullable String recurrence) {
    if (recurrence == null || recurrence.isBlank()) {
      return List.of(new Interval(from, to));
    }
    List<Interval> times =
        WindowRecurrence.read(recurrence).map(rule -> rule.times(from, to)).orElse(null);
    if (times == null) {
      problems.add("recurrence", AlarmError.WINDOW_RULE_MALFORMED, recurrence);
      return List.of();
    }
    if (times.isEmpty()) {
      problems.add("recurrence", AlarmError.WINDOW_NEVER, recurrence);
    } else if (times.size() > WindowRecurrence.MOST_TIMES) {
      problems.add("recurrence", AlarmError.WINDOW_TOO_OFTEN, WindowRecurrence.MOST_TIMES);
    }
    for (int at = 1; at < times.size(); at++) {
      if (times.get(at).from().isBefore(times.get(at - 1).to())) {
        problems.add("recurrence", AlarmError.WINDOW_MEETS_ITSELF);
        break;
      }
    }
    return times;
  }

  /**
   * Cancels all times of a series that have not begun. Answers with all of its times.
   *
   * @throws CodedException {@code alarm.unknown-window-series}, {@code alarm.window-series-over}
   */
  @Transactional
  public List<MaintenanceWindow> cancelRest(Scope scope, UUID id, @Nullable String reason) {
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    if (storage
        .series(scope, id)
        .filter(series -> inventory.find(scope, series.object()).isPresent())
        .isEmpty()) {
      throw new CodedException(AlarmError.UNKNOWN_WINDOW_SERIES, id);
    }
    List<UUID> ended =
        storage.cancelRest(scope, id, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (ended.isEmpty()) {
      throw new CodedException(AlarmError.WINDOW_SERIES_OVER);
    }
    List<MaintenanceWindow> times = storage.times(scope, id);
    for (MaintenanceWindow window : times) {
      if (ended.contains(window.id())) {
        audit.record(
            scope,
            "MaintenanceCancelled",
            SUBJECT,
            window.id().toString(),
            new Cancelled(window, why));
      }
    }
    return times;
  }

  /**
   * Cancels work that has not begun.
   *
   * @throws CodedException {@code alarm.unknown-window}, {@code alarm.window-begun}, {@code
   *     alarm.window-cancelled}
   */
  @Transactional
  public MaintenanceWindow cancel(Scope scope, UUID id, @Nullable String reason) {
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    MaintenanceWindow window = reached(scope, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!window.from().isAfter(now)) {
      throw new CodedException(AlarmError.WINDOW_BEGUN, window.from().toString());
    }
    if (!storage.cancel(scope, id, now)) {
      throw new CodedException(AlarmError.WINDOW_CANCELLED, id);
    }
    audit.record(scope, "MaintenanceCancelled", SUBJECT, id.toString(), new Cancelled(window, why));
    return reached(scope, id);
  }

  /** What is announced on an object within reach, the latest begin first, at most 100. */
  public List<MaintenanceWindow> on(Scope scope, UUID object) {
    if (inventory.find(scope, object).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return storage.on(scope, object, MOST_LISTED);
  }

  private MaintenanceWindow reached(Scope scope, UUID id) {
    return storage
        .find(scope, id)
        .filter(window -> inventory.find(scope, window.object()).isPresent())
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_WINDOW, id));
  }

  private record Cancelled(MaintenanceWindow window, String reason) {}
}
