package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.incident.FoundIncident.Candidate;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;
import vn.thongmach.alarm.incident.FoundIncident.Grounds;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.dataplane.correlation.AlarmLine;
import vn.thongmach.dataplane.correlation.Incident;
import vn.thongmach.dataplane.correlation.IncidentDelta;
import vn.thongmach.dataplane.correlation.Severity;

/** Rows in the words of the correlator, and what it found as rows. */
final class Heard {

  /** Type under which alarms are heard whose object nobody has told of. */
  private static final String UNPLACED = "";

  private Heard() {}

  /** The raise of an occurrence and, once it is over, its clear. */
  static List<AlarmLine> lines(ChangedAlarm alarm, LiveNetwork network) {
    UUID object = alarm.object();
    String type = object == null ? null : network.type(object);
    String place = type == null || object == null ? UNPLACED : type;
    String id = type == null || object == null ? alarm.sourceName() : object.toString();
    String name = alarm.id().toString();
    String kind = alarm.condition();
    AlarmLine raised =
        new AlarmLine(
            alarm.raisedAt().toEpochMilli(), name, place, id, kind, severity(alarm.severity()));
    Instant cleared = alarm.clearedAt();
    return cleared == null
        ? List.of(raised)
        : List.of(
            raised, new AlarmLine(cleared.toEpochMilli(), name, place, id, kind, Severity.CLEAR));
  }

  private static Severity severity(PerceivedSeverity severity) {
    return switch (severity) {
      case CRITICAL -> Severity.CRITICAL;
      case MAJOR -> Severity.MAJOR;
      case MINOR, NORMAL -> Severity.MINOR;
      case WARNING -> Severity.WARNING;
    };
  }

  /** An incident of the rows as the correlator would have told it. */
  static Incident standing(FoundIncident found, List<ChangedAlarm> alarms, LiveNetwork network) {
    return new Incident(
        found.id().toString(),
        name(found.root(), found.rootName(), network),
        found.candidates().stream()
            .map(each -> new Incident.Candidate(name(each.object(), null, network), each.score()))
            .toList(),
        alarms.stream().map(alarm -> alarm.id().toString()).toList(),
        found.first().toEpochMilli(),
        found.last().toEpochMilli(),
        found.root() == null,
        new Incident.Grounds(
            found.grounds().rootReported(),
            found.grounds().failures(),
            found.grounds().explained(),
            found.grounds().silent(),
            List.of(),
            found.state() != State.OPEN));
  }

  private static String name(@Nullable UUID object, @Nullable String word, LiveNetwork network) {
    if (object == null) {
      return UNPLACED + ":" + word;
    }
    String type = network.type(object);
    return (type == null ? UNPLACED : type) + ":" + object;
  }

  static IncidentRow row(FoundIncident found) {
    return new IncidentRow(
        found.id(),
        found.root(),
        found.rootName(),
        found.state(),
        found.mergedInto(),
        found.first(),
        found.last(),
        found.candidates(),
        found.grounds());
  }

  /**
   * @param names source names by alarm
   */
  static IncidentRow row(IncidentDelta delta, Map<UUID, String> names) {
    Incident incident = delta.incident();
    boolean merged = delta.kind() == IncidentDelta.Kind.MERGED && !delta.others().isEmpty();
    State state = merged ? State.MERGED : incident.grounds().ended() ? State.CLOSED : State.OPEN;
    return new IncidentRow(
        UUID.fromString(incident.id()),
        incident.unplaced() ? null : LiveNetwork.idOf(incident.root()),
        incident.unplaced()
            ? names.getOrDefault(UUID.fromString(incident.alarms().getFirst()), incident.root())
            : null,
        state,
        merged ? UUID.fromString(delta.others().getFirst()) : null,
        Instant.ofEpochMilli(incident.first()),
        Instant.ofEpochMilli(incident.last()),
        incident.unplaced()
            ? List.of()
            : incident.candidates().stream()
                .map(each -> new Candidate(LiveNetwork.idOf(each.object()), each.score()))
                .toList(),
        new Grounds(
            incident.grounds().rootReported(),
            incident.grounds().failures(),
            incident.grounds().explained(),
            incident.grounds().silent()));
  }

  /** An incident all of whose alarms lie elsewhere now. */
  static IncidentRow closed(IncidentRow empty) {
    return new IncidentRow(
        empty.id(),
        empty.root(),
        empty.rootName(),
        State.CLOSED,
        null,
        empty.first(),
        empty.last(),
        empty.candidates(),
        empty.grounds());
  }

  static IncidentRow.Change closing(IncidentRow closed) {
    return new IncidentRow.Change(
        closed.id(), ChangeKind.CLOSED, closed.root(), null, List.of(), 0);
  }

  /** The lines of its history that a delta makes; growing alone makes none. */
  static List<IncidentRow.Change> changes(
      IncidentDelta delta, IncidentRow row, @Nullable IncidentRow before) {
    List<IncidentRow.Change> changes = new ArrayList<>();
    int alarms = delta.incident().alarms().size();
    List<UUID> others = delta.others().stream().map(UUID::fromString).toList();
    UUID former = before == null ? null : before.root();
    ChangeKind kind =
        switch (delta.kind()) {
          case OPENED -> ChangeKind.OPENED;
          case SPLIT -> ChangeKind.SPLIT;
          case MERGED -> row.state() == State.MERGED ? ChangeKind.MERGED : ChangeKind.CLOSED;
          case REROOTED -> ChangeKind.REROOTED;
          case CHANGED, CLOSED -> null;
        };
    if (kind != null) {
      changes.add(
          new IncidentRow.Change(
              row.id(),
              kind,
              row.root(),
              kind == ChangeKind.REROOTED ? former : null,
              others,
              alarms));
    }
    State then = before == null ? State.OPEN : before.state();
    if (row.state() != State.MERGED && row.state() != then && kind != ChangeKind.CLOSED) {
      changes.add(
          new IncidentRow.Change(
              row.id(),
              row.state() == State.CLOSED ? ChangeKind.CLOSED : ChangeKind.REOPENED,
              row.root(),
              null,
              List.of(),
              alarms));
    }
    return changes;
  }
}
