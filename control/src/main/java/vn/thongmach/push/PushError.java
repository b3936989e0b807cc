package vn.thongmach.push;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Refusals of devices. */
public enum PushError implements ErrorCode {
  SWITCHED_OFF("switched-off", ErrorKind.UNPROCESSABLE),
  NO_PERSON("no-person", ErrorKind.UNPROCESSABLE),
  ENDPOINT_REFUSED("endpoint-refused", ErrorKind.INVALID),
  KEY_MALFORMED("key-malformed", ErrorKind.INVALID);

  private final String code;
  private final ErrorKind kind;

  PushError(String identifier, ErrorKind kind) {
    this.code = "push." + identifier;
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
