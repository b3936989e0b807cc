package vn.thongmach.kernel;

/** Kinds of coded errors and the one place where each gets its HTTP status. */
public enum ErrorKind {
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNPROCESSABLE(422),
  TOO_MANY(429),
  INTERNAL(500),
  UNAVAILABLE(503);

  private final int status;

  ErrorKind(int status) {
    this.status = status;
  }

  /** HTTP status of this kind. */
  public int status() {
    return status;
  }
}
