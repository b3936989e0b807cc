package vn.thongmach.alarm.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmsAnswered;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.IncidentWord.Kind;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;

/**
 * What people say of incidents. Their word holds alarms and root against whatever the correlator
 * finds later; whoever speaks must reach all alarms that it is about. One word at a time, each
 * whole or not at all.
 */
@Service
public class SpeakingOfIncidents {

  /** An incident that was closed longer ago is no longer spoken of. */
  static final Duration SPOKEN_OF = Duration.ofDays(7);

  private static final int MOST_INCIDENTS = 50;
  private static final int MOST_ALARMS = 2_000;

  private final IncidentReading reading;
  private final WordStorage words;
  private final ToldStorage told;
  private final ToldIncidents telling;
  private final TellingIncidents screens;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SpeakingOfIncidents(
      IncidentReading reading,
      WordStorage words,
      ToldStorage told,
      ToldIncidents telling,
      TellingIncidents screens,
      Inventory inventory,
      AuditTrail audit,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reading = reading;
    this.words = words;
    this.told = told;
    this.telling = telling;
    this.screens = screens;
    this.inventory = inventory;
    this.audit = audit;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** A word to be, with where it puts which alarm. */
  private record Said(IncidentWord word, Map<UUID, UUID> places, Set<UUID> about) {}

  /**
   * Says something of an incident; audited.
   *
   * @throws CodedException {@code alarm.unknown-incident}, {@code kernel.changed-meanwhile}, {@code
   *     alarm.incident-merged}, {@code alarm.incident-long-over}, {@code
   *     alarm.incident-beyond-reach}, else all problems of the draft
   */
  public void say(Scope scope, UUID id, WordDraft draft) {
    once(
        () -> {
          FoundIncident found = found(scope, id);
          Problems.requireCurrent(draft.version(), found.words(), found.code());
          requireRecent(scope, found);
          Problems problems = new Problems();
          WordDraft.Saying kind = problems.required("kind", draft.kind());
          problems.throwIfAny();
          Said said =
              switch (Problems.given(kind)) {
                case ROOT -> root(scope, found, draft);
                case REJECT -> reject(scope, found, draft);
                case MERGE -> merge(scope, found, draft);
                case SPLIT -> split(scope, found, draft);
              };
          IncidentWord word = words.add(scope, said.word(), said.places());
          events.publishEvent(new AlarmsAnswered(word.id(), said.places().keySet(), word.at()));
          return written(scope, found, word, said.about());
        });
  }

  /**
   * Takes back what was said: the word before it holds again, or the correlator. Audited.
   *
   * @param reason null for none
   * @throws CodedException as {@link #say}; {@code kernel.not-found}, {@code alarm.word-taken-back}
   */
  public void takeBack(
      Scope scope, UUID id, long wordId, @Nullable String reason, @Nullable Integer version) {
    once(
        () -> {
          FoundIncident found = found(scope, id);
          Problems.requireCurrent(version, found.words(), found.code());
          IncidentWord word =
              words
                  .find(scope, id, wordId)
                  .filter(one -> one.kind() != Kind.TAKEN_BACK)
                  .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
          if (words.takenBack(scope, wordId)) {
            throw new CodedException(AlarmError.WORD_TAKEN_BACK, found.code());
          }
          Problems problems = new Problems();
          String why = problems.optionalText("reason", reason, Problems.LONGEST_REASON);
          problems.throwIfAny();
          Set<UUID> about = new HashSet<>(words.about(scope, wordId));
          about.add(id);
          about.addAll(word.others());
          reached(scope, about, found);
          IncidentWord back =
              words.add(
                  scope,
                  new IncidentWord(
                      0,
                      id,
                      Kind.TAKEN_BACK,
                      now(),
                      scope.name(),
                      scope.person(),
                      null,
                      null,
                      null,
                      List.of(),
                      why,
                      wordId),
                  Map.of());
          words.release(scope, wordId);
          return written(scope, found, back, about);
        });
  }

  private void once(Supplier<Set<UUID>> speaking) {
    Scope system = Scope.system("incidents");
    Set<UUID> changed =
        Objects.requireNonNull(
            transaction.execute(
                _ -> {
                  told.lock(system);
                  return speaking.get();
                }));
    screens.changed(changed);
  }

  private Set<UUID> written(Scope scope, FoundIncident found, IncidentWord word, Set<UUID> about) {
    ChangeKind kind = word.kind().line();
    boolean ownRoot = found.id().equals(word.rootOf());
    IncidentRow.Change line =
        new IncidentRow.Change(
            found.id(),
            kind,
            ownRoot ? word.root() : found.root(),
            kind == ChangeKind.REROOTED ? found.root() : null,
            word.others(),
            found.alarms());
    Set<UUID> changed = telling.speak(scope, about, line, word.id(), word.at());
    words.touch(scope, about);
    audit.record(scope, word.kind().action(), "incident", found.id().toString(), word);
    return changed;
  }

  private Said root(Scope scope, FoundIncident found, WordDraft draft) {
    Problems problems = new Problems();
    UUID root = problems.required("root", draft.root() == null ? found.root() : draft.root());
    checkRoot(scope, problems, root);
    boolean agrees = Objects.equals(root, foundRoot(found));
    String reason =
        agrees
            ? problems.optionalText("reason", draft.reason(), Problems.LONGEST_REASON)
            : problems.reason(draft.reason());
    problems.throwIfAny();
    Map<UUID, UUID> places = places(reached(scope, Set.of(found.id()), found), found.id());
    return new Said(
        word(
            scope,
            found,
            agrees ? Kind.ACCEPTED : Kind.REROOTED,
            found.id(),
            root,
            List.of(),
            reason),
        places,
        Set.of(found.id()));
  }

  private Said reject(Scope scope, FoundIncident found, WordDraft draft) {
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    return new Said(
        word(scope, found, Kind.REJECTED, null, null, List.of(), reason),
        places(reached(scope, Set.of(found.id()), found), found.id()),
        Set.of(found.id()));
  }

  private Said merge(Scope scope, FoundIncident found, WordDraft draft) {
    Problems problems = new Problems();
    List<UUID> others = problems.ids("incidents", draft.incidents());
    if (others.isEmpty()) {
      problems.required("incidents", null);
    } else if (others.size() > MOST_INCIDENTS) {
      problems.add("incidents", AlarmError.TOO_MANY_AT_ONCE, MOST_INCIDENTS);
    }
    int at = 0;
    for (UUID other : others) {
      FoundIncident one = reading.find(scope, other).orElse(null);
      if (one == null || other.equals(found.id())) {
        problems.add("incidents[" + at + "]", AlarmError.UNKNOWN_INCIDENT, other);
      } else if (one.state() == State.MERGED) {
        problems.add("incidents[" + at + "]", AlarmError.INCIDENT_MERGED, one.code());
      }
      at++;
    }
    checkRoot(scope, problems, draft.root());
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    Set<UUID> about = new HashSet<>(others);
    about.add(found.id());
    return new Said(
        word(
            scope,
            found,
            Kind.MERGED,
            draft.root() == null ? null : found.id(),
            draft.root(),
            others,
            reason),
        places(reached(scope, about, found), found.id()),
        about);
  }

  private Said split(Scope scope, FoundIncident found, WordDraft draft) {
    Problems problems = new Problems();
    List<UUID> wanted = problems.ids("alarms", draft.alarms());
    if (wanted.isEmpty()) {
      problems.required("alarms", null);
    } else if (wanted.size() > MOST_ALARMS) {
      problems.add("alarms", AlarmError.TOO_MANY_AT_ONCE, MOST_ALARMS);
    }
    UUID into = draft.into();
    if (into == null) {
      problems.required("root", draft.root());
    } else {
      State state = reading.find(scope, into).map(FoundIncident::state).orElse(null);
      if (state == null || into.equals(found.id())) {
        problems.add("into", AlarmError.UNKNOWN_INCIDENT, into);
      } else if (state == State.MERGED) {
        problems.add("into", AlarmError.INCIDENT_MERGED, into);
      }
    }
    checkRoot(scope, problems, draft.root());
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    Set<UUID> about = new HashSet<>(Set.of(found.id()));
    if (into != null) {
      about.add(into);
    }
    List<UUID> its = reached(scope, about, found).getOrDefault(found.id(), List.of());
    Set<UUID> known = new HashSet<>(its);
    wanted.stream()
        .filter(alarm -> !known.contains(alarm))
        .forEach(alarm -> problems.add("alarms", AlarmError.ALARM_ELSEWHERE, alarm, found.code()));
    if (wanted.size() >= its.size()) {
      problems.add("alarms", AlarmError.NOTHING_LEFT, found.code());
    }
    problems.throwIfAny();
    UUID place = into == null ? UUID.randomUUID() : into;
    if (into == null) {
      words.open(scope, place, found.id(), now());
      about.add(place);
    }
    Map<UUID, UUID> places = new HashMap<>();
    its.forEach(alarm -> places.put(alarm, found.id()));
    wanted.forEach(alarm -> places.put(alarm, place));
    return new Said(
        word(
            scope,
            found,
            Kind.SPLIT,
            draft.root() == null ? null : place,
            draft.root(),
            List.of(place),
            reason),
        places,
        about);
  }

  private IncidentWord word(
      Scope scope,
      FoundIncident found,
      Kind kind,
      @Nullable UUID rootOf,
      @Nullable UUID root,
      List<UUID> others,
      @Nullable String reason) {
    return new IncidentWord(
        0,
        found.id(),
        kind,
        now(),
        scope.name(),
        scope.person(),
        rootOf,
        root,
        foundRoot(found),
        others,
        reason,
        null);
  }

  private static @Nullable UUID foundRoot(FoundIncident found) {
    FoundIncident.Machine machine = found.machine();
    return machine == null ? found.root() : machine.root();
  }

  private void checkRoot(Scope scope, Problems problems, @Nullable UUID root) {
    if (root != null && inventory.find(scope, root).isEmpty()) {
      problems.add("root", AlarmError.UNKNOWN_ROOT, root);
    }
  }

  private static Map<UUID, UUID> places(Map<UUID, List<UUID>> alarms, UUID incident) {
    Map<UUID, UUID> places = new HashMap<>();
    alarms.values().forEach(its -> its.forEach(alarm -> places.put(alarm, incident)));
    return places;
  }

  /** The alarms of these incidents, all of which whoever speaks must reach. */
  private Map<UUID, List<UUID>> reached(Scope scope, Set<UUID> incidents, FoundIncident found) {
    Map<UUID, List<UUID>> alarms = new HashMap<>();
    int beyond = 0;
    for (Map.Entry<UUID, Map<UUID, Boolean>> each : words.alarms(scope, incidents).entrySet()) {
      beyond += (int) each.getValue().values().stream().filter(reached -> !reached).count();
      alarms.put(each.getKey(), new ArrayList<>(each.getValue().keySet()));
    }
    if (beyond > 0) {
      throw new CodedException(AlarmError.INCIDENT_BEYOND_REACH, found.code(), beyond);
    }
    return alarms;
  }

  private FoundIncident found(Scope scope, UUID id) {
    return reading
        .find(scope, id)
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_INCIDENT, id));
  }

  private void requireRecent(Scope scope, FoundIncident found) {
    if (found.state() == State.MERGED) {
      throw new CodedException(AlarmError.INCIDENT_MERGED, found.code());
    }
    Instant closed = found.state() == State.OPEN ? null : words.closedAt(scope, found.id());
    if (closed != null && closed.plus(SPOKEN_OF).isBefore(now())) {
      throw new CodedException(AlarmError.INCIDENT_LONG_OVER, found.code(), SPOKEN_OF.toDays());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
