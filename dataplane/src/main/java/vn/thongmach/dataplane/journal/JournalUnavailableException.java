package vn.thongmach.dataplane.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Nothing was accepted: the append is not in the journal and its sender must hear so. */
public final class JournalUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why nothing can be accepted now. */
  public enum Reason {
    /** The disk is full, or has less free than is reserved. */
    DISK_FULL("journal.disk-full", 10),
    /** Too much waits to be recorded. */
    BACKLOG_FULL("journal.backlog-full", 5),
    /** The disk failed; the journal goes on by itself once a write succeeds. */
    IO_ERROR("journal.io-error", 10),
    /** Another process holds the folder. */
    IN_USE("journal.in-use", 5),
    /** The journal is closed. */
    CLOSED("journal.closed", 5);

    private final String code;
    private final int retryAfterSeconds;

    Reason(String code, int retryAfterSeconds) {
      this.code = code;
      this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Stable code, {@code journal.<identifier>}. */
    public String code() {
      return code;
    }

    /** When a sender may try again. */
    public Duration retryAfter() {
      return Duration.ofSeconds(retryAfterSeconds);
    }
  }

  private final Reason reason;

  JournalUnavailableException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** The same refusal, thrown by the thread that asked. */
  JournalUnavailableException forCaller() {
    return new JournalUnavailableException(reason, String.valueOf(getMessage()), this);
  }

  public Reason reason() {
    return reason;
  }
}
