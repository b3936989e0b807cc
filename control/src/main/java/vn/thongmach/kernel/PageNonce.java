package vn.thongmach.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A random value for one answer: elements that carry it may bring styles and scripts. */
public final class PageNonce {

  private static final int BYTES = 18;
  private static final String ATTRIBUTE = PageNonce.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();

  private PageNonce() {}

  /** The value of this request, made at the first call. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String made) {
      return made;
    }
    byte[] value = new byte[BYTES];
    RANDOM.nextBytes(value);
    String nonce = Base64.getEncoder().encodeToString(value);
    request.setAttribute(ATTRIBUTE, nonce);
    return nonce;
  }
}
