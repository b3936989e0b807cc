package vn.thongmach.dataplane.source.snmp;

import org.jspecify.annotations.Nullable;

/** Bytes that are not a trap or inform of the version they claim. */
final class MalformedTrapException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedTrapException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
