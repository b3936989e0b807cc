package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.thongmach.alarm.protectedevent.ProtectedEvent.Phase;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;

/** Events declared protected, cancelled, and read. */
@Service
public class ProtectedEvents {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "protected-event";

  private static final int MOST_DAYS = 60;
  private static final int MOST_LEAD_DAYS = 90;
  private static final int MOST_PROVINCES = 63;
  private static final int MOST_OBJECTS = 1000;
  private static final int MOST_WATCHERS = 100;
  private static final int MOST_LISTED = 200;
  private static final int LONGEST_NAME = 200;

  private final EventStorage storage;
  private final GuardedScope guarded;
  private final Inventory inventory;
  private final People people;
  private final AuditTrail audit;
  private final Clock clock;

  ProtectedEvents(
      EventStorage storage,
      GuardedScope guarded,
      Inventory inventory,
      People people,
      AuditTrail audit,
      Clock clock) {
    this.storage = storage;
    this.guarded = guarded;
    this.inventory = inventory;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Declares an event.
   *
   * @throws CodedException all problems of the draft
   */
  @Transactional
  public EventView declare(Scope scope, EventDraft draft) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Problems problems = new Problems();
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    String purpose = problems.text("purpose", draft.purpose(), Problems.LONGEST_REASON);
    Instant from = problems.required("from", draft.from());
    Instant to = problems.required("to", draft.to());
    Instant ready = draft.readyFrom() == null ? from : draft.readyFrom();
    if (from != null && to != null) {
      checkTime(problems, from, to, now);
    }
    if (from != null && ready != null) {
      checkLead(problems, ready, from);
    }
    Set<String> provinces = new LinkedHashSet<>();
    if (draft.provinces() != null) {
      draft.provinces().stream().filter(Objects::nonNull).forEach(provinces::add);
    }
    limit(problems, "provinces", provinces.size(), MOST_PROVINCES);
    for (String province : provinces.stream().limit(MOST_PROVINCES).toList()) {
      if (!guarded.reaches(scope, province)) {
        problems.add("provinces", AlarmError.EVENT_PROVINCE, province);
      }
    }
    List<UUID> objects = problems.ids("objects", draft.objects());
    limit(problems, "objects", objects.size(), MOST_OBJECTS);
    Set<UUID> known = names(scope, objects).keySet();
    objects.stream()
        .filter(one -> !known.contains(one))
        .forEach(one -> problems.add("objects", AlarmError.UNKNOWN_OBJECT, one));
    if (provinces.isEmpty() && objects.isEmpty()) {
      problems.add("provinces", AlarmError.EVENT_NOTHING);
    }
    List<UUID> watchers = problems.ids("watchers", draft.watchers());
    limit(problems, "watchers", watchers.size(), MOST_WATCHERS);
    Set<UUID> persons = people.findAll(scope, watchers).keySet();
    watchers.stream()
        .filter(one -> !persons.contains(one))
        .forEach(one -> problems.add("watchers", AlarmError.EVENT_WATCHER, one));
    problems.throwIfAny();
    ProtectedEvent event =
        new ProtectedEvent(
            UUID.randomUUID(),
            name,
            purpose,
            Problems.given(ready).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(from).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(to).truncatedTo(ChronoUnit.MILLIS),
            List.copyOf(provinces),
            objects,
            watchers,
            now,
            scope.name(),
            null,
            null);
    storage.insert(scope, event);
    audit.record(scope, "ProtectedEventDeclared", SUBJECT, event.id().toString(), event);
    return view(scope, event);
  }

  private static void limit(Problems problems, String field, int size, int most) {
    if (size > most) {
      problems.add(field, AlarmError.TOO_MANY_AT_ONCE, most);
    }
  }

