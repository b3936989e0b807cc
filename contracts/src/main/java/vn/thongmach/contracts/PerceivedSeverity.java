package vn.thongmach.contracts;

/** Severity of an alarm as ITU-T X.733 and VES name it; {@code NORMAL} clears. */
public enum PerceivedSeverity {
  CRITICAL,
  MAJOR,
  MINOR,
  WARNING,
  NORMAL
}
