package vn.thongmach.assembly;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * Elections at congresses. Who prepares a congress prepares its lists; whoever reads it reads its
 * elections and, once they are counted, their results.
 */
public interface CongressElections {

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code assembly.closed},
   *     else all problems
   */
  CongressElection.File create(Scope scope, UUID congress, ElectionDraft draft);

  /**
   * Changes one whose list is open.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.list-closed}, else all problems
   */
  CongressElection.File change(Scope scope, UUID id, ElectionDraft draft);

  /**
   * Puts a name forward.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.list-closed}, else all problems
   */
  CongressElection.File nominate(Scope scope, UUID id, ElectionDraft.NominationDraft draft);

  /**
   * Decides whether a name stands.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.list-closed}, else all problems
   */
  CongressElection.File decide(
      Scope scope, UUID id, UUID person, ElectionDraft.NominationDecision decision);

  /**
   * Closes the list in the order of names and settles the form of the ballot.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.list-closed}, else everything the rules of the day have against the list
   */
  CongressElection.File close(Scope scope, UUID id);

  /**
   * Opens the list again while no ballot was issued.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.ballots-issued}
   */
  CongressElection.File reopen(Scope scope, UUID id);

  /**
   * Prepares the next round for the seats left.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.nothing-left}, {@code assembly.round-exists}, else all problems
   */
  CongressElection.File again(Scope scope, UUID id, ElectionDraft.FurtherRound draft);

  Optional<CongressElection.File> find(Scope scope, UUID id);

  /** Those of a congress in the order in which they were made. */
  List<CongressElection.File> of(Scope scope, UUID congress);

  /** What the rule of the day says of the list as it stands. */
  ListLimits limits(Scope scope, CongressElection.File file);

  /**
   * How long a list may be.
   *
   * @param most names at most
   * @param fewest names at least
   * @param prepared how many names of the convening committee are usual, from and to
   * @param support more votes than this put a name from outside on the list
   */
  record ListLimits(int most, int fewest, int preparedFrom, int preparedTo, int support) {}
}