  private static void checkTime(Problems problems, Instant from, Instant to, Instant now) {
    if (!to.isAfter(from)) {
      problems.add("to", KernelError.DATES_REVERSED, to.toString(), from.toString());
    } else if (!to.isAfter(now)) {
      problems.add("to", AlarmError.EVENT_PAST, to.toString());
    } else if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      problems.add("to", AlarmError.EVENT_TOO_LONG, MOST_DAYS);
    }
  }

  private static void checkLead(Problems problems, Instant ready, Instant from) {
    if (ready.isAfter(from)) {
      problems.add("readyFrom", KernelError.DATES_REVERSED, from.toString(), ready.toString());
    } else if (Duration.between(ready, from).compareTo(Duration.ofDays(MOST_LEAD_DAYS)) > 0) {
      problems.add("readyFrom", AlarmError.EVENT_TOO_LONG, MOST_LEAD_DAYS);
    }
  }

  /**
   * Cancels an event that is not over; from then on it freezes and guards nothing.
   *
   * @throws CodedException {@code alarm.unknown-protected-event}, {@code alarm.event-ended}
   */
  @Transactional
  public EventView cancel(Scope scope, UUID id, @Nullable String reason) {
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    ProtectedEvent event = found(scope, id);
    if (!reachesWhole(scope, event)) {
      throw new CodedException(AlarmError.EVENT_BEYOND_REACH, event.name());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!event.to().isAfter(now) || !storage.cancel(scope, id, now)) {
      throw new CodedException(AlarmError.EVENT_ENDED, event.name());
    }
    audit.record(scope, "ProtectedEventCancelled", SUBJECT, id.toString(), new Cancelled(why));
    return view(scope, found(scope, id));
  }

  private record Cancelled(String reason) {}

  /** Whether whoever asks reaches everything that an event names. */
  boolean reachesWhole(Scope scope, ProtectedEvent event) {
    return names(scope, event.objects()).size() == event.objects().size()
        && event.provinces().stream().allMatch(province -> guarded.reaches(scope, province));
  }

  ProtectedEvent found(Scope scope, UUID id) {
    return storage
        .find(scope, id)
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_PROTECTED_EVENT, id));
  }

  /** The latest begin first, at most 200. Who is told of what is frozen is not a secret. */
  public List<EventView> list(Scope scope) {
    return storage.list(scope, MOST_LISTED).stream().map(event -> view(scope, event)).toList();
  }

  /**
   * @throws CodedException {@code alarm.unknown-protected-event}
   */
  public EventView one(Scope scope, UUID id) {
    return view(scope, found(scope, id));
  }

  EventView view(Scope scope, ProtectedEvent event) {
    Instant now = clock.instant();
    Map<UUID, AlarmedObject> names = names(scope, event.objects());
    Phase phase = event.phase(now);
    return new EventView(
        event.id(),
        event.name(),
        event.purpose(),
        phase,
        event.readyFrom(),
        event.from(),
        event.to(),
        event.provinces(),
        event.objects().stream().map(names::get).filter(Objects::nonNull).toList(),
        event.objects().size() - names.size(),
        people.findAll(scope, event.watchers()).values().stream()
            .map(Person::fullName)
            .sorted()
            .toList(),
        event.declaredAt(),
        event.declaredBy(),
        event.cancelledAt(),
        event.cancelledBy(),
        phase == Phase.RUNNING ? storage.open(scope, event.id()) : 0);
  }

  private Map<UUID, AlarmedObject> names(Scope scope, List<UUID> objects) {
    return inventory.findAll(scope, objects).stream()
        .map(one -> new AlarmedObject(one.id(), one.type(), one.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  /**
   * A protected event as readers get it.
   *
   * @param objects those within the reader's scope
   * @param outside how many more it names
   * @param watchers full names
   * @param open how many open incidents reach its scope now; 0 while it does not go on
   */
  public record EventView(
      UUID id,
      String name,
      String purpose,
      Phase phase,
      Instant readyFrom,
      Instant from,
      Instant to,
      List<String> provinces,
      List<AlarmedObject> objects,
      int outside,
      List<String> watchers,
      Instant declaredAt,
      String declaredBy,
      @Nullable Instant cancelledAt,
      @Nullable String cancelledBy,
      int open) {

    public EventView {
      provinces = List.copyOf(provinces);
      objects = List.copyOf(objects);
      watchers = List.copyOf(watchers);
    }
  }
}
