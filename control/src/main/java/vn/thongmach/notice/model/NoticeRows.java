package vn.thongmach.notice.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeDraft;

/** Stored notices; each is read and changed for its person only. */
public interface NoticeRows {

  /**
   * @param toldFor full name of the absent person it is meant for
   * @return the notice with the id it was given
   */
  Notice insert(
      Scope by,
      UUID person,
      NoticeDraft draft,
      String byName,
      @Nullable String toldFor,
      Instant at);

  /** Forgets all but the newest of a person. */
  void trim(Scope by, UUID person, int kept);

  PageOf<Notice> page(Scope scope, UUID person, boolean unread, PageRequest page);

  Optional<Notice> find(Scope scope, UUID person, long notice);

  long unread(Scope scope, UUID person);

  /** Marks unread ones from the first to the last id, both included. */
  void see(Scope scope, UUID person, long first, long last, Instant at);
}
