package vn.thongmach.measure;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with a question about measures or with what is reported for one. */
public enum MeasureError implements ErrorCode {
  SUBJECT_MALFORMED("subject-malformed", ErrorKind.INVALID),
  UNKNOWN_MEASURE("unknown-measure", ErrorKind.INVALID),
  UNKNOWN_OBJECT("unknown-object", ErrorKind.INVALID),
  UNKNOWN_SUBJECT("unknown-subject", ErrorKind.UNPROCESSABLE),
  NOT_OF_AREAS("not-of-areas", ErrorKind.UNPROCESSABLE),
  CAUSE_MISSING("cause-missing", ErrorKind.INVALID),
  MEASURE_NOT_FOUND("measure-not-found", ErrorKind.NOT_FOUND),
  EVENT_NOT_FOUND("event-not-found", ErrorKind.NOT_FOUND),
  NOT_REPORTED("not-reported", ErrorKind.UNPROCESSABLE),
  EVENTS_MISSING("events-missing", ErrorKind.INVALID),
  EVENTS_TOO_MANY("events-too-many", ErrorKind.INVALID),
  OCCURRED_TWICE("occurred-twice", ErrorKind.INVALID),
  OCCURRED_LATER("occurred-later", ErrorKind.UNPROCESSABLE),
  OCCURRED_TOO_EARLY("occurred-too-early", ErrorKind.UNPROCESSABLE),
  NUMBER_OUT_OF_RANGE("number-out-of-range", ErrorKind.UNPROCESSABLE),
  NUMBER_NOT_WHOLE("number-not-whole", ErrorKind.UNPROCESSABLE),
  DENOMINATOR_MISSING("denominator-missing", ErrorKind.UNPROCESSABLE),
  DENOMINATOR_NOT_POSITIVE("denominator-not-positive", ErrorKind.UNPROCESSABLE),
  DENOMINATOR_UNUSED("denominator-unused", ErrorKind.UNPROCESSABLE),
  PART_ABOVE_WHOLE("part-above-whole", ErrorKind.UNPROCESSABLE),
  CORRECTED_UNKNOWN("corrected-unknown", ErrorKind.UNPROCESSABLE),
  ALREADY_CORRECTED("already-corrected", ErrorKind.CONFLICT),
  REFERENCE_TAKEN("reference-taken", ErrorKind.CONFLICT),
  CODE_MALFORMED("code-malformed", ErrorKind.INVALID),
  CODE_TAKEN("code-taken", ErrorKind.CONFLICT),
  AGGREGATION_COMPUTED("aggregation-computed", ErrorKind.UNPROCESSABLE),
  RANGE_REVERSED("range-reversed", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  MeasureError(String identifier, ErrorKind kind) {
    this.code = "measure." + identifier;
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
