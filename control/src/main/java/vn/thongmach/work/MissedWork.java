package vn.thongmach.work;

/** What is done at set intervals: measures are told of tasks whose day has passed. */
public interface MissedWork {

  /** Tells of what has passed its day, at most so much at once; whether there may be more. */
  boolean tellMissed();
}
