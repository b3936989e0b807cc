package vn.thongmach.assembly;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Congresses. The office and administrators who reach the body prepare them; its leaders read, and
 * whoever has a post at one; inspectors who reach the body once a complaint was made. To everybody
 * else they are not there.
 */
public interface Congresses {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Congress create(Scope scope, CongressDraft draft);

  /**
   * Changes one that is not closed; body and kind stay.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code assembly.closed},
   *     else all problems
   */
  Congress change(Scope scope, UUID id, CongressDraft draft);

  /**
   * Says who is called, in place of what was said before; while it is prepared.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.not-prepared}, else all problems
   */
  Congress.Whole call(Scope scope, UUID id, CongressDraft.ParticipantsDraft draft);

  /**
   * The same from a list copied out of a table.
   *
   * @throws vn.thongmach.kernel.CodedException as above; what is wrong with the list is told with
   *     line and column
   */
  Congress.Whole paste(Scope scope, UUID id, CongressDraft.PastedList list);

  /**
   * Records how somebody attends from a day on.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code assembly.closed},
   *     else all problems
   */
  Congress.Whole stand(Scope scope, UUID id, UUID person, CongressDraft.StandingDraft draft);

  /**
   * Says who has posts, in place of what was said before.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code assembly.closed},
   *     else all problems
   */
  Congress.Whole appoint(Scope scope, UUID id, CongressDraft.OfficersDraft draft);

  /**
   * Records the report on credentials with the numbers of its day.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code assembly.closed},
   *     else all problems
   */
  Congress.Whole report(Scope scope, UUID id, CongressDraft.CredentialsDraft draft);

  /**
   * Enters the next state.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, else all problems
   */
  Congress step(Scope scope, UUID id, CongressDraft.CongressStep step);

  /**
   * Prepares the first plenum of the committee that was elected.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     assembly.no-committee}, {@code assembly.plenum-exists}, else all problems
   */
  Congress plenum(Scope scope, UUID id, CongressDraft.PlenumDraft draft);

  /** Those that are not closed first, then by first day, latest first. */
  PageOf<Congress> list(Scope scope, PageRequest page);

  Optional<Congress.Whole> find(Scope scope, UUID id);

  /** Who is called and counted today; before and after the congress, on its first or last day. */
  Electorate electorate(Congress.Whole whole);

  /** What the reader may do at one that is open to them. */
  CongressRights may(Scope scope, Congress.Whole whole);

  /**
   * @param prepare change the congress, its delegates, posts and lists
   * @param office the same, also once it is closed: record what follows elections
   * @param tell issue, enter and decide ballots
   * @param preside confirm what the congress decides
   */
  record CongressRights(boolean prepare, boolean office, boolean tell, boolean preside) {}
}
