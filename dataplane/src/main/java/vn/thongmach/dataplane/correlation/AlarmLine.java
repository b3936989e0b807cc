package vn.thongmach.dataplane.correlation;

/**
 * One report of an alarm.
 *
 * @param timeMs the sender's stamp, milliseconds since 1970
 * @param alarmId names one occurrence: repeats and its CLEAR bear it too
 * @param type type of the object
 * @param id id of the object within its type
 */
public record AlarmLine(long timeMs, String alarmId, String type, String id, Severity severity) {}
