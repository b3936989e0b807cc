package vn.thongmach.evaluation;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with a question about scores. */
public enum EvaluationError implements ErrorCode {
  PERIOD_NOT_BEGUN("period-not-begun", ErrorKind.UNPROCESSABLE),
  ALREADY_ISSUED("already-issued", ErrorKind.CONFLICT),
  REPORTED_OUT_OF_RANGE("reported-out-of-range", ErrorKind.UNPROCESSABLE),
  ALREADY_DISPUTED("already-disputed", ErrorKind.CONFLICT),
  DISPUTE_SETTLED("dispute-settled", ErrorKind.CONFLICT),
  NOT_RESPONDENT("not-respondent", ErrorKind.FORBIDDEN),
  OWN_DISPUTE("own-dispute", ErrorKind.FORBIDDEN),
  NOT_EXPLAINED("not-explained", ErrorKind.UNPROCESSABLE),
  DUE_PASSED("due-passed", ErrorKind.UNPROCESSABLE),
  UNKNOWN_REPORT("unknown-report", ErrorKind.UNPROCESSABLE),
  RECOMPUTATION_BUSY("recomputation-busy", ErrorKind.TOO_MANY);

  private final String code;
  private final ErrorKind kind;

  EvaluationError(String identifier, ErrorKind kind) {
    this.code = "evaluation." + identifier;
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
