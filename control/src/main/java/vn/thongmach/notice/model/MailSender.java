package vn.thongmach.notice.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.notice.MailSettings;

/** Hands letters to a mail server. */
public interface MailSender {

  /**
   * @return what the server answered
   * @throws MailFailure where it did not take the letter
   */
  String send(MailSettings settings, Outgoing letter) throws MailFailure;

  /** Whether letters may be handed to a host. */
  HostState check(String host);

  /** Whether a password is kept. */
  boolean passwordKept();

  /**
   * Keeps a password in the data folder.
   *
   * @param password null forgets it
   */
  void keepPassword(@Nullable String password);

  /** What is handed over. */
  record Outgoing(String address, String subject, String text, String html, String messageId) {}

  /** Whether a host may be used. */
  enum HostState {
    USABLE,
    UNKNOWN,
    PRIVATE
  }

  /** Why a letter was not taken. */
  final class MailFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;
    private final boolean unreached;

    /**
     * @param answer in the server's own words where it answered
     * @param lasting the server will never take this letter
     * @param unreached the server was not reached at all, so no letter gets through now
     */
    public MailFailure(String answer, boolean lasting, boolean unreached, Throwable cause) {
      super(answer, cause);
      this.lasting = lasting;
      this.unreached = unreached;
    }

    /** In the server's own words where it answered. */
    public String answer() {
      return Optional.ofNullable(getMessage()).orElse("");
    }

    public boolean lasting() {
      return lasting;
    }

    public boolean unreached() {
      return unreached;
    }
  }
}
