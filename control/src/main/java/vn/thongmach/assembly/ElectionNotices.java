package vn.thongmach.assembly;

/** Tells people of the days that follow an election. */
public interface ElectionNotices {

  /**
   * Plans for elections that were counted, and tells what has come due, each once.
   *
   * @return whether there may be more
   */
  boolean tellNext();
}
