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
  INCIDENT_MERGED("incident-merged", ErrorKind.CONFLICT),
  INCIDENT_LONG_OVER("incident-long-over", ErrorKind.UNPROCESSABLE),
  INCIDENT_BEYOND_REACH("incident-beyond-reach", ErrorKind.FORBIDDEN),
  UNKNOWN_ROOT("unknown-root", ErrorKind.UNPROCESSABLE),
  ALARM_ELSEWHERE("alarm-elsewhere", ErrorKind.UNPROCESSABLE),
  NOTHING_LEFT("nothing-left", ErrorKind.UNPROCESSABLE),
  TOO_MANY_AT_ONCE("too-many-at-once", ErrorKind.UNPROCESSABLE),
  WORD_TAKEN_BACK("word-taken-back", ErrorKind.CONFLICT),
  UNKNOWN_OBJECT("unknown-object", ErrorKind.UNPROCESSABLE),
  UNKNOWN_PROVINCE("unknown-province", ErrorKind.NOT_FOUND),
  UNIT_WITHOUT_SITES("unit-without-sites", ErrorKind.NOT_FOUND),
  UNKNOWN_WINDOW("unknown-window", ErrorKind.NOT_FOUND),
  WINDOW_BEGUN("window-begun", ErrorKind.UNPROCESSABLE),
  WINDOW_TOO_LONG("window-too-long", ErrorKind.UNPROCESSABLE),
  WINDOW_CANCELLED("window-cancelled", ErrorKind.CONFLICT),
  WINDOW_RULE_MALFORMED("window-rule-malformed", ErrorKind.UNPROCESSABLE),
  WINDOW_NEVER("window-never", ErrorKind.UNPROCESSABLE),
  WINDOW_TOO_OFTEN("window-too-often", ErrorKind.UNPROCESSABLE),
  WINDOW_MEETS_ITSELF("window-meets-itself", ErrorKind.UNPROCESSABLE),
  WINDOW_SAME_OBJECT("window-same-object", ErrorKind.UNPROCESSABLE),
  WINDOW_ALL_PATHS("window-all-paths", ErrorKind.UNPROCESSABLE),
  WINDOW_FROZEN("window-frozen", ErrorKind.UNPROCESSABLE),
  UNKNOWN_PROTECTED_EVENT("unknown-protected-event", ErrorKind.NOT_FOUND),
  EVENT_NOTHING("event-nothing", ErrorKind.UNPROCESSABLE),
  EVENT_PROVINCE("event-province", ErrorKind.UNPROCESSABLE),
  EVENT_WATCHER("event-watcher", ErrorKind.UNPROCESSABLE),
  EVENT_PAST("event-past", ErrorKind.UNPROCESSABLE),
  EVENT_TOO_LONG("event-too-long", ErrorKind.UNPROCESSABLE),
  EVENT_BEYOND_REACH("event-beyond-reach", ErrorKind.FORBIDDEN),
  EVENT_ENDED("event-ended", ErrorKind.CONFLICT),
  EVENT_CANCELLED("event-cancelled", ErrorKind.CONFLICT),
  UNKNOWN_EXCEPTION("unknown-exception", ErrorKind.NOT_FOUND),
  EXCEPTION_OWN("exception-own", ErrorKind.FORBIDDEN),
  EXCEPTION_DECIDED("exception-decided", ErrorKind.CONFLICT),
  UNKNOWN_REPORT("unknown-report", ErrorKind.NOT_FOUND),
  UNKNOWN_WINDOW_SERIES("unknown-window-series", ErrorKind.NOT_FOUND),
  WINDOW_SERIES_OVER("window-series-over", ErrorKind.CONFLICT),
  TIMELINE_TOO_LONG("timeline-too-long", ErrorKind.INVALID),
  UNKNOWN_CORRECTION("unknown-correction", ErrorKind.NOT_FOUND),
  CORRECTION_OWN("correction-own", ErrorKind.FORBIDDEN),
  CORRECTION_DECIDED("correction-decided", ErrorKind.CONFLICT),
  CORRECTION_AHEAD("correction-ahead", ErrorKind.UNPROCESSABLE),
  CORRECTION_NOTHING("correction-nothing", ErrorKind.UNPROCESSABLE),
  CORRECTION_NOT_DOWN("correction-not-down", ErrorKind.UNPROCESSABLE),
  ALERTS_MALFORMED("alerts-malformed", ErrorKind.INVALID),
  INTAKE_UNAVAILABLE("intake-unavailable", ErrorKind.UNAVAILABLE),
  UNCLEAR_FILTER("unclear-filter", ErrorKind.INVALID),
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
