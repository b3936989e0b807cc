package vn.thongmach.notice.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticePreference;

/** Stored choices of how people want to be told. */
public interface PreferenceRows {

  Optional<NoticePreference> find(Scope scope, UUID person);

  /** The choices of these people; those who chose nothing are left out. */
  Map<UUID, NoticePreference> findAll(Scope scope, Collection<UUID> people);

  /** Whether it was written: false where its version is no longer the one before. */
  boolean put(Scope scope, NoticePreference preference);
}
