package vn.thongmach.notice.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.MailMessage;
import vn.thongmach.notice.Notice;

/** Notices that wait for a letter, and letters that wait to be sent. */
public interface MailRows {

  /** Has a notice wait for a letter. */
  void enqueue(Scope scope, Notice notice, boolean digest, boolean passes, Instant due);

  /** Whose notices are due first; the person is held against other nodes. */
  Optional<Due> due(Scope scope, Instant now);

  /** Has what is due for a person and may not pass quiet hours wait until an instant. */
  void postpone(Scope scope, Due due, Instant now, Instant until);

  /** Takes what is due for a person off the queue, oldest first. */
  List<Waiting> take(Scope scope, Due due, Instant now);

  /** Takes all of a person off the queue. */
  void drop(Scope scope, UUID person);

  void insert(Scope scope, Letter letter);

  /** The waiting letter that is due first, held against other nodes. */
  Optional<Letter> dueLetter(Scope scope, Instant now);

  /** Writes what became of a letter. */
  void update(Scope scope, MailMessage message);

  Optional<MailMessage> find(Scope scope, UUID message);

  PageOf<MailMessage> page(Scope scope, MailMessage.@Nullable State state, PageRequest page);

  /** Deletes letters that ended before. */
  void forget(Scope scope, MailMessage.State state, Instant before);

  /** Something due for one person. */
  record Due(UUID person, boolean digest) {}

  /** A notice taken off the queue. */
  record Waiting(Notice notice, boolean passes) {}
}
