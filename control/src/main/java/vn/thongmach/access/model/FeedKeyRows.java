package vn.thongmach.access.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.FeedKeys.FeedKey;
import vn.thongmach.access.Scope;

/** Stored keys of feeds, at most one for each user. */
public interface FeedKeyRows {

  void replace(Scope scope, UUID user, byte[] keyHash, Instant madeAt);

  /** Whether there was one. */
  boolean delete(Scope scope, UUID user);

  Optional<FeedKey> find(Scope scope, UUID user);

  /** Whose key this is. */
  Optional<UUID> user(Scope scope, byte[] keyHash);

  /** Notes when it was read, unless that was noted since. */
  void used(Scope scope, UUID user, Instant now, Instant since);
}
