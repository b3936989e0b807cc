package vn.thongmach.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Paper ballots: handed out and reconciled, entered by two or three posts apart, compared, decided
 * and counted. All of it is the tellers'. A post sees its own entries only until all have closed;
 * after the count inspectors may read the ballots once a complaint was made, and every reading is
 * recorded. Every method answers {@code kernel.not-found} to whoever may not read the congress.
 */
public interface BallotEntries {

  /**
   * Records ballots handed out.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.list-open}, {@code assembly.box-opened}, else all problems
   */
  CongressElection.File issue(Scope scope, UUID id, ElectionDraft.BatchDraft draft);

  /**
   * Reconciles what was found with what was handed out, and names the posts.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.list-open}, {@code assembly.box-opened}, else all problems
   */
  CongressElection.File reconcile(Scope scope, UUID id, ElectionDraft.ReconciliationDraft draft);

  /**
   * Enters one ballot at the writer's post; entered again, the later holds and both are kept.
   *
   * @param ballot from 1
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.not-your-post}, {@code assembly.post-closed}, else all problems
   */
  Entered enter(Scope scope, UUID id, int ballot, ElectionDraft.ReadingDraft draft);

  /**
   * Enters the ballots of a file at the writer's post, all of them or none; as {@code
   * docs/election.md} has it, the ballots numbered as at this election.
   *
   * @throws vn.thongmach.kernel.CodedException as for one ballot, else everything that is wrong
   *     with the file, each with line and column
   */
  Uploaded upload(Scope scope, UUID id, byte[] csv);

  /**
   * What the reader's own post has entered, by ballot.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-your-post}
   */
  List<Entered> own(Scope scope, UUID id);

  /**
   * Closes the writer's post, which has entered every ballot.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-your-post}, {@code
   *     assembly.post-closed}, {@code assembly.ballots-missing}
   */
  CongressElection.File closePost(Scope scope, UUID id);

  /**
   * Ballots whose posts disagree or one of which calls it doubtful; for tellers once all posts have
   * closed. Where bundles are entered, the doubtful ballots decided so far.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.posts-open}
   */
  List<Compared> compare(Scope scope, UUID id);

  /**
   * Decides what such a ballot says. Where bundles are entered, any ballot that a teller calls
   * doubtful, by a number the tellers give it, before it is counted into its bundle.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.posts-open}, {@code assembly.agreed}, else all problems
   */
  Compared decide(Scope scope, UUID id, int ballot, ElectionDraft.BallotDecision decision);

  /**
   * Keeps a picture of a ballot: JPEG or PNG, at most 4 MB and 40 million points, drawn anew.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.image-unreadable}, {@code assembly.image-too-large}, {@code assembly.image-points}
   */
  UUID picture(Scope scope, UUID id, int ballot, byte[] bytes);

  /**
   * A picture; the reading is recorded after the count.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}
   */
  Picture picture(Scope scope, UUID id, UUID image);

  /**
   * What a post has entered for a ballot.
   *
   * @param times how often it was entered at this post
   */
  record Entered(int ballot, BallotReading reading, Instant at, int times) {}

  /**
   * One ballot on which something is to be decided.
   *
   * @param readings by the number of the post
   * @param differing ids of names and fields on which the posts disagree
   * @param decision null until it was decided
   */
  record Compared(
      int ballot,
      Map<Integer, BallotReading> readings,
      Set<String> differing,
      boolean doubtful,
      @Nullable Decided decision) {}

  /** What a ballot says by decision of the tellers. */
  record Decided(BallotReading reading, String reason, @Nullable UUID image, UUID by, Instant at) {}

  /**
   * What came of a file.
   *
   * @param ballots ballots it had
   * @param again those of them that the post had entered before
   */
  record Uploaded(int ballots, int again) {}

  /** A picture of a ballot. */
  record Picture(String type, byte[] bytes) {}
}
