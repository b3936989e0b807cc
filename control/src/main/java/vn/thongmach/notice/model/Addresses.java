package vn.thongmach.notice.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeError;

/** The forms of what people type about mail. */
final class Addresses {

  private static final int LONGEST = 254;

  private static final String LABELS =
      "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*";

  private static final Pattern DOMAIN = Pattern.compile(LABELS);
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9_+-]+(?:\\.[A-Za-z0-9_+-]+)*@" + LABELS);
  private static final Pattern HOST = Pattern.compile(LABELS + "|[0-9a-fA-F:.]{2,45}");

  private Addresses() {}

  /** One plain address such as {@code nam@mang.example.vn}; empty text where it is refused. */
  static String address(Problems problems, String field, @Nullable String typed) {
    String address = problems.text(field, typed, LONGEST);
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      problems.add(field, NoticeError.ADDRESS_MALFORMED, address);
      return "";
    }
    return address;
  }

  static String domain(Problems problems, String field, @Nullable String typed) {
    String domain = problems.text(field, typed, LONGEST).toLowerCase(Locale.ROOT);
    if (!domain.isEmpty() && !DOMAIN.matcher(domain).matches()) {
      problems.add(field, KernelError.VALUE_MALFORMED, field, domain);
    }
    return domain;
  }

  static String host(Problems problems, String field, @Nullable String typed) {
    String host = problems.text(field, typed, LONGEST);
    if (!host.isEmpty() && !HOST.matcher(host).matches()) {
      problems.add(field, KernelError.VALUE_MALFORMED, field, host);
      return "";
    }
    return host;
  }

  /** Where readers reach the console: http or https, a host, and nothing after it. */
  static @Nullable String consoleUrl(Problems problems, String field, @Nullable String typed) {
    String text = problems.optionalText(field, typed, LONGEST);
    if (text == null) {
      return null;
    }
    String url = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    try {
      URI read = new URI(url);
      boolean web = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
      boolean bare =
          read.getRawUserInfo() == null
              && read.getRawQuery() == null
              && read.getRawFragment() == null
              && "".equals(read.getRawPath());
      if (web && bare && read.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      problems.add(field, KernelError.VALUE_MALFORMED, field, url);
      return url;
    }
    problems.add(field, KernelError.VALUE_MALFORMED, field, url);
    return url;
  }
}
