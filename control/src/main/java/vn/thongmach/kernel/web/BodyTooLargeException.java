package vn.thongmach.kernel.web;

import java.io.IOException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problem;

/** A request body went over its limit while it was read. */
final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long limitBytes;

  BodyTooLargeException(long limitBytes) {
    super("Request body is larger than " + limitBytes + " bytes");
    this.limitBytes = limitBytes;
  }

  Problem problem() {
    return Problem.of(KernelError.BODY_TOO_LARGE, BodyLimits.megabytes(limitBytes));
  }
}
