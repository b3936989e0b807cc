package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/** Work announced on network objects: told beforehand, cancelled beforehand, audited. */
@Service
public class MaintenanceWindows {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "maintenance-window";

  private static final int MOST_DAYS = 30;
  private static final int MOST_LISTED = 100;

  private final WindowStorage storage;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final Clock clock;

  MaintenanceWindows(WindowStorage storage, Inventory inventory, AuditTrail audit, Clock clock) {
    this.storage = storage;
    this.inventory = inventory;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Announces work on an object within reach.
   *
   * @throws CodedException all problems of the draft
   */
  @Transactional
  public MaintenanceWindow declare(Scope scope, WindowDraft draft) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Problems problems = new Problems();
    UUID object = problems.required("object", draft.object());
    if (object != null && inventory.find(scope, object).isEmpty()) {
      problems.add("object", AlarmError.UNKNOWN_OBJECT, object);
    }
    Instant from = problems.required("from", draft.from());
    if (from != null && !from.isAfter(now)) {
      problems.add("from", AlarmError.WINDOW_BEGUN, from.toString());
    }
    Instant to = problems.required("to", draft.to());
    if (from != null && to != null) {
      checkLength(problems, from, to);
    }
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    MaintenanceWindow window =
        new MaintenanceWindow(
            UUID.randomUUID(),
            Problems.given(object),
            Problems.given(from).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(to).truncatedTo(ChronoUnit.MILLIS),
            reason,
            now,
            scope.name(),
            null,
            null);
    storage.insert(scope, window);
    audit.record(scope, "MaintenanceDeclared", SUBJECT, window.id().toString(), window);
    return window;
  }

  private static void checkLength(Problems problems, Instant from, Instant to) {
    if (!to.isAfter(from)) {
      problems.add("to", KernelError.DATES_REVERSED, to.toString(), from.toString());
    } else if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      problems.add("to", AlarmError.WINDOW_TOO_LONG, MOST_DAYS);
    }
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
