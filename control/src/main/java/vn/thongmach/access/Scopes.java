package vn.thongmach.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes the Scope of an actor from its unit's closure as the trees stand now, and from those absent
 * today for whom it acts.
 */
@Component
public class Scopes {

  private final ObjectProvider<UnitClosure> closures;
  private final ObjectProvider<Deputies> deputies;
  private final Clock clock;

  Scopes(ObjectProvider<UnitClosure> closures, ObjectProvider<Deputies> deputies, Clock clock) {
    this.closures = closures;
    this.deputies = deputies;
    this.clock = clock;
  }

  public Scope of(Actor actor) {
    UUID unit = actor.unit();
    if (unit == null) {
      return new Scope(
          actor.id(),
          actor.name(),
          actor.role(),
          true,
          Set.of(),
          null,
          actor.person(),
          standsFor(actor));
    }
    UnitClosure closure = closures.getIfAvailable(() -> (root, at) -> Set.of(root));
    return new Scope(
        actor.id(),
        actor.name(),
        actor.role(),
        false,
        closure.closure(unit, clock.instant()),
        unit,
        actor.person(),
        standsFor(actor));
  }

  private Map<Desk, Set<UUID>> standsFor(Actor actor) {
    UUID person = actor.person();
    Deputies known = person == null ? null : deputies.getIfAvailable();
    return person == null || known == null ? Map.of() : known.standsFor(person);
  }
}
