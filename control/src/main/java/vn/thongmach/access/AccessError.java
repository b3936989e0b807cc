package vn.thongmach.access;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Refusals of sign-in, tokens and permissions. */
public enum AccessError implements ErrorCode {
  UNAUTHENTICATED("unauthenticated", ErrorKind.UNAUTHENTICATED),
  TOKEN_REFUSED("token-refused", ErrorKind.UNAUTHENTICATED),
  SIGN_IN_REFUSED("sign-in-refused", ErrorKind.UNAUTHENTICATED),
  TOO_MANY_ATTEMPTS("too-many-attempts", ErrorKind.TOO_MANY),
  TWO_CREDENTIALS("two-credentials", ErrorKind.INVALID),
  FORBIDDEN("forbidden", ErrorKind.FORBIDDEN),
  WHOLE_OPERATOR_ONLY("whole-operator-only", ErrorKind.FORBIDDEN),
  CSRF_REFUSED("csrf-refused", ErrorKind.FORBIDDEN),
  NAME_MALFORMED("name-malformed", ErrorKind.INVALID),
  NAME_TAKEN("name-taken", ErrorKind.CONFLICT),
  PASSWORD_LENGTH("password-length", ErrorKind.INVALID),
  LIFETIME_MALFORMED("lifetime-malformed", ErrorKind.INVALID),
  UNIT_UNKNOWN("unit-unknown", ErrorKind.UNPROCESSABLE),
  PERSON_UNKNOWN("person-unknown", ErrorKind.UNPROCESSABLE),
  LAST_ADMINISTRATOR("last-administrator", ErrorKind.UNPROCESSABLE),
  ROLE_FOR_MACHINES("role-for-machines", ErrorKind.UNPROCESSABLE),
  TOKEN_UNKNOWN("token-unknown", ErrorKind.NOT_FOUND),
  IDEMPOTENCY_KEY_MALFORMED("idempotency-key-malformed", ErrorKind.INVALID),
  IDEMPOTENCY_KEY_NOT_HERE("idempotency-key-not-here", ErrorKind.INVALID),
  IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", ErrorKind.UNPROCESSABLE),
  REQUEST_UNDER_WAY("request-under-way", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  AccessError(String identifier, ErrorKind kind) {
    this.code = "access." + identifier;
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
