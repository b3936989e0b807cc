package vn.thongmach.simulator.load;

import java.util.HashMap;
import java.util.Map;
import vn.thongmach.simulator.world.Organisation;

/** Who heads which unit. */
final class Heads {

  private final Ids ids;
  private final Map<String, String> byUnit = new HashMap<>();

  Heads(Ids ids, Organisation organisation) {
    this.ids = ids;
    for (Organisation.Mandate mandate : organisation.mandates()) {
      byUnit.putIfAbsent(mandate.unit(), mandate.person());
    }
  }

  /** Id of the person who heads a unit. */
  String of(String unit) {
    String person = byUnit.get(unit);
    if (person == null) {
      throw new IllegalStateException("Nobody heads " + unit);
    }
    return ids.person(person);
  }
}
