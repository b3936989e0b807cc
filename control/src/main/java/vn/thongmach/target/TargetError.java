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
  SUBJECT_AREA_UNFIT("subject-area-unfit", ErrorKind.UNPROCESSABLE),
  SUBJECT_NOT_OF_NETWORK("subject-not-of-network", ErrorKind.UNPROCESSABLE),
  SUBJECT_UNKNOWN("subject-unknown", ErrorKind.UNPROCESSABLE),
  PLAN_EMPTY("plan-empty", ErrorKind.UNPROCESSABLE),
  PLAN_REPEATED("plan-repeated", ErrorKind.UNPROCESSABLE),
  PLAN_IS_BASELINE("plan-is-baseline", ErrorKind.UNPROCESSABLE),
  PLAN_AGAINST_DIRECTION("plan-against-direction", ErrorKind.UNPROCESSABLE),
  OUT_OF_RANGE("out-of-range", ErrorKind.UNPROCESSABLE),
  WEIGHT_NOT_POSITIVE("weight-not-positive", ErrorKind.UNPROCESSABLE),
  AGGREGATED_HAS_MEASURE("aggregated-has-measure", ErrorKind.UNPROCESSABLE),
  UNIT_UNUSED("unit-unused", ErrorKind.UNPROCESSABLE),
  UNIT_MISSING("unit-missing", ErrorKind.UNPROCESSABLE),
  PARENT_UNKNOWN("parent-unknown", ErrorKind.UNPROCESSABLE),
  CASCADE_CYCLE("cascade-cycle", ErrorKind.UNPROCESSABLE),
  CASCADE_TOO_DEEP("cascade-too-deep", ErrorKind.UNPROCESSABLE),
  CHILD_UNIT_DIFFERS("child-unit-differs", ErrorKind.UNPROCESSABLE),
  CHILD_NOT_A_RATIO("child-not-a-ratio", ErrorKind.UNPROCESSABLE),
  CHILD_MEASURE_DIFFERS("child-measure-differs", ErrorKind.UNPROCESSABLE),
  SHARED_TWICE("shared-twice", ErrorKind.UNPROCESSABLE),
  SHARED_WITH_OWNER("shared-with-owner", ErrorKind.UNPROCESSABLE),
  SHARED_UNIT_UNKNOWN("shared-unit-unknown", ErrorKind.UNPROCESSABLE),
  SHARE_OUT_OF_RANGE("share-out-of-range", ErrorKind.UNPROCESSABLE),
  SHARES_ABOVE_WHOLE("shares-above-whole", ErrorKind.UNPROCESSABLE),
  PROGRAMME_UNKNOWN("programme-unknown", ErrorKind.UNPROCESSABLE),
  TOLERANCE_MISSING("tolerance-missing", ErrorKind.UNPROCESSABLE),
  TOLERANCE_NOT_POSITIVE("tolerance-not-positive", ErrorKind.UNPROCESSABLE),
  TOLERANCE_UNUSED("tolerance-unused", ErrorKind.UNPROCESSABLE),
  CURVE_UNFIT("curve-unfit", ErrorKind.UNPROCESSABLE),
  CURVE_MONTHS_UNUSED("curve-months-unused", ErrorKind.UNPROCESSABLE),
  CURVE_NOT_TWELVE("curve-not-twelve", ErrorKind.UNPROCESSABLE),
  CURVE_NOT_WHOLE("curve-not-whole", ErrorKind.UNPROCESSABLE),
  THRESHOLDS_DISORDERED("thresholds-disordered", ErrorKind.UNPROCESSABLE),
  CLAUSE_TWICE("clause-twice", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  MEASURE_CODE_TWICE("measure-code-twice", ErrorKind.UNPROCESSABLE),
  QUALITY_UNDECLARED("quality-undeclared", ErrorKind.UNPROCESSABLE),
  QUALITY_NOT_LATER("quality-not-later", ErrorKind.UNPROCESSABLE),
  QUALITY_LIMITS_EQUAL("quality-limits-equal", ErrorKind.UNPROCESSABLE),
  MEASURES_ARE_SCORED("measures-are-scored", ErrorKind.UNPROCESSABLE),
  WEIGHTS_ABOVE_TOTAL("weights-above-total", ErrorKind.UNPROCESSABLE),
  CLOSED("closed", ErrorKind.CONFLICT),
  NOT_CLOSED("not-closed", ErrorKind.CONFLICT),
  NEEDS_AGREEMENT("needs-agreement", ErrorKind.FORBIDDEN),
  PROPOSAL_OPEN("proposal-open", ErrorKind.CONFLICT),
  PROPOSAL_ANSWERED("proposal-answered", ErrorKind.CONFLICT),
  OTHER_SIDE_ANSWERS("other-side-answers", ErrorKind.FORBIDDEN),
  PROPOSER_WITHDRAWS("proposer-withdraws", ErrorKind.FORBIDDEN),
  ROWS_EMPTY("rows-empty", ErrorKind.UNPROCESSABLE),
  ROW_REPEATED("row-repeated", ErrorKind.UNPROCESSABLE),
  TARGET_UNKNOWN("target-unknown", ErrorKind.UNPROCESSABLE),
  YEARS_EQUAL("years-equal", ErrorKind.UNPROCESSABLE),
  YEAR_MALFORMED("year-malformed", ErrorKind.INVALID);

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
