package vn.thongmach.alarm.model;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.inventory.ObjectAlias;

/**
 * The names under which sources know network objects, as they stood when read. Immutable.
 *
 * @param objects object by alias, {@code ves:} or {@code snmp:} included
 */
public record KnownAliases(Map<String, UUID> objects) {

  public KnownAliases {
    objects = Map.copyOf(objects);
  }

  /** The object a claim is about: the interface's own object, else the source's, else none. */
  public Optional<Hit> hit(AlarmIdentity identity) {
    String interfaceName = identity.interfaceName();
    if (interfaceName != null) {
      UUID port = objects.get(alias(identity, identity.sourceName() + "/" + interfaceName));
      if (port != null) {
        return Optional.of(new Hit(port, true));
      }
    }
    return ofSource(identity).map(object -> new Hit(object, false));
  }

  /** The object that the source as a whole stands for. */
  public Optional<UUID> ofSource(AlarmIdentity identity) {
    return Optional.ofNullable(objects.get(alias(identity, identity.sourceName())));
  }

  private static String alias(AlarmIdentity identity, String name) {
    return identity.protocol().aliasOf(ObjectAlias.canonical(name));
  }

  /**
   * An object found by its alias.
   *
   * @param interfaceResolved whether it is the interface itself, so that the interface's name no
   *     longer tells alarms apart
   */
  public record Hit(UUID object, boolean interfaceResolved) {}
}
