package vn.thongmach.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * Where a PostgreSQL is and how to sign in there.
 *
 * @param jdbcUrl address for the driver, without password
 * @param user null when the address itself or the driver's default says it
 * @param password null when the server asks for none
 */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  private static final String JDBC = "jdbc:";

  /**
   * Reads {@code postgresql://user:password@host:port/database?options}, the same with {@code
   * jdbc:} in front, or the driver's own form with {@code ?user=…&password=…}.
   *
   * @throws CodedException {@code database.address-malformed}
   */
  public static DatabaseAddress parse(String text) {
    String address = text.startsWith(JDBC) ? text.substring(JDBC.length()) : text;
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      throw new CodedException(DatabaseError.ADDRESS_MALFORMED);
    }
    boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
    String path = uri.getRawPath();
    if (!known || uri.getHost() == null || path == null || path.length() < 2) {
      throw new CodedException(DatabaseError.ADDRESS_MALFORMED);
    }
    String[] userInfo =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String user = userInfo.length > 0 ? decode(userInfo[0]) : null;
    String password = userInfo.length > 1 ? decode(userInfo[1]) : null;
    StringBuilder options = new StringBuilder();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String option : query.split("&")) {
      if (option.startsWith("user=")) {
        user = decode(option.substring("user=".length()));
      } else if (option.startsWith("password=")) {
        password = decode(option.substring("password=".length()));
      } else if (!option.isEmpty()) {
        options.append(options.isEmpty() ? '?' : '&').append(option);
      }
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseAddress(
        JDBC + "postgresql://" + uri.getHost() + port + path + options, user, password);
  }

  /** As {@link #parse} reads it, with the password. */
  public String uri() {
    String rest = jdbcUrl.substring((JDBC + "postgresql://").length());
    if (user == null) {
      return "postgresql://" + rest;
    }
    String secret = password == null ? "" : ":" + encode(password);
    return "postgresql://" + encode(user) + secret + "@" + rest;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return user == null ? jdbcUrl : jdbcUrl + " as " + user;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
