package vn.thongmach.absence;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of absences. */
public enum AbsenceError implements ErrorCode {
  NO_PERSON("no-person", ErrorKind.UNPROCESSABLE),
  BEGINS_IN_PAST("begins-in-past", ErrorKind.UNPROCESSABLE),
  ENDS_BEFORE_BEGINNING("ends-before-beginning", ErrorKind.UNPROCESSABLE),
  TOO_LONG("too-long", ErrorKind.UNPROCESSABLE),
  OVERLAPS("overlaps", ErrorKind.UNPROCESSABLE),
  DEPUTY_ELSEWHERE("deputy-elsewhere", ErrorKind.UNPROCESSABLE),
  DEPUTY_ABSENT("deputy-absent", ErrorKind.UNPROCESSABLE),
  OVER("over", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  AbsenceError(String identifier, ErrorKind kind) {
    this.code = "absence." + identifier;
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
