package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.incident.FoundIncident.Candidate;
import vn.thongmach.alarm.incident.FoundIncident.Grounds;
import vn.thongmach.alarm.incident.FoundIncident.State;

/**
 * An incident as the correlator found it, to be stored.
 *
 * @param root null while its alarms lie on objects that nobody has told of
 * @param rootName what those alarms call the object, null where the root is known
 * @param mergedInto where its alarms went, null unless it merged
 */
public record IncidentRow(
    UUID id,
    @Nullable UUID root,
    @Nullable String rootName,
    State state,
    @Nullable UUID mergedInto,
    Instant first,
    Instant last,
    List<Candidate> candidates,
    Grounds grounds) {

  /** The same with one more alarm. */
  IncidentRow until(ChangedAlarm alarm) {
    Instant cleared = alarm.clearedAt();
    Instant stamp = cleared == null ? alarm.raisedAt() : cleared;
    return new IncidentRow(
        id,
        root,
        rootName,
        state,
        mergedInto,
        first,
        stamp.isAfter(last) ? stamp : last,
        candidates,
        grounds);
  }

  /**
   * What became of it.
   *
   * @param others the incidents it merged into or split from
   * @param formerRoot the root before, where that changed
   * @param held whether only the correlator holds so, because a person's word stands against it
   * @param word id of the word that made it; null where it was the correlator
   */
  public record Change(
      UUID incident,
      FoundIncident.ChangeKind kind,
      @Nullable UUID root,
      @Nullable UUID formerRoot,
      List<UUID> others,
      int alarms,
      boolean held,
      @Nullable Long word) {

    /** What the correlator found and nobody contradicted. */
    public Change(
        UUID incident,
        FoundIncident.ChangeKind kind,
        @Nullable UUID root,
        @Nullable UUID formerRoot,
        List<UUID> others,
        int alarms) {
      this(incident, kind, root, formerRoot, others, alarms, false, null);
    }

    /** The same as no more than what the correlator holds, told of an incident. */
    Change heldOf(UUID other) {
      return new Change(other, kind, root, formerRoot, others, alarms, true, null);
    }

    /** The same with other incidents. */
    Change with(List<UUID> otherIncidents) {
      return new Change(incident, kind, root, formerRoot, otherIncidents, alarms, held, word);
    }

    /** The same as the doing of a word. */
    Change by(long itsWord) {
      return new Change(incident, kind, root, formerRoot, others, alarms, held, itsWord);
    }
  }

  /**
   * All that one step found.
   *
   * @param rows incidents that changed, each once, in its last state
   * @param alarms alarms that came into an incident or went to another
   * @param changes lines of the history, in order
   */
  public record Step(List<IncidentRow> rows, Map<UUID, UUID> alarms, List<Change> changes) {}
}
