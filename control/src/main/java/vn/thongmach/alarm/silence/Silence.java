package vn.thongmach.alarm.silence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A time in which a source that has a rhythm was not heard of.
 *
 * @param number counted on from 1; 0 before it is stored
 * @param name of the sender, or the source name of the heartbeats
 * @param tellsOf the inventory source of which a sender tells; null for heartbeats
 * @param object the object whose heartbeats these are; null for senders and where it is not known
 * @param from when it was heard last; where it never was, since when it was to be
 * @param to when it was heard again; null while it lasts
 * @param afterSeconds so long without a sign made it a silence
 * @param foundAt when the product noticed
 * @param lastEvent the last event before, null where there was none
 * @param heardEvent the event that ended it; null while it lasts, and where the rhythm was dropped
 * @param origin of the last event before
 */
public record Silence(
    long number,
    Kind kind,
    String name,
    @Nullable String tellsOf,
    @Nullable UUID object,
    Instant from,
    @Nullable Instant to,
    int afterSeconds,
    Instant foundAt,
    @Nullable Long lastEvent,
    @Nullable Long heardEvent,
    Origin origin) {

  /** Where a rhythm comes from. */
  public enum Kind {
    /** An administrator declared it for a sender. */
    SENDER,
    /** The source announced it itself with its VES heartbeats. */
    HEARTBEAT
  }

  /** The same, ended. */
  Silence endedAt(Instant at, @Nullable Long event) {
    return new Silence(
        number,
        kind,
        name,
        tellsOf,
        object,
        from,
        at,
        afterSeconds,
        foundAt,
        lastEvent,
        event,
        origin);
  }
}
