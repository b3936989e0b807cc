package vn.thongmach.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;

/**
 * Sends a MockMvc request as somebody: {@code mvc.perform(get("/api/units").with(SignedIn.as(
 * Role.OFFICE)))}. The actor's id is derived from the role, so it stays the same from call to call.
 */
public final class SignedIn {

  private SignedIn() {}

  /** As a person of this role who reaches all units. */
  public static RequestPostProcessor as(Role role) {
    return as(role, null, Origin.REPORTED);
  }

  /** As a person of this role who reaches a unit and those below it. */
  public static RequestPostProcessor as(Role role, UUID unit) {
    return as(role, unit, Origin.REPORTED);
  }

  /** As a person of this role with a unit, or all, behind whom stands this recorded person. */
  public static RequestPostProcessor as(Role role, @Nullable UUID unit, UUID person) {
    Actor actor = actor(role, unit, Origin.REPORTED);
    return authentication(
        new Actor(
                actor.id(),
                actor.name(),
                actor.role(),
                actor.unit(),
                actor.origin(),
                actor.credential(),
                actor.expires(),
                person)
            .authentication());
  }

  /** As the sender of events of this origin. */
  public static RequestPostProcessor sending(Origin origin) {
    return as(Role.INTEGRATION, null, origin);
  }

  /** The actor behind {@link #as(Role)}. */
  public static Actor actor(Role role, @Nullable UUID unit, Origin origin) {
    byte[] seed = ("actor " + role).getBytes(StandardCharsets.UTF_8);
    UUID id = UUID.nameUUIDFromBytes(seed);
    return new Actor(id, role.wireName(), role, unit, origin, id, Instant.MAX);
  }

  private static RequestPostProcessor as(Role role, @Nullable UUID unit, Origin origin) {
    return authentication(actor(role, unit, origin).authentication());
  }
}
