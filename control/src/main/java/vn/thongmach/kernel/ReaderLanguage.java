package vn.thongmach.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The language a reader asks for by Accept-Language: Vietnamese unless English is preferred. */
public final class ReaderLanguage {

  public static final Locale VIETNAMESE = Locale.of("vi");
  public static final List<Locale> SUPPORTED = List.of(VIETNAMESE, Locale.ENGLISH);

  private ReaderLanguage() {}

  public static Locale of(HttpServletRequest request) {
    return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /**
   * @param header value of Accept-Language; absent or malformed means Vietnamese
   */
  static Locale of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return VIETNAMESE;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
      return found == null ? VIETNAMESE : found;
    } catch (IllegalArgumentException malformed) {
      return VIETNAMESE;
    }
  }
}
