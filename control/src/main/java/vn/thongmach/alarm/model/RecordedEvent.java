package vn.thongmach.alarm.model;

import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;

/**
 * An event as accepted, with the rules it was read by.
 *
 * @param mapping version of the mapping rules; null where its protocol needs none
 */
public record RecordedEvent(JournalRecord record, @Nullable Integer mapping) {}
