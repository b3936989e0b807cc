package vn.thongmach.work;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with tasks. */
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
  DONE_IN_FUTURE("done-in-future", ErrorKind.UNPROCESSABLE);

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
