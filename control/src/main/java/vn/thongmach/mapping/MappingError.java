package vn.thongmach.mapping;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with mapping rules. */
public enum MappingError implements ErrorCode {
  MISSING("missing", ErrorKind.UNPROCESSABLE),
  TOO_LONG("too-long", ErrorKind.UNPROCESSABLE),
  TOO_MANY("too-many", ErrorKind.UNPROCESSABLE),
  UNKNOWN_WORD("unknown-word", ErrorKind.UNPROCESSABLE),
  PATTERN("pattern", ErrorKind.UNPROCESSABLE),
  TEMPLATE("template", ErrorKind.UNPROCESSABLE),
  NAME_TWICE("name-twice", ErrorKind.UNPROCESSABLE),
  UNKNOWN_VERSION("unknown-version", ErrorKind.NOT_FOUND),
  SAMPLE("sample", ErrorKind.UNPROCESSABLE),
  TRAP_LINE("trap-line", ErrorKind.UNPROCESSABLE),
  TRAP_UNNAMED("trap-unnamed", ErrorKind.UNPROCESSABLE),
  SAME("same", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  MappingError(String identifier, ErrorKind kind) {
    this.code = "mapping." + identifier;
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
