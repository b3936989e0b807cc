package vn.thongmach.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operator's mail server.
 *
 * @param on whether letters are made and sent
 * @param sender address that letters come from
 * @param account name to sign in with; null for none
 * @param domains letters go to addresses of these domains only
 * @param consoleUrl how readers reach the console; null where letters carry no links
 * @param passwordKept whether a password is kept for the account
 * @param version grows with every change; 0 where nothing was set yet
 */
public record MailSettings(
    boolean on,
    String host,
    int port,
    Tls tls,
    String sender,
    @Nullable String account,
    List<String> domains,
    @Nullable String consoleUrl,
    boolean passwordKept,
    int version) {

  /** Where nothing was set yet. */
  public static final MailSettings NONE =
      new MailSettings(false, "", 587, Tls.STARTTLS, "", null, List.of(), null, false, 0);

  public MailSettings {
    domains = List.copyOf(domains);
  }

  /** How the connection is protected. */
  public enum Tls {
    NONE,
    /** Begins plain and must change to TLS. */
    STARTTLS,
    /** TLS from the first byte. */
    IMPLICIT
  }

  /** Whether letters may go to an address. */
  public boolean serves(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return domains.stream().anyMatch(domain::equalsIgnoreCase);
  }
}
