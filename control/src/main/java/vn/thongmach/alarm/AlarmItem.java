package vn.thongmach.alarm;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * One occurrence of an alarm, from its raise to its clear.
 *
 * @param id the same for the same alarm and raise, however often it is derived
 * @param object what it lies on; null while unplaced
 * @param sourceName the name under which the source knows the object
 * @param severity the latest severity while it was open
 * @param clearedAt null while open
 * @param repeats raises after the first
 * @param unplaced true while no network object is known under its name
 * @param lastEvent id of its latest event
 * @param authenticated false when one of its events came by a protocol that does not prove who sent
 *     it (SNMP v1 and v2c)
 */
public record AlarmItem(
    UUID id,
    @Nullable AlarmedObject object,
    String sourceName,
    @Nullable String interfaceName,
    String eventSourceType,
    PerceivedSeverity severity,
    String alarmCondition,
    String specificProblem,
    State state,
    Instant raisedAt,
    @Nullable Instant clearedAt,
    int repeats,
    boolean unplaced,
    long lastEvent,
    String additionalText,
    Origin origin,
    boolean authenticated) {

  /** The same occurrence as it stood at an instant: what was cleared later stands open. */
  public AlarmItem at(Instant instant) {
    if (clearedAt == null || !clearedAt.isAfter(instant)) {
      return this;
    }
    return new AlarmItem(
        id,
        object,
        sourceName,
        interfaceName,
        eventSourceType,
        severity,
        alarmCondition,
        specificProblem,
        State.OPEN,
        raisedAt,
        null,
        repeats,
        unplaced,
        lastEvent,
        additionalText,
        origin,
        authenticated);
  }

  /** Whether it still stands. */
  public enum State {
    OPEN("open"),
    CLEARED("cleared");

    private final String wireName;

    State(String wireName) {
      this.wireName = wireName;
    }

    /** As written in requests and answers. */
    @JsonValue
    public String wireName() {
      return wireName;
    }
  }

  /** The network object an alarm lies on. */
  public record AlarmedObject(UUID id, String type, String name) {}
}
