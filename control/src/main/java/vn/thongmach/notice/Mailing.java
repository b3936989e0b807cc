package vn.thongmach.notice;

/** What is done at set intervals: notices become letters, letters are sent. */
public interface Mailing {

  /**
   * Makes one letter of all that is due for one person; what lies in their quiet hours waits for
   * the end of these.
   *
   * @return whether there was something due, so that there may be more
   */
  boolean compose();

  /**
   * Tries the letter that is due first; one that another node holds is left to it.
   *
   * @return whether there may be more to try now; false also where the server is not reached
   */
  boolean send();

  /** Forgets letters that ended long ago. */
  void forget();
}
