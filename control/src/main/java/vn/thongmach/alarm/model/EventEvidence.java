package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.RowHash;

/**
 * What the hash of an event covers: everything the source and the reception said and what was read
 * out of it, not the placement. Words stand as they are stored, so that altered ones have a hash
 * too.
 */
public record EventEvidence(
    long id,
    UUID sender,
    String senderName,
    String origin,
    String domain,
    String sourceName,
    String sourceEventId,
    long sequence,
    Instant sourceTime,
    Instant receivedTime,
    boolean validated,
    boolean authenticated,
    @Nullable String interfaceName,
    @Nullable String severity,
    UUID dedupKey,
    byte[] raw) {

  public byte[] hash() {
    // What proves its sender is hashed as before there was anything else.
    return RowHash.of(authenticated ? "event" : "unauthenticated event")
        .number(id)
        .uuid(sender)
        .text(senderName)
        .text(origin)
        .text(domain)
        .text(sourceName)
        .text(sourceEventId)
        .number(sequence)
        .instant(sourceTime)
        .instant(receivedTime)
        .number(validated ? 1 : 0)
        .text(interfaceName)
        .text(severity)
        .uuid(dedupKey)
        .bytes(raw)
        .finish();
  }
}
