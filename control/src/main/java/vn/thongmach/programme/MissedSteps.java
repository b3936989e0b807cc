package vn.thongmach.programme;

/** What is done at set intervals: measures are told of milestones and obstacles past their day. */
public interface MissedSteps {

  /** Tells of what has passed its day, at most so much at once; whether there may be more. */
  boolean tellMissed();
}
