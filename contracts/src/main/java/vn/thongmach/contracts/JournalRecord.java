package vn.thongmach.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * One accepted record, durable before its sender was answered.
 *
 * @param position ordinal in the journal, from 1, without gaps; the event id
 * @param sender the registered sender (token or account) that handed it in
 * @param origin the origin registered for that sender
 * @param receivedTime when it was accepted, microseconds
 * @param payload the bytes as they came in
 */
public record JournalRecord(
    long position,
    RecordKind kind,
    UUID sender,
    String senderName,
    Origin origin,
    Instant receivedTime,
    byte[] payload) {}
