package vn.thongmach.dataplane.source.ves;

import java.util.Arrays;

/**
 * The bytes of one event within a body; of a single event the whole body.
 *
 * @param validated false when its data names a schema that is not shipped, or none
 */
@SuppressWarnings("ArrayRecordComponent") // a view on the body, never compared
public record Slice(byte[] body, int from, int to, boolean validated) {

  /** The exact bytes; the body itself when the slice is all of it. */
  public byte[] bytes() {
    return from == 0 && to == body.length ? body : Arrays.copyOfRange(body, from, to);
  }
}
