package vn.thongmach.dataplane.correlation;

/** Perceived severity of ITU-T X.733, without INDETERMINATE; CLEAR ends an occurrence. */
public enum Severity {
  CRITICAL,
  MAJOR,
  MINOR,
  WARNING,
  CLEAR
}
