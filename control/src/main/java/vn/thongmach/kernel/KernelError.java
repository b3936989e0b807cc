package vn.thongmach.kernel;

/** Errors any module may meet. */
public enum KernelError implements ErrorCode {
  PERIOD_MALFORMED("period-malformed", ErrorKind.INVALID),
  AS_OF_LATER("as-of-later", ErrorKind.INVALID),
  PAGE_MALFORMED("page-malformed", ErrorKind.INVALID),
  BODY_MALFORMED("body-malformed", ErrorKind.INVALID),
  UNKNOWN_FIELD("unknown-field", ErrorKind.INVALID),
  VALUE_MISSING("value-missing", ErrorKind.INVALID),
  VALUE_TOO_LONG("value-too-long", ErrorKind.INVALID),
  VALUE_MALFORMED("value-malformed", ErrorKind.INVALID),
  BODY_TOO_LARGE("body-too-large", ErrorKind.TOO_LARGE),
  CODE_TAKEN("code-taken", ErrorKind.CONFLICT),
  CODE_FIXED("code-fixed", ErrorKind.UNPROCESSABLE),
  CHANGED_MEANWHILE("changed-meanwhile", ErrorKind.CONFLICT),
  DATES_REVERSED("dates-reversed", ErrorKind.UNPROCESSABLE),
  NOT_FOUND("not-found", ErrorKind.NOT_FOUND),
  METHOD_NOT_ALLOWED("method-not-allowed", ErrorKind.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE("not-acceptable", ErrorKind.NOT_ACCEPTABLE),
  MEDIA_TYPE_NOT_SUPPORTED("media-type-not-supported", ErrorKind.UNSUPPORTED_MEDIA_TYPE),
  REQUEST_REFUSED("request-refused", ErrorKind.INVALID),
  INTERNAL("internal", ErrorKind.INTERNAL),
  UNAVAILABLE("unavailable", ErrorKind.UNAVAILABLE);

  private final String code;
  private final ErrorKind kind;

  KernelError(String identifier, ErrorKind kind) {
    this.code = "kernel." + identifier;
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
