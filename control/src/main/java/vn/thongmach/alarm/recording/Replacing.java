package vn.thongmach.alarm.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.AlarmState;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.EventStorage.Replacement;
import vn.thongmach.alarm.model.IdentityStorage;
import vn.thongmach.alarm.model.PlacedIdentity;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.measure.MeasureTouched;

/**
 * Places alarms anew after the inventory has changed. What was unplaced and has a name now, and
 * what a more exact name hits, moves with all its past. A name that now stands for another object
 * counts there from the next event on, or once what stands open has been cleared; its past stays. A
 * name that is gone moves nothing.
 */
final class Replacing {

  private static final int REPLACED_AT_ONCE = 1_000;

  private final EventStorage events;
  private final AlarmStorage alarms;
  private final IdentityStorage identities;
  private final Placing placing;
  private final Refolding refolding;

  Replacing(
      EventStorage events,
      AlarmStorage alarms,
      IdentityStorage identities,
      Placing placing,
      Refolding refolding) {
    this.events = events;
    this.alarms = alarms;
    this.identities = identities;
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
    Changes changes = changes(scope);
    identities.replaceOwners(scope, changes.owned);
    handOn(scope, changes.handedOn);
    for (int from = 0; from < changes.moved.size(); from += REPLACED_AT_ONCE) {
      List<Replacement> moved =
          changes.moved.subList(from, Math.min(changes.moved.size(), from + REPLACED_AT_ONCE));
      identities.move(scope, moved);
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

  /** A name whose alarm stands open is handed on by its clear, which would not end it elsewhere. */
  private void handOn(Scope scope, Collection<Replacement> handedOn) {
    Map<UUID, AlarmState> states =
        alarms.states(scope, handedOn.stream().map(each -> each.before().alarmKey()).toList());
    Map<UUID, Instant> leaving = new HashMap<>();
    List<Replacement> gone = new ArrayList<>();
    for (Replacement each : handedOn) {
      AlarmState state = states.getOrDefault(each.before().alarmKey(), AlarmState.EMPTY);
      if (state.row() != null && state.row().occurrence().isOpen()) {
        leaving.put(each.before().nativeKey(), state.row().occurrence().raisedAt());
      } else {
        gone.add(each);
      }
    }
    identities.handOn(scope, gone);
    identities.replaceLeaving(scope, leaving);
  }

  private Changes changes(Scope scope) {
    Map<AlarmIdentity, PlacedIdentity> before = new LinkedHashMap<>();
    for (PlacedIdentity placed : identities.current(scope)) {
      before.put(placed.identity(), placed);
    }
    Changes changes = new Changes();
    List<PlacedIdentity> staying = new ArrayList<>(identities.former(scope));
    for (PlacedIdentity after : placing.find(scope, before.keySet())) {
      PlacedIdentity old = before.get(after.identity());
      if (old != null) {
        switch (placing.change(old, after)) {
          case NONE -> staying.add(old);
          case MOVED -> changes.moved.add(new Replacement(old, after));
          case HANDED_ON -> {
            staying.add(old);
            changes.handedOn.add(new Replacement(old, after));
          }
        }
      }
    }
    addOwned(scope, staying, changes);
    return changes;
  }

  private void addOwned(Scope scope, List<PlacedIdentity> staying, Changes changes) {
    Set<UUID> objects = new HashSet<>();
    for (PlacedIdentity placed : staying) {
      if (placed.objectId() != null) {
        objects.add(placed.objectId());
      }
    }
    Map<UUID, ObjectName> names = placing.names(scope, objects);
    for (PlacedIdentity placed : staying) {
      UUID object = placed.objectId();
      ObjectName name = object == null ? null : names.get(object);
      if (name != null && !Objects.equals(name.ownerUnit(), placed.ownerUnit())) {
        changes.owned.add(
            new PlacedIdentity(
                placed.identity(),
                placed.nativeKey(),
                placed.alarmKey(),
                object,
                name.ownerUnit()));
      }
    }
  }

  /** What a changed inventory does to identities. */
  private static final class Changes {
    private final List<Replacement> moved = new ArrayList<>();
    private final List<Replacement> handedOn = new ArrayList<>();
    private final List<PlacedIdentity> owned = new ArrayList<>();
  }
}
