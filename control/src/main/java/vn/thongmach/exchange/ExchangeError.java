package vn.thongmach.exchange;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with a table handed in. */
public enum ExchangeError implements ErrorCode {
  FILE_MISSING("file-missing", ErrorKind.INVALID),
  FILE_TOO_LARGE("file-too-large", ErrorKind.TOO_LARGE),
  FILE_EMPTY("file-empty"),
  FILE_REFUSED("file-refused"),
  FORMAT_UNKNOWN("format-unknown"),
  WORKBOOK_UNREADABLE("workbook-unreadable"),
  WORKBOOK_TOO_LARGE("workbook-too-large"),
  CSV_MALFORMED("csv-malformed"),
  ENCODING("encoding"),
  TOO_MANY_ROWS("too-many-rows"),
  TOO_MANY_COLUMNS("too-many-columns"),
  HEADER_UNKNOWN("header-unknown"),
  HEADER_REPEATED("header-repeated"),
  HEADER_MISSING("header-missing"),
  CELL_WITHOUT_HEADER("cell-without-header"),
  CELL_TOO_LONG("cell-too-long"),
  CELL_UNPRINTABLE("cell-unprintable"),
  CELL_FORMULA("cell-formula"),
  CELL_ERROR("cell-error"),
  CELL_NOT_TEXT("cell-not-text"),
  NUMBER_MALFORMED("number-malformed"),
  NUMBER_AMBIGUOUS("number-ambiguous"),
  DATE_MALFORMED("date-malformed"),
  CHOICE_UNKNOWN("choice-unknown"),
  PAIR_MALFORMED("pair-malformed"),
  CURVE_MALFORMED("curve-malformed"),
  LIMITS_MALFORMED("limits-malformed"),
  SUBJECT_MALFORMED("subject-malformed"),
  ROW_REPEATED("row-repeated"),
  REFERENCE_UNKNOWN("reference-unknown"),
  DOCUMENT_AMBIGUOUS("document-ambiguous"),
  VALUE_FIXED("value-fixed"),
  NAME_TOO_SHORT("name-too-short"),
  NAME_SHARED("name-shared"),
  NOBODY_NAMED("nobody-named");

  private final String code;
  private final ErrorKind kind;

  ExchangeError(String identifier) {
    this(identifier, ErrorKind.UNPROCESSABLE);
  }

  ExchangeError(String identifier, ErrorKind kind) {
    this.code = "exchange." + identifier;
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
