package vn.thongmach.dataplane.state;

import java.util.UUID;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceEvent;

/**
 * Tells whether two accepted events are the same event handed in twice: same sender's name, source,
 * event id, sequence, time and claim. Receiving time and journal position do not count, nor which
 * of the tokens of that name was shown: a source goes on under a new token as the source it was.
 * Begins with the source time, so that keys of events that come one after the other are near each
 * other in an index.
 */
public final class DedupKey {

  private DedupKey() {}

  /** The key; events with the same key are recorded once. */
  public static UUID of(SourceEvent event) {
    NamedUuid key =
        NamedUuid.of("thongmach event v2")
            .add(event.senderName())
            .add(event.sourceName())
            .add(event.sourceEventId())
            .add(event.sequence())
            .add(event.sourceTime().getEpochSecond())
            .add(event.sourceTime().getNano() / 1_000)
            .add(event.domain());
    AlarmReport report = event.report();
    if (report == null) {
      return key.toUuidAt(event.sourceTime());
    }
    String interfaceName = report.interfaceName();
    return key.add(report.severity().name())
        .add(interfaceName == null ? "whole" : "interface")
        .add(interfaceName == null ? "" : interfaceName)
        .add(report.eventSourceType())
        .add(report.alarmCondition())
        .add(report.specificProblem())
        .toUuidAt(event.sourceTime());
  }
}
