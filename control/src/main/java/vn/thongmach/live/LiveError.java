package vn.thongmach.live;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Refusals of the live feed. */
public enum LiveError implements ErrorCode {
  TOO_MANY_READERS("too-many-readers", ErrorKind.UNAVAILABLE);

  private final String code;
  private final ErrorKind kind;

  LiveError(String identifier, ErrorKind kind) {
    this.code = "live." + identifier;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
