package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.incident.FoundIncident.ChangeKind;

/**
 * What a person said of an incident. It is never changed; another word takes it back.
 *
 * @param id counts up; 0 until stored
 * @param by name of the account
 * @param rootOf the incident whose root it tells; null where it tells none
 * @param root that root
 * @param foundRoot what the correlator held for it then
 * @param others the incidents merged into it, or the one split off
 * @param reason why; null where it agrees with the correlator
 * @param takesBack the word it takes back
 */
public record IncidentWord(
    long id,
    UUID incident,
    Kind kind,
    Instant at,
    String by,
    @Nullable UUID person,
    @Nullable UUID rootOf,
    @Nullable UUID root,
    @Nullable UUID foundRoot,
    List<UUID> others,
    @Nullable String reason,
    @Nullable Long takesBack) {

  /** What was said. */
  public enum Kind {
    /** The correlator's root is right. */
    ACCEPTED("Accepted", ChangeKind.ACCEPTED),
    /** Another object failed. */
    REROOTED("Rerooted", ChangeKind.REROOTED),
    /** These alarms are not one fault. */
    REJECTED("Rejected", ChangeKind.REJECTED),
    /** Others are the same fault. */
    MERGED("Merged", ChangeKind.GATHERED),
    /** Some of its alarms are another fault. */
    SPLIT("Split", ChangeKind.PARTED),
    /** An earlier word no longer holds. */
    TAKEN_BACK("WordTakenBack", ChangeKind.TAKEN_BACK);

    private final String action;
    private final ChangeKind line;

    Kind(String action, ChangeKind line) {
      this.action = "Incident" + action;
      this.line = line;
    }

    /** What the audit trail calls it. */
    String action() {
      return action;
    }

    /** The line it makes in the history of the incident it is about. */
    ChangeKind line() {
      return line;
    }
  }
}
