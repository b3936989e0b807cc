package vn.thongmach.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Detail of an audit entry about something that was there before.
 *
 * @param reason why, in the words of whoever changed it
 * @param now what it was changed to
 * @param onBehalfOf full name of the absent person for whom it was done; null where for nobody
 */
public record Changed(
    String reason,
    Object now,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String onBehalfOf) {

  /** Done for oneself. */
  public Changed(String reason, Object now) {
    this(reason, now, null);
  }
}
