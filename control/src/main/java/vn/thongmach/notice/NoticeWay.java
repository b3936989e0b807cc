package vn.thongmach.notice;

/** How a person is told of a kind of notice. */
public enum NoticeWay {
  /** Not at all. */
  NONE,
  /** In the product only. */
  PRODUCT,
  /** In the product, and in the letter of the day. */
  DIGEST,
  /** In the product, and by a letter at once. */
  AT_ONCE;

  /** Whether it ends in a letter. */
  public boolean mailed() {
    return this == DIGEST || this == AT_ONCE;
  }
}
