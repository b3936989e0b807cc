package vn.thongmach.alarm.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.state.AlarmKey;

/**
 * An identity with the alarm it stands for.
 *
 * @param nativeKey key of the identity itself: the alarm key it has while unplaced
 * @param alarmKey key of the alarm
 * @param objectId the network object it lies on, null while unplaced
 * @param ownerUnit the unit that owns the object, null where nobody does
 */
public record PlacedIdentity(
    AlarmIdentity identity,
    UUID nativeKey,
    UUID alarmKey,
    @Nullable UUID objectId,
    @Nullable UUID ownerUnit) {

  /** Not on any known object. */
  public static PlacedIdentity unplaced(AlarmIdentity identity) {
    UUID key = key(identity, null, identity.interfaceName());
    return new PlacedIdentity(identity, key, key, null, null);
  }

  /**
   * On an object.
   *
   * @param interfaceResolved whether the object is the interface itself, so that its name no longer
   *     tells alarms apart
   */
  public static PlacedIdentity on(
      AlarmIdentity identity, UUID object, @Nullable UUID ownerUnit, boolean interfaceResolved) {
    return new PlacedIdentity(
        identity,
        key(identity, null, identity.interfaceName()),
        key(identity, object, interfaceResolved ? null : identity.interfaceName()),
        object,
        ownerUnit);
  }

  /** No name of a VES source holds U+0000, so that names of other protocols differ from all. */
  private static String nativeName(AlarmIdentity identity) {
    return identity.protocol() == SourceProtocol.VES
        ? identity.sourceName()
        : identity.protocol().name() + '\0' + identity.sourceName();
  }

  /** Whether it lies on the object of its interface, not on the one of its source as a whole. */
  public boolean isOnInterface() {
    return objectId != null
        && identity.interfaceName() != null
        && alarmKey.equals(key(identity, objectId, null));
  }

  private static UUID key(
      AlarmIdentity identity, @Nullable UUID object, @Nullable String unresolvedInterface) {
    return AlarmKey.of(
            object,
            nativeName(identity),
            unresolvedInterface,
            identity.eventSourceType(),
            identity.alarmCondition(),
            identity.specificProblem())
        .value();
  }
}
