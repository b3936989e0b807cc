package vn.thongmach.directive;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with resolutions and clauses. */
public enum DirectiveError implements ErrorCode {
  SYMBOL_TAKEN("symbol-taken", ErrorKind.CONFLICT),
  CLAUSE_CODE_TAKEN("clause-code-taken", ErrorKind.CONFLICT),
  CLAUSE_CODE_REPEATED("clause-code-repeated", ErrorKind.UNPROCESSABLE),
  ISSUER_UNKNOWN("issuer-unknown", ErrorKind.UNPROCESSABLE),
  ADOPTED_IN_FUTURE("adopted-in-future", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  DirectiveError(String identifier, ErrorKind kind) {
    this.code = "directive." + identifier;
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
