package vn.thongmach.assembly;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * Counts of elections. Whoever reads a congress reads what was counted. Every method answers {@code
 * kernel.not-found} to whoever may not.
 */
public interface ElectionCounts {

  /**
   * Counts all ballots; by the head of the tellers.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-teller}, {@code
   *     assembly.posts-open}, {@code assembly.undecided}, {@code assembly.bundles-differ}, {@code
   *     assembly.bundles-sum}
   */
  CongressElection.File count(Scope scope, UUID id);

  /**
   * The ballots as counted; for tellers and, after a complaint, inspectors. Recorded.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-counted}, {@code
   *     assembly.entered-otherwise}
   */
  List<Ballot> counted(Scope scope, UUID id);

  /**
   * The sums of bundles as counted, for the same readers. Recorded.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-counted}, {@code
   *     assembly.entered-otherwise}
   */
  List<TalliedBundle> bundles(Scope scope, UUID id);

  /**
   * The election as the command on files reads it, for whoever reads its result.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-counted}
   */
  Election election(Scope scope, UUID id);
}
