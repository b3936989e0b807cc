package vn.thongmach.comment;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What may be wrong with comments. */
public enum CommentError implements ErrorCode {
  NOT_AUTHOR("not-author", ErrorKind.FORBIDDEN),
  WITHDRAWN("withdrawn", ErrorKind.CONFLICT),
  TOO_MANY_MENTIONS("too-many-mentions", ErrorKind.UNPROCESSABLE);

  private final String code;
  private final ErrorKind kind;

  CommentError(String identifier, ErrorKind kind) {
    this.code = "comment." + identifier;
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
