package vn.thongmach.work;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with tasks and handovers. */
public enum WorkError implements ErrorCode {
  PROGRAMME_UNKNOWN("programme-unknown", ErrorKind.UNPROCESSABLE),
  MILESTONE_UNKNOWN("milestone-unknown", ErrorKind.UNPROCESSABLE),
  MILESTONE_ELSEWHERE("milestone-elsewhere", ErrorKind.UNPROCESSABLE),
  OBJECT_UNKNOWN("object-unknown", ErrorKind.UNPROCESSABLE),
  TASK_ACCEPTED("task-accepted", ErrorKind.CONFLICT),
  NOT_OPEN("not-open", ErrorKind.CONFLICT),
  NOT_DONE("not-done", ErrorKind.CONFLICT),
  NOT_OWN_TASK("not-own-task", ErrorKind.FORBIDDEN),
  OWN_TASK("own-task", ErrorKind.FORBIDDEN),
  ACCEPTED_OUTSIDE("accepted-outside", ErrorKind.UNPROCESSABLE),
  DONE_IN_FUTURE("done-in-future", ErrorKind.UNPROCESSABLE),
  HANDOVER_SAME_UNIT("handover-same-unit", ErrorKind.UNPROCESSABLE),
  HANDOVER_SUBJECT_UNKNOWN("handover-subject-unknown", ErrorKind.UNPROCESSABLE),
  HANDOVER_DUE_PASSED("handover-due-passed", ErrorKind.UNPROCESSABLE),
  HANDOVER_DAY_OUTSIDE("handover-day-outside", ErrorKind.UNPROCESSABLE),
  HANDOVER_DAY_ALONE("handover-day-alone", ErrorKind.UNPROCESSABLE),
  HANDOVER_MOVED_ON("handover-moved-on", ErrorKind.CONFLICT),
  NOT_RECEIVING_SIDE("not-receiving-side", ErrorKind.FORBIDDEN),
  NOT_GIVING_SIDE("not-giving-side", ErrorKind.FORBIDDEN),
  RULE_MALFORMED("rule-malformed", ErrorKind.UNPROCESSABLE),
  ROWS_EMPTY("rows-empty", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  TASK_UNKNOWN("task-unknown", ErrorKind.UNPROCESSABLE),
  ROW_REPEATED("row-repeated", ErrorKind.UNPROCESSABLE),
  CHANGE_EMPTY("change-empty", ErrorKind.UNPROCESSABLE),
  SERIES_ENDED("series-ended", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  WorkError(String identifier, ErrorKind kind) {
    this.code = "work." + identifier;
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
