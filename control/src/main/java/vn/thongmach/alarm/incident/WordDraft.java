package vn.thongmach.alarm.incident;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to say of an incident.
 *
 * @param root for {@code ROOT} the object that failed, absent for the one told; for {@code MERGE}
 *     the common root, absent to leave it; for {@code SPLIT} into a new incident its root
 * @param incidents for {@code MERGE} the others, which merge into this one
 * @param alarms for {@code SPLIT} those that are another fault
 * @param into for {@code SPLIT} the incident they belong to; absent for a new one
 * @param reason needed where it goes against the correlator
 * @param version the one seen; null when not checked
 */
public record WordDraft(
    @Nullable Saying kind,
    @Nullable UUID root,
    @Nullable List<@Nullable UUID> incidents,
    @Nullable List<@Nullable UUID> alarms,
    @Nullable UUID into,
    @Nullable String reason,
    @Nullable Integer version) {

  /** What can be said. */
  public enum Saying {
    /** This object failed. */
    ROOT,
    /** These alarms are not one fault. */
    REJECT,
    /** These incidents are one fault. */
    MERGE,
    /** These alarms are another fault. */
    SPLIT
  }
}
