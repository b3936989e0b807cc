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
 * @param candidates what the correlator holds may be the root, its root first
 * @param words how many words of people touched it
 * @param machine what the correlator holds it for; null where only people's words made it
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
    Grounds grounds,
    int words,
    @Nullable Machine machine) {

  /** What people call it by. */
  public String code() {
    return "SC-" + number;
  }

  /**
   * What the correlator holds, whatever people said.
   *
   * @param mergedInto the incident in which it has the alarms, where it merged
   */
  public record Machine(
      @Nullable UUID root, @Nullable String rootName, State state, @Nullable UUID mergedInto) {}

  /** Whether it still stands. */
  public enum State {
    OPEN,
    CLOSED,
    /** Its alarms are in another incident. */
    MERGED,
    /** By a person's word its alarms are not one fault: each stands alone. */
    REJECTED
  }

  /** What can happen to it. */
  public enum ChangeKind {
    OPENED,
    SPLIT,
    MERGED,
    REROOTED,
    CLOSED,
    REOPENED,
    /** A person held its root for right. */
    ACCEPTED,
    /** A person held its alarms for no fault. */
    REJECTED,
    /** A person put others into it. */
    GATHERED,
    /** A person put some of its alarms into another. */
    PARTED,
    /** A person's word was taken back. */
    TAKEN_BACK
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
   * @param held whether only the correlator holds so, because a person's word stands against it
   * @param word id of the word that made it; null where it was the correlator
   */
  public record Change(
      Instant at,
      ChangeKind kind,
      @Nullable UUID root,
      @Nullable UUID formerRoot,
      List<UUID> others,
      int alarms,
      boolean held,
      @Nullable Long word) {}
}
