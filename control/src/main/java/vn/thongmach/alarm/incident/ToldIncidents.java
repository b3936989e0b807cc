package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.ToldStorage.PlacedAlarm;
import vn.thongmach.alarm.incident.ToldStorage.ToldRow;

/**
 * Lays people's words over what the correlator holds, in the transaction that writes either. An
 * alarm is told where the last word put it; one of which nobody spoke goes where the correlator
 * goes on with it.
 */
@Component
class ToldIncidents {

  /** Rounds in which incidents that share alarms are gathered; more never share any. */
  private static final int MOST_ROUNDS = 20;

  private final ToldStorage storage;
  private final Suppressions suppressions;

  ToldIncidents(ToldStorage storage, Suppressions suppressions) {
    this.storage = storage;
    this.suppressions = suppressions;
  }

  /**
   * Tells what a step of the correlator found.
   *
   * @return the incidents that changed
   */
  Set<UUID> follow(Scope scope, IncidentRow.Step step, Instant at) {
    Set<UUID> ids = step.rows().stream().map(IncidentRow::id).collect(Collectors.toSet());
    Set<UUID> worded = storage.worded(scope, ids);
    Set<UUID> plain = new HashSet<>(ids);
    plain.removeAll(worded);
    storage.follow(scope, plain, step.alarms().keySet(), worded);
    List<IncidentRow.Change> lines = new ArrayList<>();
    Set<UUID> told = new HashSet<>(ids);
    if (worded.isEmpty()) {
      lines.addAll(step.changes());
    } else {
      Told over = tell(scope, worded, at);
      for (IncidentRow.Change change : step.changes()) {
        lines.addAll(worded.contains(change.incident()) ? over.held(change) : List.of(change));
      }
      lines.addAll(over.differences(step.changes(), lines));
      told.addAll(over.after().keySet());
    }
    storage.sumUp(scope, told);
    suppressions.follow(scope, told, at);
    storage.add(scope, lines, at);
    return told;
  }

  /**
   * Tells what a word changed; its alarms are held by it already.
   *
   * @param said the line of the word itself
   * @return the incidents that changed
   */
  Set<UUID> speak(Scope scope, Set<UUID> about, IncidentRow.Change said, long word, Instant at) {
    Told over = tell(scope, about, at);
    storage.sumUp(scope, over.after().keySet());
    suppressions.follow(scope, over.after().keySet(), at);
    List<IncidentRow.Change> lines = new ArrayList<>();
    Set<UUID> parts = said.kind() == ChangeKind.PARTED ? Set.copyOf(said.others()) : Set.of();
    for (IncidentRow.Change change : over.differences(List.of(), List.of())) {
      boolean itself =
          change.incident().equals(said.incident()) && change.kind() != ChangeKind.CLOSED;
      boolean firstRoot = parts.contains(change.incident()) && change.formerRoot() == null;
      if (!itself && !(firstRoot && change.kind() == ChangeKind.REROOTED)) {
        lines.add(change.by(word));
      }
    }
    for (UUID part : parts) {
      lines.add(
          over.line(Objects.requireNonNull(over.after().get(part)), ChangeKind.SPLIT)
              .with(List.of(said.incident()))
              .by(word));
    }
    lines.add(said.by(word));
    storage.add(scope, lines, at);
    return over.after().keySet();
  }

