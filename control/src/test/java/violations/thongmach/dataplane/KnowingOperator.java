package violations.thongmach.dataplane;

import violations.thongmach.alarm.RaisedAlarm;

/** An operator that knows a module. */
public record KnowingOperator(RaisedAlarm alarm) {}
