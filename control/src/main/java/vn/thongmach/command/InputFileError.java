package vn.thongmach.command;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with files given to a command; texts take file, line and what was found. */
public enum InputFileError implements ErrorCode {
  UNREADABLE("unreadable"),
  NOT_UTF8("not-utf8"),
  HEADER("header"),
  MALFORMED("malformed"),
  COLUMNS("columns"),
  EMPTY("empty"),
  HALF("half"),
  TOO_LONG("too-long"),
  TIME("time"),
  SEVERITY("severity"),
  TOO_MANY("too-many"),
  MORE("more"),
  NOT_WRITTEN("not-written");

  private final String code;

  InputFileError(String identifier) {
    this.code = "command.file-" + identifier;
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
