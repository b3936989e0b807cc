package vn.thongmach.measure;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with a question about measures. */
public enum MeasureError implements ErrorCode {
  SUBJECT_MALFORMED("subject-malformed", ErrorKind.INVALID),
  UNKNOWN_MEASURE("unknown-measure", ErrorKind.INVALID),
  UNKNOWN_OBJECT("unknown-object", ErrorKind.INVALID),
  CAUSE_MISSING("cause-missing", ErrorKind.INVALID);

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
