package vn.thongmach.dataplane.source.snmp;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The informs taken lately. A sender that misses an answer sends the same request again, byte for
 * byte, within its retry time; that is one event. One thread.
 */
final class RecentInforms {

  /**
   * Longer than the retries of common senders take, shorter than request ids take to come again.
   */
  static final Duration RETRY_TIME = Duration.ofMinutes(3);

  private static final int MOST_KEPT = 200_000;

  private final Map<UUID, Instant> taken = new LinkedHashMap<>();

  /** Whether this inform is new; from now on it counts as taken. */
  boolean isNew(TrapPayload inform) {
    forget(inform.received());
    return taken.putIfAbsent(key(inform.peer(), inform.user(), inform.pdu()), inform.received())
        == null;
  }

  /** Whether it counts as taken. */
  boolean isTaken(TrapPayload inform) {
    return taken.containsKey(key(inform.peer(), inform.user(), inform.pdu()));
  }

  /** It was not taken after all. */
  void remove(TrapPayload inform) {
    taken.remove(key(inform.peer(), inform.user(), inform.pdu()));
  }

  private void forget(Instant now) {
    Instant since = now.minus(RETRY_TIME);
    var oldest = taken.values().iterator();
    while (oldest.hasNext()) {
      Instant each = oldest.next();
      if (taken.size() < MOST_KEPT && !each.isBefore(since)) {
        return;
      }
      oldest.remove();
    }
  }

  private static UUID key(InetAddress peer, byte[] user, byte[] pdu) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) user.length);
      digest.update(user);
      digest.update(peer.getAddress());
      ByteBuffer hash = ByteBuffer.wrap(digest.digest(pdu));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
