package vn.thongmach.dataplane.state;

/** What became of a report offered to an {@link AlarmImage}. */
public sealed interface AlarmStep {

  /** It came after everything known and was applied. */
  record Applied(AlarmImage image, AlarmDelta delta) implements AlarmStep {}

  /** It is the newest known event again: nothing to do. */
  record Repeated() implements AlarmStep {}

  /**
   * It belongs before something already applied: the alarm's whole timeline, this report included,
   * has to be folded again ({@link AlarmFold}).
   */
  record Late() implements AlarmStep {}
}
