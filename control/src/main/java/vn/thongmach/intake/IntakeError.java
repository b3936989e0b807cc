package vn.thongmach.intake;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** What can be wrong with who sends traps, and where they are received. */
public enum IntakeError implements ErrorCode {
  NAME_MALFORMED("name-malformed", ErrorKind.INVALID),
  ADDRESS_MALFORMED("address-malformed", ErrorKind.INVALID),
  COMMUNITY_MALFORMED("community-malformed", ErrorKind.INVALID),
  PASSWORD_LENGTH("password-length", ErrorKind.INVALID),
  SENDER_KNOWN("sender-known", ErrorKind.CONFLICT),
  SENDER_UNKNOWN("sender-unknown", ErrorKind.NOT_FOUND),
  USER_KNOWN("user-known", ErrorKind.CONFLICT),
  USER_UNKNOWN("user-unknown", ErrorKind.NOT_FOUND),
  SECRETS_UNREADABLE("secrets-unreadable", ErrorKind.UNAVAILABLE),
  SOURCE_MALFORMED("source-malformed", ErrorKind.INVALID),
  SOURCE_ORIGIN("source-origin", ErrorKind.CONFLICT),
  LOG_UNREADABLE("log-unreadable", ErrorKind.NOT_FOUND),
  LOG_NOT_TEXT("log-not-text", ErrorKind.UNPROCESSABLE),
  LOG_EMPTY("log-empty", ErrorKind.UNPROCESSABLE),
  LOG_FORMAT("log-format", ErrorKind.UNPROCESSABLE),
  LOG_FIELDS("log-fields", ErrorKind.UNPROCESSABLE),
  LOG_NUMBER("log-number", ErrorKind.UNPROCESSABLE),
  LOG_ENDS_EARLY("log-ends-early", ErrorKind.UNPROCESSABLE),
  LOG_TIME("log-time", ErrorKind.UNPROCESSABLE),
  LOG_SEVERITY("log-severity", ErrorKind.UNPROCESSABLE),
  LOG_VALUE_MISSING("log-value-missing", ErrorKind.UNPROCESSABLE),
  LOG_VALUE_LONG("log-value-long", ErrorKind.UNPROCESSABLE),
  LOG_EVENT("log-event", ErrorKind.UNPROCESSABLE),
  LOG_NOT_JSON("log-not-json", ErrorKind.UNPROCESSABLE),
  LOG_FURTHER("log-further", ErrorKind.UNPROCESSABLE),
  UNTIL_NEEDED("until-needed", ErrorKind.INVALID),
  REPLAY_UNWELCOME("replay-unwelcome", ErrorKind.UNAUTHENTICATED),
  REPLAY_REFUSED("replay-refused", ErrorKind.UNPROCESSABLE),
  REPLAY_INTERRUPTED("replay-interrupted", ErrorKind.UNAVAILABLE),
  SYSLOG_SENDER_KNOWN("syslog-sender-known", ErrorKind.CONFLICT),
  SYSLOG_SENDER_UNKNOWN("syslog-sender-unknown", ErrorKind.NOT_FOUND),
  SYSLOG_PORT_TAKEN("syslog-port-taken", ErrorKind.CONFLICT),
  PORT_TAKEN("port-taken", ErrorKind.CONFLICT);

  private final String code;
  private final ErrorKind kind;

  IntakeError(String identifier, ErrorKind kind) {
    this.code = "intake." + identifier;
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
