package vn.thongmach.dataplane.correlation;

/**
 * One report of an alarm.
 *
 * @param timeMs the sender's stamp, milliseconds since 1970
 * @param alarmId names one occurrence: repeats and its CLEAR bear it too
 * @param type type of the object
 * @param id id of the object within its type
 * @param kind what kind of alarm, as its source calls it: of one kind an object has one at a time.
 *     Empty where nobody tells; then all of an object are thought of one kind
 */
public record AlarmLine(
    long timeMs, String alarmId, String type, String id, String kind, Severity severity) {

  /** A line that does not tell its kind. */
  public AlarmLine(long timeMs, String alarmId, String type, String id, Severity severity) {
    this(timeMs, alarmId, type, id, "", severity);
  }
}
