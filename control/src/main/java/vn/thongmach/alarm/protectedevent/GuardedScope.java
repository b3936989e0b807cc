package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.inventory.ProvinceObjects;
import vn.thongmach.inventory.ProvinceObjects.Standing;

/** Which network objects the scope of a protected event holds, by the inventory of now. */
@Component
class GuardedScope {

  private static final Scope SYSTEM = Scope.system("protected events");

  private final ProvinceObjects provinces;
  private final NetworkParts parts;
  private final Clock clock;

  GuardedScope(ProvinceObjects provinces, NetworkParts parts, Clock clock) {
    this.provinces = provinces;
    this.parts = parts;
    this.clock = clock;
  }

  /** What stands in a province, whoever owns it. */
  List<Standing> in(String province) {
    return provinces.in(SYSTEM, province, clock.instant());
  }

  /** Whether whoever asks reaches all that stands in a province, and something does. */
  boolean reaches(Scope scope, String province) {
    int all = in(province).size();
    return all > 0
        && (scope.allUnits() || provinces.in(scope, province, clock.instant()).size() == all);
  }

  /** The objects named, those that stand in the provinces named, and all that stands in them. */
  Set<UUID> objects(ProtectedEvent event) {
    List<UUID> named = new ArrayList<>(event.objects());
    for (String province : event.provinces()) {
      in(province).forEach(one -> named.add(one.id()));
    }
    return parts.standingIn(new HashSet<>(named));
  }
}
