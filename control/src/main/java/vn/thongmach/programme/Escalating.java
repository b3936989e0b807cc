package vn.thongmach.programme;

/** What is done at set intervals: obstacles not decided in time go up to the desk above. */
public interface Escalating {

  /**
   * Passes up the one obstacle whose time on a desk ran out first, from the instant it ran out, by
   * the rules and in the organisation of that instant; one that another node holds is left to it.
   *
   * @return whether there was one, so that there may be more
   */
  boolean passUp();
}
