package vn.thongmach.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.thongmach.contracts.Origin;

/**
 * A user or token whose credential was accepted for the request at hand.
 *
 * @param id id of the user or token
 * @param unit the unit whose closure it reaches; null for all units
 * @param origin what its events count as
 * @param credential id of the session or token shown
 * @param expires when the credential ends at the latest
 * @param person the person behind the user; null for machines and where not recorded
 */
public record Actor(
    UUID id,
    String name,
    Role role,
    @Nullable UUID unit,
    Origin origin,
    UUID credential,
    Instant expires,
    @Nullable UUID person) {

  /** A machine, or a user without a recorded person. */
  public Actor(
      UUID id,
      String name,
      Role role,
      @Nullable UUID unit,
      Origin origin,
      UUID credential,
      Instant expires) {
    this(id, name, role, unit, origin, credential, expires, null);
  }

  /** As the security chains carry it. */
  public Authentication authentication() {
    return UsernamePasswordAuthenticationToken.authenticated(
        this, null, List.of(new SimpleGrantedAuthority(role.name())));
  }

  public Sender sender() {
    return new Sender(id, name, origin);
  }
}
