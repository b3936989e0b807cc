package vn.thongmach.checkin;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with check-ins. */
public enum CheckInError implements ErrorCode {
  NOT_RESPONSIBLE("not-responsible", ErrorKind.FORBIDDEN),
  TARGET_CLOSED("target-closed", ErrorKind.CONFLICT),
  RHYTHM_NOT_YOURS("rhythm-not-yours", ErrorKind.FORBIDDEN),
  NEXT_DAY_PASSED("next-day-passed", ErrorKind.UNPROCESSABLE),
  DAY_ALONE("day-alone", ErrorKind.UNPROCESSABLE),
  DAY_OUTSIDE("day-outside", ErrorKind.UNPROCESSABLE),
  NOBODY_DECIDES("nobody-decides", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  CheckInError(String identifier, ErrorKind kind) {
    this.code = "checkin." + identifier;
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
