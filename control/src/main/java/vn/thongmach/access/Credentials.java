package vn.thongmach.access;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import vn.thongmach.access.model.SecretKey;
import vn.thongmach.access.model.SessionRows;
import vn.thongmach.access.model.SessionRows.StoredSession;
import vn.thongmach.access.model.TokenRows;

/**
 * Tells who stands behind a session key or a token. A token found is remembered for two seconds,
 * and for five minutes while the database does not answer, so that events are accepted meanwhile.
 * When a token was last used is kept to the minute.
 */
@Service
public class Credentials {

  /** A session not used for so long is over. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration STALE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);
  private static final int MOST_REMEMBERED = 1000;
  private static final Scope SYSTEM = Scope.system("access");

  private final SessionRows sessions;
  private final TokenRows tokens;
  private final Clock clock;
  private final ConcurrentMap<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
  private final ConcurrentMap<UUID, Instant> marked = new ConcurrentHashMap<>();

  Credentials(SessionRows sessions, TokenRows tokens, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** The token's actor; empty when the token is unknown, expired or revoked. */
  public Optional<Actor> ofToken(String token) {
    if (!token.startsWith(Tokens.PREFIX)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    byte[] hash = SecretKey.hash(token);
    ByteBuffer key = ByteBuffer.wrap(hash);
    Remembered known = remembered.get(key);
    if (known != null && known.isWithin(FRESH, now)) {
      return Optional.of(known.actor());
    }
    try {
      Optional<Actor> found = tokens.inForce(SYSTEM, hash, now);
      found.ifPresentOrElse(actor -> remember(key, actor, now), () -> remembered.remove(key));
      found.ifPresent(actor -> mark(actor.credential(), now));
      return found;
    } catch (DataAccessException | TransactionException noDatabase) {
      if (known != null && known.isWithin(STALE, now)) {
        LOG.debug("Token {} taken as known while the database is away", known.actor().name());
        return Optional.of(known.actor());
      }
      throw noDatabase;
    }
  }

  /**
   * The session's actor; empty when the session is unknown or over.
   *
   * @param use whether the request counts as use, which keeps the session from idling out
   */
  public Optional<Actor> ofSession(String key, boolean use) {
    Instant now = clock.instant();
    Optional<StoredSession> found =
        sessions.inForce(SYSTEM, SecretKey.hash(key), now.minus(IDLE), now);
    if (use && found.isPresent() && !found.get().lastSeen().plus(BETWEEN_MARKS).isAfter(now)) {
      sessions.seen(SYSTEM, found.get().actor().credential(), now);
    }
    return found.map(StoredSession::actor);
  }

  /** Whether the credential an actor showed is still in force; does not count as use. */
  public boolean isInForce(Actor actor) {
    Instant now = clock.instant();
    return actor.id().equals(actor.credential())
        ? tokens.isInForce(SYSTEM, actor.credential(), now)
        : sessions.isInForce(SYSTEM, actor.credential(), now.minus(IDLE), now);
  }

  @EventListener
  void forget(CredentialEnded ended) {
    remembered.values().removeIf(known -> known.actor().credential().equals(ended.credential()));
    marked.remove(ended.credential());
  }

  /** Notes the use of a token, at most once a minute however many processes see it. */
  private void mark(UUID token, Instant now) {
    Instant before = now.minus(BETWEEN_MARKS);
    Instant last = marked.get(token);
    if (last == null || !last.isAfter(before)) {
      marked.put(token, now);
      tokens.seen(SYSTEM, token, before, now);
    }
  }

  private void remember(ByteBuffer key, Actor actor, Instant now) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.values().removeIf(known -> !known.isWithin(FRESH, now));
    }
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.put(key, new Remembered(actor, now));
    }
  }

  private record Remembered(Actor actor, Instant since) {
    boolean isWithin(Duration age, Instant now) {
      return now.isBefore(since.plus(age)) && now.isBefore(actor.expires());
    }
  }
}
