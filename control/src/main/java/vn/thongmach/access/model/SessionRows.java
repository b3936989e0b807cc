package vn.thongmach.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;

/** Storage of sessions; keys come as SHA-256. */
public interface SessionRows {

  void insert(Scope scope, UUID id, byte[] keyHash, UUID user, Instant now, Instant expires);

  /** The session of an enabled user that was seen after {@code idleSince} and lasts beyond now. */
  Optional<StoredSession> inForce(Scope scope, byte[] keyHash, Instant idleSince, Instant now);

  /** Whether a session is in force, by its id. */
  boolean isInForce(Scope scope, UUID id, Instant idleSince, Instant now);

  void seen(Scope scope, UUID id, Instant now);

  void delete(Scope scope, UUID id);

  /** Removes every session of a user and answers which they were. */
  List<UUID> deleteOf(Scope scope, UUID user);

  /** Removes sessions that are no longer in force. */
  void deleteEnded(Scope scope, Instant idleSince, Instant now);

  /** A session and the user behind it as they stand now. */
  record StoredSession(Actor actor, Instant lastSeen) {}
}
