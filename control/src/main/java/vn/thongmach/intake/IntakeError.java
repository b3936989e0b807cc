package vn.thongmach.intake;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with who sends traps, and where they are received. */
public enum IntakeError implements ErrorCode {
  NAME_MALFORMED("name-malformed", ErrorKind.INVALID),
  ADDRESS_MALFORMED("address-malformed", ErrorKind.INVALID),
  COMMUNITY_MALFORMED("community-malformed", ErrorKind.INVALID),
  PASSWORD_LENGTH("password-length", ErrorKind.INVALID),
  SENDER_KNOWN("sender-known", ErrorKind.CONFLICT),
  SENDER_UNKNOWN("sender-unknown", ErrorKind.NOT_FOUND),
  USER_KNOWN("user-known", ErrorKind.CONFLICT),
  USER_UNKNOWN("user-unknown", ErrorKind.NOT_FOUND),
  SECRETS_UNREADABLE("secrets-unreadable", ErrorKind.UNAVAILABLE),
  PORT_TAKEN("port-taken", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  IntakeError(String identifier, ErrorKind kind) {
    this.code = "intake." + identifier;
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
