package vn.thongmach.cluster;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.ves.VesReader;
import vn.thongmach.dataplane.stage.AlarmStage;
import vn.thongmach.dataplane.state.TimelineEntry;

/**
 * What an event claims about one alarm: its key and names, and the entry of its timeline.
 *
 * @param sourceTime microseconds since 1970
 * @param dedupHigh upper half of the dedup key
 * @param dedupLow lower half
 */
public record Claim(
    String region,
    String key,
    String object,
    String kind,
    long sourceTime,
    long sequence,
    String severity,
    long eventId,
    long dedupHigh,
    long dedupLow) {

  /** The claim of an event, whose sender is its region; empty when it makes none. */
  static Optional<Claim> of(JournalRecord record) {
    String region = record.senderName();
    SourceEvent event = VesReader.read(record);
    AlarmReport report = event.report();
    if (report == null) {
      return Optional.empty();
    }
    TimelineEntry entry = AlarmStage.entry(event, report);
    return Optional.of(
        new Claim(
            region,
            AlarmStage.key(region, report).toString(),
            report.sourceName(),
            report.alarmCondition(),
            ChronoUnit.MICROS.between(Instant.EPOCH, entry.sourceTime()),
            entry.sequence(),
            entry.severity().name(),
            entry.eventId(),
            entry.dedupKey().getMostSignificantBits(),
            entry.dedupKey().getLeastSignificantBits()));
  }

  TimelineEntry entry() {
    return new TimelineEntry(
        Instant.EPOCH.plus(sourceTime, ChronoUnit.MICROS),
        sequence,
        PerceivedSeverity.valueOf(severity),
        eventId,
        new UUID(dedupHigh, dedupLow));
  }
}
