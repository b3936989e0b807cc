package vn.thongmach.notice;

import vn.thongmach.access.Scope;

/** How people want to be told. Everybody reads and changes their own choice. */
public interface NoticePreferences {

  /**
   * The choice of whoever asks.
   *
   * @throws vn.thongmach.kernel.CodedException {@code notice.no-person} where nobody is recorded
   *     behind the account
   */
  NoticePreference own(Scope scope);

  /**
   * Changes the choice of whoever asks; audited.
   *
   * @throws vn.thongmach.kernel.CodedException {@code notice.no-person}, {@code
   *     kernel.changed-meanwhile}, else all problems of the draft
   */
  NoticePreference choose(Scope scope, NoticePreferenceDraft draft);

  /** The quiet hours of the rule as it holds now. */
  QuietHours usualQuiet();
}