  private Told tell(Scope scope, Set<UUID> about, Instant at) {
    Set<UUID> incidents = new HashSet<>(about);
    List<PlacedAlarm> alarms = storage.alarms(scope, incidents);
    Map<UUID, ToldRow> before = storage.rows(scope, incidents);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<UUID> more = new HashSet<>(before.keySet());
      for (PlacedAlarm alarm : alarms) {
        more.add(alarm.machine());
        more.add(alarm.told());
        if (alarm.place() != null) {
          more.add(alarm.place());
        }
      }
      before.values().stream().map(ToldRow::follows).filter(Objects::nonNull).forEach(more::add);
      if (!incidents.addAll(more)) {
        break;
      }
      alarms = storage.alarms(scope, incidents);
      before = storage.rows(scope, incidents);
    }
    HeldPlaces places = new HeldPlaces(alarms, before);
    Map<UUID, ToldRow> after = new LinkedHashMap<>();
    for (ToldRow successor : places.successors()) {
      ToldRow added = places.told(successor);
      storage.insert(scope, added, Objects.requireNonNull(added.follows()), at);
      after.put(added.id(), added);
    }
    Map<UUID, UUID> moved = new LinkedHashMap<>();
    for (PlacedAlarm alarm : alarms) {
      UUID place = places.of(alarm);
      if (!place.equals(alarm.told())) {
        moved.put(alarm.id(), place);
      }
    }
    storage.place(scope, moved);
    for (ToldRow row : before.values()) {
      ToldRow now = places.told(row);
      after.put(now.id(), now);
      if (!now.equals(row)) {
        storage.update(scope, now);
      }
    }
    return new Told(before, after, places);
  }

  /** What was told and what is. */
  private record Told(Map<UUID, ToldRow> before, Map<UUID, ToldRow> after, HeldPlaces places) {

    private record Line(UUID incident, ChangeKind kind) {}

    /** A line of the correlator about an incident that people's words bear on. */
    List<IncidentRow.Change> held(IncidentRow.Change change) {
      ToldRow now = Objects.requireNonNull(after.get(change.incident()));
      UUID into = now.mergedInto();
      UUID place = into == null ? now.id() : into;
      return switch (change.kind()) {
        case OPENED -> into == null ? List.of(change) : List.of();
        case SPLIT -> List.of(into == null ? change : change.heldOf(place));
        case MERGED -> List.of(into == null ? change.heldOf(place) : change.with(List.of(into)));
        case REROOTED ->
            List.of(
                into == null && Objects.equals(now.root(), change.root())
                    ? change
                    : change.heldOf(place));
        case CLOSED, REOPENED, ACCEPTED, REJECTED, GATHERED, PARTED, TAKEN_BACK -> List.of();
      };
    }

    /** What else changed in what is told. */
    List<IncidentRow.Change> differences(
        List<IncidentRow.Change> found, List<IncidentRow.Change> written) {
      Set<Line> there = new HashSet<>();
      found.stream()
          .filter(change -> change.kind() == ChangeKind.REROOTED)
          .forEach(change -> there.add(new Line(change.incident(), change.kind())));
      written.forEach(change -> there.add(new Line(change.incident(), change.kind())));
      List<IncidentRow.Change> lines = new ArrayList<>();
      for (ToldRow now : after.values()) {
        for (ChangeKind kind : kinds(before.get(now.id()), now)) {
          if (there.add(new Line(now.id(), kind))) {
            lines.add(line(now, kind));
          }
        }
      }
      return lines;
    }

    private static List<ChangeKind> kinds(@Nullable ToldRow then, ToldRow now) {
      if (then == null) {
        return List.of(ChangeKind.OPENED);
      }
      List<ChangeKind> kinds = new ArrayList<>();
      if (!Objects.equals(then.root(), now.root()) && now.state() != State.MERGED) {
        kinds.add(ChangeKind.REROOTED);
      }
      if (then.state() != now.state()) {
        kinds.add(
            switch (now.state()) {
              case OPEN -> ChangeKind.REOPENED;
              case CLOSED -> ChangeKind.CLOSED;
              case MERGED -> ChangeKind.MERGED;
              case REJECTED -> ChangeKind.REJECTED;
            });
      }
      return kinds;
    }

    private IncidentRow.Change line(ToldRow now, ChangeKind kind) {
      ToldRow then = before.get(now.id());
      UUID into = now.mergedInto();
      return new IncidentRow.Change(
          now.id(),
          kind,
          now.root(),
          kind == ChangeKind.REROOTED && then != null ? then.root() : null,
          kind == ChangeKind.MERGED && into != null ? List.of(into) : List.of(),
          places.count(now.id()));
    }
  }
}
