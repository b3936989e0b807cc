package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.MaintenanceWindows;
import vn.thongmach.alarm.availability.WindowStorage;
import vn.thongmach.alarm.protectedevent.FreezeException.AskedWork;
import vn.thongmach.alarm.protectedevent.FreezeException.Decision;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/**
 * Exceptions from the freeze of protected events: one asks, another approves or refuses, and each
 * is told of what the other said.
 */
@Service
public class FreezeExceptions {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "freeze-exception";

  private final EventStorage storage;
  private final ProtectedEvents events;
  private final WindowStorage windows;
  private final Inventory inventory;
  private final TellingExceptions telling;
  private final AuditTrail audit;
  private final Clock clock;

  FreezeExceptions(
      EventStorage storage,
      ProtectedEvents events,
      WindowStorage windows,
      Inventory inventory,
      TellingExceptions telling,
      AuditTrail audit,
      Clock clock) {
    this.storage = storage;
    this.events = events;
    this.windows = windows;
    this.inventory = inventory;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks to let work on an object into an event, and tells whoever may decide.
   *
   * @throws CodedException {@code alarm.unknown-protected-event}, else all problems of the draft
   */
  @Transactional
  public ExceptionView ask(Scope scope, UUID id, ExceptionDraft draft) {
    ProtectedEvent event = events.found(scope, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Problems problems = new Problems();
    UUID object = problems.required("object", draft.object());
    if (object != null && inventory.find(scope, object).isEmpty()) {
      problems.add("object", AlarmError.UNKNOWN_OBJECT, object);
    }
    Instant from = problems.required("from", draft.from());
    Instant to = problems.required("to", draft.to());
    order(problems, "to", from, to);
    if (event.phase(now) == ProtectedEvent.Phase.OVER
        || event.phase(now) == ProtectedEvent.Phase.CANCELLED) {
      problems.add("from", AlarmError.EVENT_ENDED, event.name());
    }
    String reason = problems.reason(draft.reason());
    AskedWork work = work(problems, draft.work());
    problems.throwIfAny();
    Instant begin = Problems.given(from).truncatedTo(ChronoUnit.MILLIS);
    Instant end = Problems.given(to).truncatedTo(ChronoUnit.MILLIS);
    UUID asked = UUID.randomUUID();
    storage.insert(
        scope,
        new FreezeException(
            asked,
            0,
            id,
            Problems.given(object),
            begin,
            end,
            reason,
            work == null ? new AskedWork(begin, end, null, null) : work,
            now,
            scope.name(),
            scope.principal(),
            scope.person(),
            null,
            null,
            null,
            null));
    FreezeException kept = reached(scope, asked);
    audit.record(scope, "FreezeExceptionAsked", SUBJECT, asked.toString(), kept);
    telling.asked(scope, event, kept);
    return view(scope, List.of(kept)).getFirst();
  }

  private static void order(
      Problems problems, String field, @Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && !to.isAfter(from)) {
      problems.add(field, KernelError.DATES_REVERSED, to.toString(), from.toString());
    }
  }

  private static @Nullable AskedWork work(Problems problems, @Nullable WorkDraft draft) {
    if (draft == null) {
      return null;
    }
    Instant from = problems.required("work.from", draft.from());
    Instant to = problems.required("work.to", draft.to());
    order(problems, "work.to", from, to);
    String recurrence = draft.recurrence() == null ? "" : draft.recurrence().strip();
    if (!recurrence.isEmpty() && !MaintenanceWindows.isRecurrence(recurrence)) {
      problems.add("work.recurrence", AlarmError.WINDOW_RULE_MALFORMED, recurrence);
    }
    String against =
        problems.optionalText(
            "work.conflictReason", draft.conflictReason(), Problems.LONGEST_REASON);
    return from == null || to == null
        ? null
        : new AskedWork(
            from.truncatedTo(ChronoUnit.MILLIS),
            to.truncatedTo(ChronoUnit.MILLIS),
            recurrence.isEmpty() ? null : recurrence,
            against);
  }

  /**
   * Approves or refuses what somebody else asked for, and tells whoever asked.
   *
   * @throws CodedException {@code alarm.unknown-exception}, {@code alarm.exception-own}, {@code
   *     alarm.exception-decided}, else all problems
   */
  @Transactional
  public ExceptionView decide(
      Scope scope, UUID id, @Nullable Decision decision, @Nullable String reason) {
    Problems problems = new Problems();
    problems.required("decision", decision);
    String why = problems.reason(reason);
    problems.throwIfAny();
    FreezeException asked = reached(scope, id);
    if (asked.asker().equals(scope.principal())
        || scope.person() != null && scope.person().equals(asked.askerPerson())) {
      throw new CodedException(AlarmError.EXCEPTION_OWN);
    }
    FreezeException decided =
        asked.decided(
            Problems.given(decision),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            scope.name(),
            why);
    if (!storage.decide(scope, decided)) {
      throw new CodedException(AlarmError.EXCEPTION_DECIDED, asked.number());
    }
    audit.record(
        scope,
        decision == Decision.APPROVED ? "FreezeExceptionApproved" : "FreezeExceptionRefused",
        SUBJECT,
        id.toString(),
        decided);
    telling.decided(scope, events.found(scope, decided.event()), decided);
    return view(scope, List.of(decided)).getFirst();
  }

  private FreezeException reached(Scope scope, UUID id) {
    return storage
        .exception(scope, id)
        .filter(one -> inventory.find(scope, one.object()).isPresent())
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_EXCEPTION, id));
  }

  /** What was asked for an event on objects within reach, the latest first. */
  public List<ExceptionView> exceptions(Scope scope, UUID event) {
    events.found(scope, event);
    return view(scope, storage.exceptions(scope, event));
  }

  private List<ExceptionView> view(Scope scope, List<FreezeException> exceptions) {
    Map<UUID, AlarmedObject> names =
        inventory
            .findAll(
                scope, exceptions.stream().map(FreezeException::object).collect(Collectors.toSet()))
            .stream()
            .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
            .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
    List<MaintenanceWindow> announced = announced(scope, exceptions, names.keySet());
    List<ExceptionView> found = new ArrayList<>();
    for (FreezeException one : exceptions) {
      AlarmedObject object = names.get(one.object());
      if (object != null) {
        found.add(
            ExceptionView.of(
                one,
                object,
                announced.stream()
                    .filter(work -> one.covers(work.object(), work.from(), work.to()))
                    .map(MaintenanceWindow::id)
                    .findFirst()
                    .orElse(null)));
      }
    }
    return found;
  }

  /** Work that stands on these objects in the times of the exceptions, by its begin. */
  private List<MaintenanceWindow> announced(
      Scope scope, List<FreezeException> exceptions, Set<UUID> objects) {
    if (objects.isEmpty()) {
      return List.of();
    }
    Instant from = exceptions.stream().map(FreezeException::from).min(Instant::compareTo).get();
    Instant to = exceptions.stream().map(FreezeException::to).max(Instant::compareTo).get();
    return windows.touching(scope, objects, from, to).stream()
        .filter(work -> work.cancelledAt() == null)
        .toList();
  }

  /**
   * What somebody asks for.
   *
   * @param object what is to be worked on
   * @param from begin of the time in which it may be worked on
   * @param reason why it cannot wait; at most 1,000 characters
   * @param work what is to be announced once it is approved; null where it takes the whole time,
   *     once
   */
  public record ExceptionDraft(
      @Nullable UUID object,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason,
      @Nullable WorkDraft work) {}

  /**
   * The work that an exception is asked for, as it is to be announced.
   *
   * @param from begin of its first time
   * @param recurrence as of announced work; null for work that comes once
   * @param conflictReason why it is to be announced against other work; null without
   */
  public record WorkDraft(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String recurrence,
      @Nullable String conflictReason) {}

  /**
   * An exception as readers get it.
   *
   * @param work what is to be announced once it is approved; null in reports kept before it was
   *     told
   * @param announced the first work that it lets in; null while none stands
   */
  public record ExceptionView(
      UUID id,
      long number,
      UUID event,
      AlarmedObject object,
      Instant from,
      Instant to,
      String reason,
      @Nullable AskedWork work,
      Instant askedAt,
      String askedBy,
      @Nullable Decision decision,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decisionReason,
      @Nullable UUID announced) {

    static ExceptionView of(FreezeException one, AlarmedObject object, @Nullable UUID announced) {
      return new ExceptionView(
          one.id(),
          one.number(),
          one.event(),
          object,
          one.from(),
          one.to(),
          one.reason(),
          one.work(),
          one.askedAt(),
          one.askedBy(),
          one.decision(),
          one.decidedAt(),
          one.decidedBy(),
          one.decisionReason(),
          announced);
    }
  }
}
