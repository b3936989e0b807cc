package vn.thongmach.assembly;

import java.util.Locale;

/** What is found beside one name on one ballot. */
public enum Mark {
  KEPT(Vote.FOR),
  STRUCK(Vote.AGAINST),
  AGREE(Vote.FOR),
  DISAGREE(Vote.AGAINST),
  /** Both boxes are marked. */
  BOTH(Vote.NOT_COUNTED),
  /** Neither box is marked. */
  NONE(Vote.NOT_COUNTED);

  /** What a mark on a valid ballot means for the person. */
  enum Vote {
    FOR,
    AGAINST,
    NOT_COUNTED
  }

  private final Vote vote;

  Mark(Vote vote) {
    this.vote = vote;
  }

  Vote vote() {
    return vote;
  }

  /** The word for it in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
