package vn.thongmach.alarm.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.SourceEvent;

/**
 * An event as stored.
 *
 * @param placed which alarm it speaks of; null for events that speak of none
 * @param batch its batch in the ledger
 */
public record EventRow(
    SourceEvent event, UUID dedupKey, @Nullable PlacedIdentity placed, long batch) {

  /** What its hash covers. */
  public EventEvidence evidence() {
    AlarmReport report = event.report();
    return new EventEvidence(
        event.id(),
        event.sender(),
        event.senderName(),
        event.origin().name(),
        event.domain(),
        event.sourceName(),
        event.sourceEventId(),
        event.sequence(),
        event.sourceTime(),
        event.receivedTime(),
        event.validated(),
        event.authenticated(),
        report == null ? null : report.interfaceName(),
        report == null ? null : report.severity().name(),
        dedupKey,
        event.raw());
  }
}
