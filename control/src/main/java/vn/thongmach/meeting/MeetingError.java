package vn.thongmach.meeting;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of meetings. */
public enum MeetingError implements ErrorCode {
  TIME_MALFORMED("time-malformed", ErrorKind.UNPROCESSABLE),
  LINK_MALFORMED("link-malformed", ErrorKind.UNPROCESSABLE),
  PAPER_MALFORMED("paper-malformed", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  TOPIC_MISSING("topic-missing", ErrorKind.UNPROCESSABLE),
  DAY_FAR("day-far", ErrorKind.UNPROCESSABLE),
  DAY_OF_MONTH("day-of-month", ErrorKind.UNPROCESSABLE),
  SAME_PERSON("same-person", ErrorKind.UNPROCESSABLE),
  NOBODY_BELONGS("nobody-belongs", ErrorKind.UNPROCESSABLE),
  NOT_PLANNED("not-planned", ErrorKind.CONFLICT),
  NOT_HELD("not-held", ErrorKind.CONFLICT),
  DAY_AHEAD("day-ahead", ErrorKind.CONFLICT),
  CLOSED("closed", ErrorKind.CONFLICT),
  NOT_CLOSED("not-closed", ErrorKind.CONFLICT),
  ITEM_UNKNOWN("item-unknown", ErrorKind.UNPROCESSABLE),
  PERSON_UNKNOWN("person-unknown", ErrorKind.UNPROCESSABLE),
  REASON_WITHOUT_ABSENCE("reason-without-absence", ErrorKind.UNPROCESSABLE),
  ATTENDANCE_MISSING("attendance-missing", ErrorKind.CONFLICT),
  MINUTES_MISSING("minutes-missing", ErrorKind.CONFLICT),
  SIGNERS_MISSING("signers-missing", ErrorKind.CONFLICT),
  NOT_A_SIGNER("not-a-signer", ErrorKind.CONFLICT),
  SIGNED_ALREADY("signed-already", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  MeetingError(String identifier, ErrorKind kind) {
    this.code = "meeting." + identifier;
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
