package vn.thongmach.study;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Errors of study. */
public enum StudyError implements ErrorCode {
  ABOUT_NOTHING("about-nothing", ErrorKind.UNPROCESSABLE),
  DIRECTIVE_UNKNOWN("directive-unknown", ErrorKind.UNPROCESSABLE),
  LINK_MALFORMED("link-malformed", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  AUDIENCE_EMPTY("audience-empty", ErrorKind.UNPROCESSABLE),
  UNIT_REPEATED("unit-repeated", ErrorKind.UNPROCESSABLE),
  ENDS_BEFORE_BEGINNING("ends-before-beginning", ErrorKind.UNPROCESSABLE),
  TOO_LONG("too-long", ErrorKind.UNPROCESSABLE),
  NOT_DRAFT("not-draft", ErrorKind.CONFLICT),
  NOT_OPEN("not-open", ErrorKind.CONFLICT),
  CLOSED("closed", ErrorKind.CONFLICT),
  SESSION_OUTSIDE("session-outside", ErrorKind.UNPROCESSABLE),
  SESSION_NOT_HELD("session-not-held", ErrorKind.UNPROCESSABLE),
  PEOPLE_EMPTY("people-empty", ErrorKind.UNPROCESSABLE),
  NOT_IN_AUDIENCE("not-in-audience", ErrorKind.UNPROCESSABLE),
  NO_PERSON("no-person", ErrorKind.UNPROCESSABLE),
  OWN_STATEMENT_OFF("own-statement-off", ErrorKind.UNPROCESSABLE),
  STATEMENT_STANDS("statement-stands", ErrorKind.CONFLICT),
  DAY_OUTSIDE("day-outside", ErrorKind.UNPROCESSABLE),
  WITHDRAWN("withdrawn", ErrorKind.CONFLICT),
  COMMITMENT_NOT_ASKED("commitment-not-asked", ErrorKind.UNPROCESSABLE),
  CODE_UNKNOWN("code-unknown", ErrorKind.UNPROCESSABLE),
  CODE_EXPIRED("code-expired", ErrorKind.CONFLICT),
  CODE_OTHER_DAY("code-other-day", ErrorKind.UNPROCESSABLE),
  ATTENDANCE_STANDS("attendance-stands", ErrorKind.CONFLICT),
  QUIZ_TRIED("quiz-tried", ErrorKind.CONFLICT),
  QUIZ_PASS_MARK("quiz-pass-mark", ErrorKind.UNPROCESSABLE),
  QUIZ_ATTEMPTS("quiz-attempts", ErrorKind.UNPROCESSABLE),
  QUIZ_OPTIONS("quiz-options", ErrorKind.UNPROCESSABLE),
  QUIZ_OPTION_REPEATED("quiz-option-repeated", ErrorKind.UNPROCESSABLE),
  QUIZ_ONE_RIGHT("quiz-one-right", ErrorKind.UNPROCESSABLE),
  QUIZ_NONE_RIGHT("quiz-none-right", ErrorKind.UNPROCESSABLE),
  QUIZ_UNANSWERED("quiz-unanswered", ErrorKind.UNPROCESSABLE),
  QUIZ_ANSWER_UNKNOWN("quiz-answer-unknown", ErrorKind.UNPROCESSABLE),
  QUIZ_ONE_ANSWER("quiz-one-answer", ErrorKind.UNPROCESSABLE),
  QUIZ_PASSED("quiz-passed", ErrorKind.CONFLICT),
  QUIZ_USED_UP("quiz-used-up", ErrorKind.CONFLICT),
  REVIEW_EARLY("review-early", ErrorKind.UNPROCESSABLE),
  REVIEW_CONFIRMED("review-confirmed", ErrorKind.CONFLICT),
  REVIEW_ANSWERED("review-answered", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  StudyError(String identifier, ErrorKind kind) {
    this.code = "study." + identifier;
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
