package vn.thongmach.meeting;

/** Keeps who must meet in step with the tree, and tells of it. */
public interface KeepingMonths {

  /** As of now. */
  void keep();
}
