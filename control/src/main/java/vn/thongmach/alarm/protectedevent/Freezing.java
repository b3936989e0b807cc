package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.alarm.availability.MaintenanceWindow;
import vn.thongmach.alarm.availability.WindowGuard;
import vn.thongmach.alarm.availability.WindowStorage;
import vn.thongmach.alarm.protectedevent.FreezeException.Decision;
import vn.thongmach.dataplane.measure.Availability.Interval;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/**
 * Keeps announced work out of protected events: what touches the scope in that time needs an
 * exception that one asks for and another approves.
 */
@Service
public class Freezing implements WindowGuard {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "freeze-exception";

  private static final Scope SYSTEM = Scope.system("protected events");
  private static final int MOST_WORKS = 2000;

  private final EventStorage storage;
  private final ProtectedEvents events;
  private final GuardedScope guarded;
  private final NetworkParts parts;
  private final WindowStorage windows;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final Clock clock;

  Freezing(
      EventStorage storage,
      ProtectedEvents events,
      GuardedScope guarded,
      NetworkParts parts,
      WindowStorage windows,
      Inventory inventory,
      AuditTrail audit,
      Clock clock) {
    this.storage = storage;
    this.events = events;
    this.guarded = guarded;
    this.parts = parts;
    this.windows = windows;
    this.inventory = inventory;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Freeze> freezes(UUID object, List<Interval> times) {
    List<Freeze> found = new ArrayList<>();
    for (ProtectedEvent event :
        storage.standing(SYSTEM, times.getFirst().from(), times.getLast().to())) {
      List<FreezeException> exceptions = storage.exceptions(SYSTEM, event.id());
      List<Interval> broken =
          times.stream()
              .filter(time -> time.from().isBefore(event.to()) && time.to().isAfter(event.from()))
              .filter(
                  time ->
                      exceptions.stream()
                          .noneMatch(one -> one.covers(object, time.from(), time.to())))
              .toList();
      if (!broken.isEmpty() && !parts.touching(List.of(object), guarded.objects(event)).isEmpty()) {
        found.add(
            new Freeze(
                event.id(),
                event.name(),
                event.from(),
                event.to(),
                broken.getFirst().from(),
                broken.getLast().to(),
                broken.size(),
                exceptions.stream()
                    .filter(one -> one.object().equals(object) && one.decision() == null)
                    .map(FreezeException::number)
                    .findFirst()
                    .orElse(null)));
      }
    }
    return found;
  }

  /** Work that stands in the time of an event and touches its scope. */
  List<TouchingWork> touching(ProtectedEvent event, Set<UUID> scope) {
    List<MaintenanceWindow> standing =
        windows.standing(SYSTEM, event.from(), event.to(), MOST_WORKS);
    Set<UUID> touching =
        parts.touching(standing.stream().map(MaintenanceWindow::object).toList(), scope);
    List<FreezeException> exceptions = storage.exceptions(SYSTEM, event.id());
    return standing.stream()
        .filter(one -> touching.contains(one.object()))
        .map(
            one ->
                new TouchingWork(
                    one,
                    exceptions.stream()
                        .filter(each -> each.covers(one.object(), one.from(), one.to()))
                        .findFirst()
                        .orElse(null)))
        .toList();
  }

  /** Work on the scope, with the exception that lets it in; null where none does. */
  record TouchingWork(MaintenanceWindow window, @Nullable FreezeException exception) {}

  /**
   * Work in the time of an event that touches its scope, on objects within reach, by its begin.
   *
   * @throws CodedException {@code alarm.unknown-protected-event}
   */
  public List<FrozenWork> works(Scope scope, UUID id) {
    ProtectedEvent event = events.found(scope, id);
    List<TouchingWork> touching = touching(event, guarded.objects(event));
    Map<UUID, AlarmedObject> names =
        names(scope, touching.stream().map(one -> one.window.object()).toList());
    List<FrozenWork> found = new ArrayList<>();
    for (TouchingWork one : touching) {
      AlarmedObject object = names.get(one.window.object());
      found.add(
          new FrozenWork(
              one.window.id(),
              object,
              one.window.from(),
              one.window.to(),
              object == null ? null : one.window.reason(),
              one.exception == null ? null : one.exception.number()));
    }
    found.sort(Comparator.comparing(FrozenWork::from));
    return found;
  }

  /**
   * Asks to let work on an object into an event.
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
    if (from != null && to != null && !to.isAfter(from)) {
      problems.add("to", KernelError.DATES_REVERSED, to.toString(), from.toString());
    }
    if (event.phase(now) == ProtectedEvent.Phase.OVER
        || event.phase(now) == ProtectedEvent.Phase.CANCELLED) {
      problems.add("from", AlarmError.EVENT_ENDED, event.name());
    }
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    UUID asked = UUID.randomUUID();
    storage.insert(
        scope,
        new FreezeException(
            asked,
            0,
            id,
            Problems.given(object),
            Problems.given(from).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(to).truncatedTo(ChronoUnit.MILLIS),
            reason,
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
    return view(scope, List.of(kept)).getFirst();
  }

  /**
   * Approves or refuses what somebody else asked for.
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
        new FreezeException(
            id,
            asked.number(),
            asked.event(),
            asked.object(),
            asked.from(),
            asked.to(),
            asked.reason(),
            asked.askedAt(),
            asked.askedBy(),
            asked.asker(),
            asked.askerPerson(),
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
    return view(scope, List.of(decided)).getFirst();
  }

  FreezeException reached(Scope scope, UUID id) {
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
        names(scope, exceptions.stream().map(FreezeException::object).toList());
    List<ExceptionView> found = new ArrayList<>();
    for (FreezeException one : exceptions) {
      AlarmedObject object = names.get(one.object());
      if (object != null) {
        found.add(ExceptionView.of(one, object));
      }
    }
    return found;
  }

  private Map<UUID, AlarmedObject> names(Scope scope, List<UUID> objects) {
    return inventory.findAll(scope, Set.copyOf(objects)).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /**
   * What somebody asks for.
   *
   * @param object what is to be worked on
   * @param from begin of the time in which it may be worked on
   * @param reason why it cannot wait; at most 1,000 characters
   */
  public record ExceptionDraft(
      @Nullable UUID object,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String reason) {}

  /**
   * Work that touches the scope of an event.
   *
   * @param object null outside of the reader's scope, as the reason then
   * @param exception number of the exception that lets it in; null where it breaks the freeze
   */
  public record FrozenWork(
      UUID id,
      @Nullable AlarmedObject object,
      Instant from,
      Instant to,
      @Nullable String reason,
      @Nullable Long exception) {}

  /** An exception as readers get it. */
  public record ExceptionView(
      UUID id,
      long number,
      UUID event,
      AlarmedObject object,
      Instant from,
      Instant to,
      String reason,
      Instant askedAt,
      String askedBy,
      @Nullable Decision decision,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decisionReason) {

    static ExceptionView of(FreezeException one, AlarmedObject object) {
      return new ExceptionView(
          one.id(),
          one.number(),
          one.event(),
          object,
          one.from(),
          one.to(),
          one.reason(),
          one.askedAt(),
          one.askedBy(),
          one.decision(),
          one.decidedAt(),
          one.decidedBy(),
          one.decisionReason());
    }
  }
}
