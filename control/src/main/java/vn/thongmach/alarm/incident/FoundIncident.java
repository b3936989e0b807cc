package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * An incident as stored: alarms held to have one root.
 *
 * @param number counts up with each
 * @param root null while its alarms lie on objects that nobody has told of
 * @param rootName what those alarms call the object, null where the root is known
 * @param first earliest stamp of its alarms by their sources
 * @param last latest stamp, clears among them
 * @param foundAt when it was found
 * @param severity the worst of its alarms
 * @param origin the weakest of its alarms
 * @param candidates what may be the root, the root first
 */
public record FoundIncident(
    UUID id,
    long number,
    @Nullable UUID root,
    @Nullable String rootName,
    State state,
    @Nullable UUID mergedInto,
    Instant first,
    Instant last,
    Instant foundAt,
    PerceivedSeverity severity,
    int alarms,
    Origin origin,
    List<Candidate> candidates,
    Grounds grounds) {

  /** Whether it still stands. */
  public enum State {
    OPEN,
    CLOSED,
    /** Its alarms are in another incident. */
    MERGED
  }

  /** What can happen to it. */
  public enum ChangeKind {
    OPENED,
    SPLIT,
    MERGED,
    REROOTED,
    CLOSED,
    REOPENED
  }

  /**
   * An object that may be the root.
   *
   * @param score from 0 to 1: its share in the belief in all candidates
   */
  public record Candidate(UUID object, double score) {}

  /**
   * What speaks for it, and how far that goes.
   *
   * @param rootReported whether the root reported itself
   * @param failures how often it failed: more than one for a flap
   * @param explained how many alarms the dependencies explain
   * @param silent how many objects would have been expected to report and were not heard
   */
  public record Grounds(boolean rootReported, int failures, int explained, int silent) {}

  /**
   * One line of its history.
   *
   * @param others the incidents it merged into or split from
   */
  public record Change(
      Instant at,
      ChangeKind kind,
      @Nullable UUID root,
      @Nullable UUID formerRoot,
      List<UUID> others,
      int alarms) {}
}
