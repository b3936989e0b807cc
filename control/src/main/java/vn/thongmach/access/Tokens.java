package vn.thongmach.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.model.SecretKey;
import vn.thongmach.access.model.TokenRows;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;

/** Credentials of machines, shown as {@code Authorization: Bearer tm_…}. */
@Service
public class Tokens {

  /** How every token begins. */
  public static final String PREFIX = "tm_";

  private static final int LONGEST_DAYS = 3650;

  private final TokenRows rows;
  private final UnitClosure units;
  private final AuditTrail audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Tokens(
      TokenRows rows,
      UnitClosure units,
      AuditTrail audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Creates a token; its text is known only now.
   *
   * @throws CodedException {@code access.name-malformed}, {@code access.lifetime-malformed}
   */
  @Transactional
  public String create(Scope by, NewToken token) {
    String name = Names.checked(token.name());
    if (token.days() < 1 || token.days() > LONGEST_DAYS) {
      throw new CodedException(AccessError.LIFETIME_MALFORMED, token.days(), LONGEST_DAYS);
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Instant expires = now.plus(Duration.ofDays(token.days()));
    String text = PREFIX + SecretKey.random();
    rows.insert(
        by,
        new Actor(id, name, token.role(), token.unit(), token.origin(), id, expires),
        SecretKey.hash(text),
        now);
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("name", name);
    detail.put("role", token.role());
    detail.put("unit", token.unit());
    detail.put("origin", token.origin());
    detail.put("expires", expires);
    audit.record(by, "TokenCreated", "token", id.toString(), detail);
    return text;
  }

  /**
   * Creates a token by the same rules, for whoever reaches all units.
   *
   * @throws CodedException with all problems of the draft
   */
  @Transactional
  public IssuedToken issue(Scope by, TokenDraft draft) {
    by.requireAllUnits();
    Problems problems = new Problems();
    String name = problems.required("name", draft.name());
    if (name != null && !Names.isWellFormed(name)) {
      problems.add("name", AccessError.NAME_MALFORMED, Names.shown(name));
    }
    Role role = problems.required("role", draft.role());
    if (draft.unit() != null && !units.exists(draft.unit())) {
      problems.add("unit", AccessError.UNIT_UNKNOWN, draft.unit().toString());
    }
    int days = draft.days() == null ? NewToken.DEFAULT_DAYS : draft.days();
    if (days < 1 || days > LONGEST_DAYS) {
      problems.add("days", AccessError.LIFETIME_MALFORMED, days, LONGEST_DAYS);
    }
    problems.throwIfAny();
    Origin origin = draft.origin() == null ? Origin.MEASURED : draft.origin();
    NewToken token =
        new NewToken(Problems.given(name), Problems.given(role), draft.unit(), origin, days);
    return new IssuedToken(token.name(), create(by, token));
  }

  /**
   * Revokes every token of this name; other processes notice within seconds.
   *
   * @throws CodedException {@code access.token-unknown}
   */
  @Transactional
  public void revoke(Scope by, String name) {
    List<UUID> revoked = rows.revoke(by, name, clock.instant());
    if (revoked.isEmpty()) {
      throw new CodedException(AccessError.TOKEN_UNKNOWN, Names.shown(name));
    }
    for (UUID id : revoked) {
      ended(by, id, name);
    }
  }

  /**
   * Revokes one token.
   *
   * @throws CodedException {@code access.token-unknown}
   */
  @Transactional
  public void revoke(Scope by, UUID id) {
    String name =
        rows.revoke(by, id, clock.instant())
            .orElseThrow(() -> new CodedException(AccessError.TOKEN_UNKNOWN, id));
    ended(by, id, name);
  }

  /** Tokens without their secrets, those in force first. */
  public PageOf<TokenAccount> page(Scope scope, PageRequest page) {
    return rows.page(scope, clock.instant(), page);
  }

  private void ended(Scope by, UUID id, String name) {
    audit.record(by, "TokenRevoked", "token", id.toString(), Map.of("name", name));
    events.publishEvent(new CredentialEnded(id));
  }
}
