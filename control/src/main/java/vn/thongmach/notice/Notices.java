package vn.thongmach.notice;

import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What people are told. Everybody reads their own notices and no other's. */
public interface Notices {

  /** So many notices of a person are kept; older ones go as new ones come. */
  int MOST_KEPT = 1000;

  /**
   * Tells people of something inside the caller's transaction: it is told only if that commits.
   * Whoever did it is left out; {@link NoticeTold} is published for each of the others after the
   * commit.
   *
   * @param by who did it
   * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
   */
  void tell(Scope by, NoticeDraft draft);

  /**
   * The notices of whoever asks, newest first.
   *
   * @param unread only those not seen yet
   */
  PageOf<Notice> list(Scope scope, boolean unread, PageRequest page);

  /** One notice of a person, for whoever passes it on to them. */
  Optional<Notice> find(Scope scope, UUID person, long notice);

  /** How many notices whoever asks has not seen. */
  long unread(Scope scope);

  /**
   * Notes that whoever asks has seen one; again changes nothing.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is not theirs
   */
  void see(Scope scope, long notice);

  /** Notes that whoever asks has seen all up to and including one. */
  void seeUpTo(Scope scope, long notice);
}
