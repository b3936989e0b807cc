package vn.thongmach.alarm.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.kernel.RowHash;

/**
 * An event as stored.
 *
 * @param placed which alarm it speaks of; null for events that speak of none
 * @param batch its batch in the ledger
 */
public record EventRow(
    SourceEvent event, UUID dedupKey, @Nullable PlacedIdentity placed, long batch) {

  /** Hash of the evidence: everything the source and the reception said, not the placement. */
  public static byte[] hash(SourceEvent event) {
    return RowHash.of("event")
        .number(event.id())
        .uuid(event.sender())
        .text(event.senderName())
        .text(event.origin().name())
        .text(event.domain())
        .text(event.sourceName())
        .text(event.sourceEventId())
        .number(event.sequence())
        .instant(event.sourceTime())
        .instant(event.receivedTime())
        .number(event.validated() ? 1 : 0)
        .bytes(event.raw())
        .finish();
  }
}
