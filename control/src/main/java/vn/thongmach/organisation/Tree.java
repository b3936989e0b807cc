package vn.thongmach.organisation;

/** The two trees over the same people. */
public enum Tree {
  MANAGEMENT,
  PARTY
}
