package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    ACCEPTED,
    /** Another object failed. */
    REROOTED,
    /** These alarms are not one fault. */
    REJECTED,
    /** Others are the same fault. */
    MERGED,
    /** Some of its alarms are another fault. */
    SPLIT,
    /** An earlier word no longer holds. */
    TAKEN_BACK
  }
}
