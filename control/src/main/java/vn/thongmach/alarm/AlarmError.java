package vn.thongmach.alarm;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with a question about alarms and events. */
public enum AlarmError implements ErrorCode {
  STATE_MALFORMED("state-malformed", ErrorKind.INVALID),
  SEVERITY_MALFORMED("severity-malformed", ErrorKind.INVALID),
  UNKNOWN_ALARM("unknown-alarm", ErrorKind.NOT_FOUND),
  INCIDENT_STATE_MALFORMED("incident-state-malformed", ErrorKind.INVALID),
  UNKNOWN_INCIDENT("unknown-incident", ErrorKind.NOT_FOUND),
  UNKNOWN_EVENT("unknown-event", ErrorKind.NOT_FOUND);

  private final String code;
  private final ErrorKind kind;

  AlarmError(String identifier, ErrorKind kind) {
    this.code = "alarm." + identifier;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
