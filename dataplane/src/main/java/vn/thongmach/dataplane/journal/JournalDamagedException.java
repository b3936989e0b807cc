package vn.thongmach.dataplane.journal;

import org.jspecify.annotations.Nullable;

/** Accepted records can no longer be read: the message names the file, the offset and the cause. */
public final class JournalDamagedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JournalDamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
