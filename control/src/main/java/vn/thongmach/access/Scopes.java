package vn.thongmach.access;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the Scope of an actor from its unit's closure as the trees stand now. */
@Component
public class Scopes {

  private final ObjectProvider<UnitClosure> closures;
  private final Clock clock;

  Scopes(ObjectProvider<UnitClosure> closures, Clock clock) {
    this.closures = closures;
    this.clock = clock;
  }

  public Scope of(Actor actor) {
    UUID unit = actor.unit();
    if (unit == null) {
      return new Scope(
          actor.id(), actor.name(), actor.role(), true, Set.of(), null, actor.person());
    }
    UnitClosure closure = closures.getIfAvailable(() -> (root, at) -> Set.of(root));
    return new Scope(
        actor.id(),
        actor.name(),
        actor.role(),
        false,
        closure.closure(unit, clock.instant()),
        unit,
        actor.person());
  }
}
