package vn.thongmach.dataplane.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the host is doing.
 *
 * @param recordedPosition up to which everything is recorded, as last known
 * @param lag accepted records that are not yet recorded
 * @param lastError the newest error in one line, kept after it has passed; null when there was none
 * @param lastErrorAt when that was
 * @param quarantined records set aside since the start
 */
public record HostHealth(
    State state,
    long recordedPosition,
    long lag,
    @Nullable String lastError,
    @Nullable Instant lastErrorAt,
    long quarantined) {

  /** What the loop does. */
  public enum State {
    STARTING,
    RUNNING,
    /** The newest attempt failed; the host tries again by itself. */
    RETRYING,
    STOPPED
  }
}
