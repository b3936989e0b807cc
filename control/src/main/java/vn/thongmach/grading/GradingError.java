package vn.thongmach.grading;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of grading. */
public enum GradingError implements ErrorCode {
  NOT_YOURS("not-yours", ErrorKind.CONFLICT),
  NO_PERSON("no-person", ErrorKind.CONFLICT),
  PERIOD_WRONG("period-wrong", ErrorKind.UNPROCESSABLE),
  TERM_WRONG("term-wrong", ErrorKind.UNPROCESSABLE),
  NO_RULE_YET("no-rule-yet", ErrorKind.UNPROCESSABLE),
  ROUND_EXISTS("round-exists", ErrorKind.CONFLICT),
  STILL_RUNNING("still-running", ErrorKind.UNPROCESSABLE),
  STATE_ORDER("state-order", ErrorKind.UNPROCESSABLE),
  STATE_WRONG("state-wrong", ErrorKind.CONFLICT),
  REVIEW_TOO_SHORT("review-too-short", ErrorKind.CONFLICT),
  DUE_PAST("due-past", ErrorKind.UNPROCESSABLE),
  NO_SUBJECTS("no-subjects", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  GROUP_REPEATED("group-repeated", ErrorKind.UNPROCESSABLE),
  SUBJECT_REPEATED("subject-repeated", ErrorKind.UNPROCESSABLE),
  OUTSIDE_ROUND("outside-round", ErrorKind.UNPROCESSABLE),
  NO_POST("no-post", ErrorKind.UNPROCESSABLE),
  ALREADY_REVIEWED("already-reviewed", ErrorKind.UNPROCESSABLE),
  NEXT_STEP_TAKEN("next-step-taken", ErrorKind.CONFLICT),
  STEP_MISSING("step-missing", ErrorKind.CONFLICT),
  LEFT_OUT("left-out", ErrorKind.CONFLICT),
  POINTS_OUTSIDE("points-outside", ErrorKind.UNPROCESSABLE),
  POINTS_DECIMALS("points-decimals", ErrorKind.UNPROCESSABLE),
  CRITERION_UNKNOWN("criterion-unknown", ErrorKind.UNPROCESSABLE),
  REASON_NEEDED("reason-needed", ErrorKind.UNPROCESSABLE),
  VOTES_ABOVE("votes-above", ErrorKind.UNPROCESSABLE),
  DAY_OUTSIDE("day-outside", ErrorKind.UNPROCESSABLE),
  RESULTS_THERE("results-there", ErrorKind.UNPROCESSABLE),
  RESULTS_MISSING("results-missing", ErrorKind.CONFLICT),
  NOT_DECIDED("not-decided", ErrorKind.CONFLICT),
  GROUNDS_STAND("grounds-stand", ErrorKind.CONFLICT),
  ALREADY_MENDED("already-mended", ErrorKind.CONFLICT),
  WITHDRAWN("withdrawn", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  GradingError(String identifier, ErrorKind kind) {
    this.code = "grading." + identifier;
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
