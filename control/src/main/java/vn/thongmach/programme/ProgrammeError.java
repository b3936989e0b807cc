package vn.thongmach.programme;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with programmes and what belongs to them. */
public enum ProgrammeError implements ErrorCode {
  THEME_UNKNOWN("theme-unknown", ErrorKind.UNPROCESSABLE),
  YEAR_MALFORMED("year-malformed", ErrorKind.INVALID),
  LEAD_TWICE("lead-twice", ErrorKind.UNPROCESSABLE),
  KEY_TASK_UNKNOWN("key-task-unknown", ErrorKind.UNPROCESSABLE),
  CLAUSE_UNKNOWN("clause-unknown", ErrorKind.UNPROCESSABLE),
  RESOLUTION_UNKNOWN("resolution-unknown", ErrorKind.UNPROCESSABLE),
  CHAIR_WITHOUT_MANDATE("chair-without-mandate", ErrorKind.UNPROCESSABLE),
  MEMBER_REPEATED("member-repeated", ErrorKind.UNPROCESSABLE),
  LEAD_COORDINATES("lead-coordinates", ErrorKind.UNPROCESSABLE),
  POSTS_OVERLAP("posts-overlap", ErrorKind.UNPROCESSABLE),
  BUDGET_YEAR_REPEATED("budget-year-repeated", ErrorKind.UNPROCESSABLE),
  AMOUNT_NEGATIVE("amount-negative", ErrorKind.UNPROCESSABLE),
  MILESTONE_OUTSIDE("milestone-outside", ErrorKind.UNPROCESSABLE),
  MILESTONE_REACHED("milestone-reached", ErrorKind.CONFLICT),
  REACHED_IN_FUTURE("reached-in-future", ErrorKind.UNPROCESSABLE),
  MEASURE_MISSING("measure-missing", ErrorKind.UNPROCESSABLE),
  MEASURE_UNKNOWN("measure-unknown", ErrorKind.UNPROCESSABLE),
  SUBJECT_UNKNOWN("subject-unknown", ErrorKind.UNPROCESSABLE),
  DAY_IN_FUTURE("day-in-future", ErrorKind.UNPROCESSABLE),
  REMOVED_BEFORE_RAISED("removed-before-raised", ErrorKind.UNPROCESSABLE),
  OBSTACLE_REMOVED("obstacle-removed", ErrorKind.CONFLICT),
  TIE_REPEATED("tie-repeated", ErrorKind.UNPROCESSABLE),
  OPTION_UNKNOWN("option-unknown", ErrorKind.UNPROCESSABLE),
  OTHERS_AFFECTED("others-affected", ErrorKind.CONFLICT),
  NOT_THE_RAISER("not-the-raiser", ErrorKind.FORBIDDEN),
  NOT_THE_DECIDER("not-the-decider", ErrorKind.FORBIDDEN);

  private final String code;
  private final ErrorKind kind;

  ProgrammeError(String identifier, ErrorKind kind) {
    this.code = "programme." + identifier;
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
