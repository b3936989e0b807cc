package vn.thongmach.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.model.FeedAttempts;
import vn.thongmach.access.model.FeedKeyRows;
import vn.thongmach.access.model.SecretKey;
import vn.thongmach.kernel.CodedException;

/**
 * Keys by which a calendar programme reads what one account may read, and nothing else: one for
 * each account, told once, kept as a hash. Whoever may no longer sign in is no longer answered.
 */
@Service
public class FeedKeys {

  private static final Scope SCOPE = Scope.system("feeds");
  private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

  private final FeedKeyRows rows;
  private final FeedAttempts attempts;
  private final AccountScopes accounts;
  private final AuditTrail audit;
  private final Clock clock;

  FeedKeys(
      FeedKeyRows rows,
      FeedAttempts attempts,
      AccountScopes accounts,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.attempts = attempts;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key for whoever asks; the one before no longer opens anything. Told this once. */
  @Transactional
  public String renew(Scope scope) {
    String key = SecretKey.random();
    rows.replace(scope, scope.principal(), SecretKey.hash(key), now());
    audit.record(
        scope, "FeedKeyMade", "user", scope.principal().toString(), Map.of("name", scope.name()));
    return key;
  }

  /** Takes the key of whoever asks away; nothing happens where there is none. */
  @Transactional
  public void revoke(Scope scope) {
    if (rows.delete(scope, scope.principal())) {
      audit.record(
          scope,
          "FeedKeyRevoked",
          "user",
          scope.principal().toString(),
          Map.of("name", scope.name()));
    }
  }

  /** The key of whoever asks, without itself; empty where there is none. */
  public Optional<FeedKey> find(Scope scope) {
    return rows.find(scope, scope.principal());
  }

  /**
   * What the account behind a key reaches now; empty for a key that opens nothing.
   *
   * @param address where the request comes from
   * @throws CodedException {@code access.too-many-attempts} for a key read too often, and for an
   *     address that tries too many
   */
  @Transactional
  public Optional<Scope> open(String key, String address) {
    byte[] hash = SecretKey.hash(key);
    Optional<UUID> user = rows.user(SCOPE, hash);
    Duration wait = attempts.admit(user.map(UUID::toString).orElse(null), address);
    if (!wait.isZero()) {
      throw new CodedException(AccessError.TOO_MANY_ATTEMPTS, wait.plusMillis(999).toSeconds());
    }
    Instant now = now();
    user.ifPresent(known -> rows.used(SCOPE, known, now, now.minus(NOTED_EVERY)));
    return user.flatMap(accounts::ofAccount);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A key without itself.
   *
   * @param usedAt when it was last read, to ten minutes; null while it was not
   */
  public record FeedKey(Instant madeAt, @Nullable Instant usedAt) {}
}
