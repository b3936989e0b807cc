package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.GuardedIncidents;

/** Tells which open incidents reach a protected event that goes on. */
@Component
class Guarding implements GuardedIncidents {

  private static final Scope SYSTEM = Scope.system("protected events");

  private final EventStorage storage;
  private final ProtectionRule rule;
  private final Clock clock;

  Guarding(EventStorage storage, ProtectionRule rule, Clock clock) {
    this.storage = storage;
    this.rule = rule;
    this.clock = clock;
  }

  @Override
  public Map<UUID, List<Guard>> now() {
    return storage.guards(SYSTEM, clock.instant());
  }

  @Override
  public int raised() {
    return rule.now().raise();
  }
}
