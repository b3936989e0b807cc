package vn.thongmach.notice;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of notices and mail. */
public enum NoticeError implements ErrorCode {
  NO_PERSON("no-person", ErrorKind.UNPROCESSABLE),
  ADDRESS_MALFORMED("address-malformed", ErrorKind.INVALID),
  ADDRESS_ELSEWHERE("address-elsewhere", ErrorKind.UNPROCESSABLE),
  HOST_PRIVATE("host-private", ErrorKind.UNPROCESSABLE),
  HOST_UNKNOWN("host-unknown", ErrorKind.UNPROCESSABLE),
  PASSWORD_IN_CLEAR("password-in-clear", ErrorKind.UNPROCESSABLE),
  MAIL_NOT_SET("mail-not-set", ErrorKind.UNPROCESSABLE),
  MAIL_NOT_GIVEN_UP("mail-not-given-up", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  NoticeError(String identifier, ErrorKind kind) {
    this.code = "notice." + identifier;
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
