package vn.thongmach.directive;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with documents, clauses and what is set on them. */
public enum DirectiveError implements ErrorCode {
  SYMBOL_TAKEN("symbol-taken", ErrorKind.CONFLICT),
  CLAUSE_CODE_TAKEN("clause-code-taken", ErrorKind.CONFLICT),
  CLAUSE_CODE_REPEATED("clause-code-repeated", ErrorKind.UNPROCESSABLE),
  ISSUER_UNKNOWN("issuer-unknown", ErrorKind.UNPROCESSABLE),
  ISSUER_TWICE("issuer-twice", ErrorKind.UNPROCESSABLE),
  PARENT_UNKNOWN("parent-unknown", ErrorKind.UNPROCESSABLE),
  TEXT_UNCHANGED("text-unchanged", ErrorKind.UNPROCESSABLE),
  CLAUSE_UNKNOWN("clause-unknown", ErrorKind.UNPROCESSABLE),
  FOCUS_AREA_UNKNOWN("focus-area-unknown", ErrorKind.UNPROCESSABLE),
  RELATED_UNKNOWN("related-unknown", ErrorKind.UNPROCESSABLE),
  RELATED_TO_ITSELF("related-to-itself", ErrorKind.UNPROCESSABLE),
  RELATION_REPEATED("relation-repeated", ErrorKind.CONFLICT),
  RELATION_CIRCLE("relation-circle", ErrorKind.UNPROCESSABLE),
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
