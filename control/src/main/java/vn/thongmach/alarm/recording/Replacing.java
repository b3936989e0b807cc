package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.EventStorage.Replacement;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.measure.MeasureTouched;

/**
 * Places alarms anew after the inventory has changed: what was unplaced and has a name now, and
 * what a more exact name hits. What a name no longer hits stays where it was.
 */
final class Replacing {

  private static final int REPLACED_AT_ONCE = 1_000;

  private final EventStorage events;
  private final AlarmStorage alarms;
  private final Placing placing;
  private final Refolding refolding;

  Replacing(EventStorage events, AlarmStorage alarms, Placing placing, Refolding refolding) {
    this.events = events;
    this.alarms = alarms;
    this.placing = placing;
    this.refolding = refolding;
  }

  /**
   * Places all alarms by the aliases as they stand now.
   *
   * @param version journal position of the change
   * @param receivedTime when it was accepted
   */
  void replaceAll(
      Scope scope,
      Set<PerceivedSeverity> counting,
      long version,
      Instant receivedTime,
      Outcome outcome) {
    placing.reset();
    outcome.inventoryHasChanged();
    outcome.states().clear();
    List<Replacement> replacements = replacements(scope);
    for (int from = 0; from < replacements.size(); from += REPLACED_AT_ONCE) {
      List<Replacement> some =
          replacements.subList(from, Math.min(replacements.size(), from + REPLACED_AT_ONCE));
      alarms.replaceIdentities(scope, some.stream().map(Replacement::after).toList());
      List<Replacement> moved =
          some.stream()
              .filter(each -> !each.before().alarmKey().equals(each.after().alarmKey()))
              .toList();
      events.place(scope, moved);
      Set<UUID> alarmKeys = new LinkedHashSet<>();
      for (Replacement each : moved) {
        alarmKeys.add(each.before().alarmKey());
        alarmKeys.add(each.after().alarmKey());
      }
      refolding.refold(
          scope,
          alarmKeys,
          counting,
          version,
          _ -> version,
          MeasureTouched.Kind.INVENTORY,
          receivedTime,
          outcome);
    }
  }

  private List<Replacement> replacements(Scope scope) {
    Map<AlarmIdentity, PlacedIdentity> before = new LinkedHashMap<>();
    for (PlacedIdentity placed : alarms.identities(scope)) {
      before.put(placed.identity(), placed);
    }
    List<Replacement> replacements = new ArrayList<>();
    for (PlacedIdentity after : placing.find(scope, before.keySet())) {
      PlacedIdentity old = before.get(after.identity());
      if (old != null && isBetter(old, after)) {
        replacements.add(new Replacement(old, after));
      }
    }
    return replacements;
  }

  private static boolean isBetter(PlacedIdentity old, PlacedIdentity now) {
    return now.objectId() != null
        && (!now.alarmKey().equals(old.alarmKey())
            || !Objects.equals(now.ownerUnit(), old.ownerUnit()));
  }
}
