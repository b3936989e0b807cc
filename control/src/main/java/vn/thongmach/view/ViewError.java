package vn.thongmach.view;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with saved views. */
public enum ViewError implements ErrorCode {
  PAGE_UNKNOWN("page-unknown", ErrorKind.UNPROCESSABLE),
  PARAMETER_UNKNOWN("parameter-unknown", ErrorKind.UNPROCESSABLE),
  NAME_TAKEN("name-taken", ErrorKind.CONFLICT),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  NOT_SHARED_BY_YOU("not-shared-by-you", ErrorKind.FORBIDDEN);

  private final String code;
  private final ErrorKind kind;

  ViewError(String identifier, ErrorKind kind) {
    this.code = "view." + identifier;
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
