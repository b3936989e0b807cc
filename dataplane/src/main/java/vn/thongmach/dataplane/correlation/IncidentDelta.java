package vn.thongmach.dataplane.correlation;

import java.util.List;

/**
 * What became of one incident, to be read as a line of its history.
 *
 * @param incident its state after the change; of one that merged away, its last state
 * @param others ids of the incidents that it merged into or split from; else empty
 * @param formerRoot the root before, where that changed; else empty
 */
public record IncidentDelta(Kind kind, Incident incident, List<String> others, String formerRoot) {

  /** What can happen to an incident. */
  public enum Kind {
    /** It is new, and none of its alarms was in another. */
    OPENED,
    /** Its alarms, candidates or grounds changed. */
    CHANGED,
    /** It is new, and its alarms were in another. */
    SPLIT,
    /** It is no more: most of its alarms are in another. */
    MERGED,
    /** More is known, and another object is held for the root now. */
    REROOTED,
    /** What failed is well again. */
    CLOSED
  }
}
