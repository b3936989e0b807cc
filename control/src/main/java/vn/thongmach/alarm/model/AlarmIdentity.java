package vn.thongmach.alarm.model;

import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceProtocol;

/** Which alarm a source speaks of, in the source's own words (ITU-T X.733). */
public record AlarmIdentity(
    SourceProtocol protocol,
    String sourceName,
    @Nullable String interfaceName,
    String eventSourceType,
    String alarmCondition,
    String specificProblem) {

  public static AlarmIdentity of(AlarmReport report) {
    return new AlarmIdentity(
        report.protocol(),
        report.sourceName(),
        report.interfaceName(),
        report.eventSourceType(),
        report.alarmCondition(),
        report.specificProblem());
  }
}
