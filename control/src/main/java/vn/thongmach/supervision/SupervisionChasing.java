package vn.thongmach.supervision;

/** Tells people of what falls due and what is late; each day of each thing once. */
public interface SupervisionChasing {

  /**
   * Tells of the next, at most 100.
   *
   * @return whether there may be more
   */
  boolean tellNext();
}
