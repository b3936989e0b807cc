package vn.thongmach.calendar;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with feeds. */
public enum CalendarError implements ErrorCode {
  NOBODY("nobody", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  CalendarError(String identifier, ErrorKind kind) {
    this.code = "calendar." + identifier;
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
