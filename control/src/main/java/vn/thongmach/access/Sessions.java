package vn.thongmach.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.model.Passwords;
import vn.thongmach.access.model.SecretKey;
import vn.thongmach.access.model.SessionRows;
import vn.thongmach.access.model.SignInAttempts;
import vn.thongmach.access.model.UserRows;
import vn.thongmach.access.model.UserRows.StoredUser;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;

/** Signing in and out. Sessions live in the database and outlast a restart. */
@Service
public class Sessions {

  /** A session ends after so long, however much it is used. */
  public static final Duration LONGEST = Duration.ofHours(12);

  private static final Scope SYSTEM = Scope.system("access");

  private final UserRows users;
  private final SessionRows rows;
  private final Passwords passwords;
  private final SignInAttempts attempts;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sessions(
      UserRows users,
      SessionRows rows,
      Passwords passwords,
      SignInAttempts attempts,
      AuditTrail audit,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.users = users;
    this.rows = rows;
    this.passwords = passwords;
    this.attempts = attempts;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens a session with a new key. An unknown name and a wrong password get the same answer after
   * the same time. The password is checked outside any transaction, so that a flood of sign-ins
   * holds no database connections.
   *
   * @throws CodedException {@code access.too-many-attempts} with the seconds to wait, {@code
   *     access.sign-in-refused}
   */
  public OpenedSession signIn(String name, String password, String address) {
    String folded = Names.shown(Names.folded(name));
    Duration wait = attempts.admit(folded, address);
    if (!wait.isZero()) {
      throw new CodedException(AccessError.TOO_MANY_ATTEMPTS, wait.plusMillis(999).toSeconds());
    }
    Optional<StoredUser> user = users.byName(SYSTEM, folded);
    boolean possible = password.length() <= Users.LONGEST_PASSWORD * 2;
    boolean right =
        passwords.matches(
            possible ? password : "", user.map(StoredUser::passwordHash).orElse(null));
    if (!right || !possible) {
      audit.record(SYSTEM, "SignInRefused", "user", folded, Map.of("address", address));
      throw new CodedException(AccessError.SIGN_IN_REFUSED);
    }
    attempts.succeeded(folded, address);
    return Objects.requireNonNull(
        transactions.execute(status -> open(user.orElseThrow(), address)));
  }

  /** Ends a session; nothing happens when it has ended before. */
  @Transactional
  public void signOut(Actor actor, Scope scope) {
    rows.delete(scope, actor.credential());
    audit.record(scope, "SignedOut", "user", actor.id().toString(), Map.of());
    events.publishEvent(new CredentialEnded(actor.credential()));
  }

  private OpenedSession open(StoredUser user, String address) {
    Instant now = clock.instant();
    Instant expires = now.plus(LONGEST);
    UUID id = UUID.randomUUID();
    String key = SecretKey.random();
    Actor actor =
        new Actor(
            user.id(),
            user.name(),
            user.role(),
            user.unit(),
            Origin.REPORTED,
            id,
            expires,
            user.person());
    rows.deleteEnded(SYSTEM, now.minus(Credentials.IDLE), now);
    rows.insert(SYSTEM, id, SecretKey.hash(key), user.id(), now, expires);
    requireStill(user);
    Scope self = new Scope(user.id(), user.name(), user.role(), false, Set.of());
    audit.record(self, "SignedIn", "user", user.id().toString(), Map.of("address", address));
    return new OpenedSession(key, actor);
  }

  /** A password renewed while it was being checked opens nothing; the row above waits for it. */
  private void requireStill(StoredUser user) {
    boolean still =
        users
            .byName(SYSTEM, user.name())
            .filter(now -> now.passwordHash().equals(user.passwordHash()))
            .isPresent();
    if (!still) {
      throw new CodedException(AccessError.SIGN_IN_REFUSED);
    }
  }

  /**
   * A session just opened.
   *
   * @param key the cookie's value, known only now
   */
  public record OpenedSession(String key, Actor actor) {

    @Override
    public String toString() {
      return "OpenedSession[" + actor.name() + "]";
    }
  }
}
