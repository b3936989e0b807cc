package vn.thongmach.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Sums of bundles of ballots, where an election is entered by {@link EntryMode#TALLIES}: entered by
 * two or three posts apart, laid beside each other once all have closed, and entered again where
 * they differ. Who may is as for {@link BallotEntries}.
 */
public interface BundleEntries {

  /** Most bundles of an election. */
  int MOST_BUNDLES = 1000;

  /**
   * Enters the sums of one bundle at the writer's post; entered again, the later holds and both are
   * kept. Once all posts have closed only bundles that do not agree are entered, with a reason.
   *
   * @param bundle from 1 to {@value #MOST_BUNDLES}
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.not-your-post}, {@code assembly.entered-otherwise}, {@code assembly.post-closed},
   *     {@code assembly.bundle-agreed}, else all problems
   */
  EnteredBundle enter(Scope scope, UUID id, int bundle, BundleDraft draft);

  /**
   * What the reader's own post has entered, by bundle.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-your-post}
   */
  List<EnteredBundle> own(Scope scope, UUID id);

  /**
   * Bundles on which the posts differ; for tellers once all posts have closed. Recorded after the
   * count.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.posts-open}
   */
  BundleComparison compare(Scope scope, UUID id);

  /**
   * The sums of a bundle as somebody enters them. An absent number of a reason or of votes not
   * counted is 0; the others are required.
   *
   * @param votes of every name, by its id on the ballot
   * @param reason why it is entered again after the post had closed
   */
  record BundleDraft(
      @Nullable Integer ballots,
      @Nullable Integer valid,
      @Nullable Map<InvalidReason, @Nullable Integer> invalid,
      @Nullable Map<String, @Nullable VotesDraft> votes,
      @Nullable String reason) {}

  /** See {@link TalliedBundle.BundleVotes}. */
  record VotesDraft(
      @Nullable Integer votesFor, @Nullable Integer against, @Nullable Integer notCounted) {}

  /**
   * What a post has entered for a bundle.
   *
   * @param times how often it was entered at this post
   * @param reason why it was entered again after closing; null otherwise
   */
  record EnteredBundle(TalliedBundle bundle, Instant at, int times, @Nullable String reason) {}

  /**
   * @param sums ballots of all bundles together, by the number of the post
   * @param papers what each of them must be
   */
  record BundleComparison(List<ComparedBundle> differing, Map<Integer, Integer> sums, int papers) {

    public BundleComparison {
      differing = List.copyOf(differing);
    }
  }

  /**
   * A bundle on which the posts differ.
   *
   * @param readings by the number of the post; a post that has not entered it is left out
   * @param fields what differs: {@code ballots}, {@code valid}, reasons, ids of names
   */
  record ComparedBundle(int bundle, Map<Integer, TalliedBundle> readings, Set<String> fields) {}
}
