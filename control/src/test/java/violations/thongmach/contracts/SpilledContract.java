package violations.thongmach.contracts;

import violations.thongmach.alarm.RaisedAlarm;

/** A contract that drags a module along. */
public record SpilledContract(RaisedAlarm alarm) {}
