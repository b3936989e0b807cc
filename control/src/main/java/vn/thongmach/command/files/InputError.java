package vn.thongmach.command.files;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with files of people's matters; texts begin with file and line. */
public enum InputError implements ErrorCode {
  NOT_FOUND("not-found"),
  UNREADABLE("unreadable"),
  NOT_UTF8("not-utf8"),
  TOO_LARGE("too-large"),
  MORE("more"),
  JSON_MALFORMED("json-malformed"),
  NOT_OBJECT("not-object"),
  NOT_LIST("not-list"),
  FIELD_TWICE("field-twice"),
  FIELD_MISSING("field-missing"),
  NOT_TEXT("not-text"),
  TOO_LONG("too-long"),
  NOT_WHOLE("not-whole"),
  NOT_NUMBER("not-number"),
  TOO_FINE("too-fine"),
  NOT_FLAG("not-flag"),
  NOT_ALLOWED("not-allowed"),
  NOT_DATE("not-date"),
  EMPTY_LIST("empty-list"),
  TOO_MANY("too-many"),
  ID_TWICE("id-twice"),
  ID_UNFIT("id-unfit"),
  EXCLUDED_ABOVE_CONVENED("excluded-above-convened"),
  COLUMNS_ABOVE_SEATS("columns-above-seats"),
  CSV_HEADER("csv-header"),
  CSV_MALFORMED("csv-malformed"),
  CSV_COLUMNS("csv-columns"),
  NOT_ZERO_OR_ONE("not-zero-or-one"),
  MARKS_MALFORMED("marks-malformed"),
  CANDIDATE_UNKNOWN("candidate-unknown"),
  MARKED_TWICE("marked-twice"),
  MARK_UNKNOWN("mark-unknown"),
  MARK_OF_OTHER_FORM("mark-of-other-form"),
  BALLOT_TWICE("ballot-twice"),
  BUNDLE_TWICE("bundle-twice"),
  BUNDLE_WRONG("bundle-wrong"),
  VOTES_MALFORMED("votes-malformed"),
  VOTES_MISSING("votes-missing"),
  RETURNED_ABOVE_ISSUED("returned-above-issued"),
  OUT_IS_INPUT("out-is-input"),
  NOT_WRITTEN("not-written");

  private final String code;

  InputError(String identifier) {
    this.code = "command.input-" + identifier;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return ErrorKind.INVALID;
  }
}
