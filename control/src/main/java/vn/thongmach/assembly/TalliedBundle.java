package vn.thongmach.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the ballots of one bundle come to, counted by hand. Whether the sums can be right is told by
 * {@link BundleLaws}.
 *
 * @param number of the bundle, from 1
 * @param ballots in it; 0 for a bundle that was entered by mistake and is not there
 * @param invalid ballots by reason, only reasons that occurred
 * @param votes of every name of the list, by its id on the ballot
 */
public record TalliedBundle(
    int number,
    int ballots,
    int valid,
    Map<InvalidReason, Integer> invalid,
    Map<String, BundleVotes> votes) {

  public TalliedBundle {
    Map<InvalidReason, Integer> occurred = new LinkedHashMap<>(invalid);
    occurred.values().removeIf(each -> each == 0);
    invalid = Collections.unmodifiableMap(occurred);
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
  }

  /** What the valid ballots of a bundle say of one person. */
  public record BundleVotes(int votesFor, int against, int notCounted) {

    /** The valid ballots, where nothing was miscounted. */
    public long sum() {
      return (long) votesFor + against + notCounted;
    }
  }

  /**
   * In what this differs from another: {@code ballots}, {@code valid}, words of reasons, ids of
   * names; null stands for a bundle that is not there.
   */
  public static Set<String> differences(
      @Nullable TalliedBundle first, @Nullable TalliedBundle second) {
    Set<String> found = new TreeSet<>();
    if (first == null || second == null) {
      TalliedBundle only = first == null ? second : first;
      if (only != null && only.ballots > 0) {
        found.add("ballots");
      }
      return found;
    }
    if (first.ballots != second.ballots) {
      found.add("ballots");
    }
    if (first.valid != second.valid) {
      found.add("valid");
    }
    for (InvalidReason reason : InvalidReason.values()) {
      if (!first.invalid.getOrDefault(reason, 0).equals(second.invalid.getOrDefault(reason, 0))) {
        found.add(reason.name());
      }
    }
    first.votes.forEach(
        (id, votes) -> {
          if (!votes.equals(second.votes.get(id))) {
            found.add(id);
          }
        });
    return found;
  }
}
