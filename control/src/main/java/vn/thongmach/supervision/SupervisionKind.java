package vn.thongmach.supervision;

/** Inspection checks and concludes; supervision watches and warns. */
public enum SupervisionKind {
  INSPECTION,
  REGULAR_SUPERVISION,
  THEMATIC_SUPERVISION
}
