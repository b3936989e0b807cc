package vn.thongmach.command;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Reasons why a command is not carried out. */
public enum CommandError implements ErrorCode {
  UNKNOWN_COMMAND("unknown-command", ErrorKind.INVALID),
  UNKNOWN_OPTION("unknown-option", ErrorKind.INVALID),
  UNEXPECTED_WORD("unexpected-word", ErrorKind.INVALID),
  VALUE_MISSING("value-missing", ErrorKind.INVALID),
  OPTION_MISSING("option-missing", ErrorKind.INVALID),
  OPTION_TWICE("option-twice", ErrorKind.INVALID),
  VALUE_NOT_ALLOWED("value-not-allowed", ErrorKind.INVALID),
  NUMBER_MALFORMED("number-malformed", ErrorKind.INVALID),
  UNIT_UNKNOWN("unit-unknown", ErrorKind.NOT_FOUND),
  NO_DATA("no-data", ErrorKind.NOT_FOUND),
  NOT_SERVING("not-serving", ErrorKind.UNAVAILABLE),
  FILE_MISSING("file-missing", ErrorKind.INVALID),
  TIME_MALFORMED("time-malformed", ErrorKind.INVALID),
  NO_PASSWORD("no-password", ErrorKind.INVALID),
  PORT_TAKEN("port-taken", ErrorKind.CONFLICT),
  NOT_HEALTHY("not-healthy", ErrorKind.UNAVAILABLE),
  FAULT("fault", ErrorKind.UNAVAILABLE);

  private final String code;
  private final ErrorKind kind;

  CommandError(String identifier, ErrorKind kind) {
    this.code = "command." + identifier;
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
