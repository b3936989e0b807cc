package vn.thongmach.dataplane.state;

import org.jspecify.annotations.Nullable;

/**
 * What one report changed.
 *
 * @param ended the span it ended, complete; its {@code fromEvent} tells which open span that was
 * @param begun the span it began, open
 */
public record AlarmDelta(Change change, @Nullable Span ended, @Nullable Span begun) {

  /** Kinds of change. */
  public enum Change {
    /** A clear of what was not open: only the image's newest entry moved. */
    NOTHING,
    /** A new occurrence; {@code begun} is its first span. */
    RAISED,
    /** Raised again with the same severity. */
    REPEATED,
    /** Raised again with another severity; {@code ended} and {@code begun} are given. */
    SEVERITY_CHANGED,
    /** Cleared; {@code ended} is given. */
    CLEARED
  }
}
