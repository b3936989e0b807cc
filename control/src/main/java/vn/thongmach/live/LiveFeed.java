package vn.thongmach.live;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;

/**
 * Tells the screens what changed. Publish after the change is committed. Returns at once and keeps
 * no transaction; what no reader is connected for is only remembered for those who come back.
 */
public interface LiveFeed {

  /**
   * Publishes one item; readers get it as an event named by the topic with the data {@code
   * {"items":[…]}}, at most one push a topic each 250 ms.
   *
   * @param topic name of the event, for example {@code alarm}
   * @param key identity of the thing: within one push a later item of the same key replaces the
   *     earlier one
   * @param ownerUnit only readers who reach this unit get it; null for no such limit
   * @param readers only these roles get it
   * @param payload immutable; written as JSON later
   */
  void publish(
      String topic, Object key, @Nullable UUID ownerUnit, Set<Role> readers, Object payload);

  /**
   * Publishes one item to the screens of one person alone.
   *
   * @param topic name of the event
   * @param key identity of the thing
   * @param payload immutable; written as JSON later
   */
  void publishTo(UUID person, String topic, Object key, Object payload);

  /** As {@link #publish(String, Object, UUID, Set, Object)}, the payload being its own key. */
  default void publish(String topic, @Nullable UUID ownerUnit, Set<Role> readers, Object payload) {
    publish(topic, payload, ownerUnit, readers, payload);
  }

  /** Nothing that was pushed can be relied on: all readers are told to read everything again. */
  void reset();
}
