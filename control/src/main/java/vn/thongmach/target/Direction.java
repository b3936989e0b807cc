package vn.thongmach.target;

/** Which values of the measure keep the promise. */
public enum Direction {
  HIGHER,
  LOWER,
  WITHIN
}
