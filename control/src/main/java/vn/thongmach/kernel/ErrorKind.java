package vn.thongmach.kernel;

/** Kinds of coded errors and the one place where each gets its HTTP status. */
public enum ErrorKind {
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  CONFLICT(409),
  TOO_LARGE(413),
  UNPROCESSABLE(422),
  TOO_MANY(429),
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
