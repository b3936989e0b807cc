package vn.thongmach.dataplane.correlation;

import java.util.List;

/**
 * Alarms held to have one root.
 *
 * @param id given when it was first found and kept through everything
 * @param root {@code type:id} of the object held to have failed
 * @param candidates the root first, then what else it may be, best first
 * @param alarms ids of the alarms, by their stamp
 * @param first earliest stamp of its alarms, milliseconds since 1970
 * @param last latest stamp, CLEARs among them
 * @param unplaced whether its alarms are on objects that nobody has told of
 * @param grounds what speaks for it
 */
public record Incident(
    String id,
    String root,
    List<Candidate> candidates,
    List<String> alarms,
    long first,
    long last,
    boolean unplaced,
    Grounds grounds) {

  /**
   * An object that may be the root.
   *
   * @param score from 0 to 1: its share in the belief in all candidates
   */
  public record Candidate(String object, double score) {}

  /**
   * What is known, and how far it goes.
   *
   * @param rootReported whether the root reported itself
   * @param failures how often it failed: more than one for a flap
   * @param explained how many alarms the dependencies explain
   * @param silent how many objects would have been expected to report and were not heard
   * @param path from the root to an object that reported, each needed by the next
   * @param ended whether it is over
   */
  public record Grounds(
      boolean rootReported,
      int failures,
      int explained,
      int silent,
      List<String> path,
      boolean ended) {}

  Incident withId(String other) {
    return new Incident(other, root, candidates, alarms, first, last, unplaced, grounds);
  }
}
