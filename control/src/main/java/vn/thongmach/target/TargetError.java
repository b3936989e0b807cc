package vn.thongmach.target;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with a target. */
public enum TargetError implements ErrorCode {
  CODE_MALFORMED("code-malformed", ErrorKind.INVALID),
  NUMBER_MALFORMED("number-malformed", ErrorKind.INVALID),
  CODE_TAKEN("code-taken", ErrorKind.CONFLICT),
  CODE_FIXED("code-fixed", ErrorKind.UNPROCESSABLE),
  CHANGED_MEANWHILE("changed-meanwhile", ErrorKind.CONFLICT),
  OWNER_UNKNOWN("owner-unknown", ErrorKind.UNPROCESSABLE),
  HEAD_UNKNOWN("head-unknown", ErrorKind.UNPROCESSABLE),
  CLAUSE_UNKNOWN("clause-unknown", ErrorKind.UNPROCESSABLE),
  MEASURE_UNKNOWN("measure-unknown", ErrorKind.UNPROCESSABLE),
  SUBJECT_MALFORMED("subject-malformed", ErrorKind.INVALID),
  SUBJECT_UNFIT("subject-unfit", ErrorKind.UNPROCESSABLE),
  SUBJECT_UNKNOWN("subject-unknown", ErrorKind.UNPROCESSABLE),
  PLAN_EMPTY("plan-empty", ErrorKind.UNPROCESSABLE),
  PLAN_REPEATED("plan-repeated", ErrorKind.UNPROCESSABLE),
  PLAN_IS_BASELINE("plan-is-baseline", ErrorKind.UNPROCESSABLE),
  PLAN_AGAINST_DIRECTION("plan-against-direction", ErrorKind.UNPROCESSABLE),
  OUT_OF_RANGE("out-of-range", ErrorKind.UNPROCESSABLE),
  WEIGHT_NOT_POSITIVE("weight-not-positive", ErrorKind.UNPROCESSABLE),
  TOLERANCE_MISSING("tolerance-missing", ErrorKind.UNPROCESSABLE),
  TOLERANCE_NOT_POSITIVE("tolerance-not-positive", ErrorKind.UNPROCESSABLE),
  TOLERANCE_UNUSED("tolerance-unused", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  TargetError(String identifier, ErrorKind kind) {
    this.code = "target." + identifier;
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
