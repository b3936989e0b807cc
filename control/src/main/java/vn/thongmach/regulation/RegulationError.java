package vn.thongmach.regulation;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with a rule handed in. */
public enum RegulationError implements ErrorCode {
  UNKNOWN_RULE("unknown-rule", ErrorKind.NOT_FOUND),
  NO_WORDING_YET("no-wording-yet", ErrorKind.UNPROCESSABLE),
  RANGE_TOO_LONG("range-too-long", ErrorKind.INVALID),
  UNKNOWN_WORDING("unknown-wording", ErrorKind.NOT_FOUND),
  PARAMETERS_MALFORMED("parameters-malformed", ErrorKind.UNPROCESSABLE),
  EFFECTIVE_FROM_MALFORMED("effective-from-malformed", ErrorKind.INVALID);

  private final String code;
  private final ErrorKind kind;

  RegulationError(String identifier, ErrorKind kind) {
    this.code = "regulation." + identifier;
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
