package vn.thongmach.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Scope;
import vn.thongmach.access.TokenAccount;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Storage of tokens; keys come as SHA-256. */
public interface TokenRows {

  void insert(Scope scope, Actor token, byte[] keyHash, Instant createdAt);

  /** The token that is neither revoked nor expired. */
  Optional<Actor> inForce(Scope scope, byte[] keyHash, Instant now);

  /** Whether a token is in force, by its id. */
  boolean isInForce(Scope scope, UUID id, Instant now);

  /** Notes that a token was shown now, where that was last noted at {@code before} or earlier. */
  void seen(Scope scope, UUID id, Instant before, Instant now);

  /** Revokes all tokens of this name that are in force. */
  List<UUID> revoke(Scope scope, String name, Instant now);

  /** Revokes one token that is in force; its name, empty where there is none. */
  Optional<String> revoke(Scope scope, UUID id, Instant now);

  /** Tokens, those in force first, then the latest made; for who reaches all units. */
  PageOf<TokenAccount> page(Scope scope, Instant now, PageRequest page);
}
