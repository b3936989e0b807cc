package vn.thongmach.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The operator's mail server and the letters that went through it; for who reaches all units. */
public interface Mail {

  /** The settings, without the password. */
  MailSettings settings(Scope scope);

  /**
   * Sets the mail server; audited without the password.
   *
   * @throws vn.thongmach.kernel.CodedException {@code access.whole-operator-only}, {@code
   *     kernel.changed-meanwhile}, else all problems of the draft
   */
  MailSettings set(Scope scope, MailSettingsDraft draft);

  /**
   * Sends a letter at once and tells what the server said; audited.
   *
   * @throws vn.thongmach.kernel.CodedException {@code notice.mail-not-set}, {@code
   *     notice.address-malformed}, {@code notice.address-elsewhere}
   */
  MailTest test(Scope scope, @Nullable String address);

  /**
   * Letters, newest first.
   *
   * @param state null for all
   */
  PageOf<MailMessage> messages(Scope scope, MailMessage.@Nullable State state, PageRequest page);

  /**
   * Has a letter that was given up tried again; audited.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     notice.mail-not-given-up}
   */
  MailMessage again(Scope scope, UUID message);

  /**
   * What came of a test.
   *
   * @param accepted whether the server took the letter
   * @param answer in the server's own words, or why it was not reached
   */
  record MailTest(boolean accepted, String answer) {}
}
