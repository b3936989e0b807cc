package violations.thongmach.alarm;

import vn.thongmach.kernel.ErrorCode;
import vn.thongmach.kernel.ErrorKind;

/** Error codes under a name that does not say so. */
public enum AlarmTrouble implements ErrorCode {
  BROKEN;

  @Override
  public String code() {
    return "alarm.broken";
  }

  @Override
  public ErrorKind kind() {
    return ErrorKind.INVALID;
  }
}
