package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Storage of alarms and events, as people read them. */
public interface AlarmReading {

  /** Longest timeline given. */
  int MOST_TIMELINE_EVENTS = 1_000;

  /** Occurrences, latest raise, change of severity or clear first. */
  PageOf<AlarmRow> search(Scope scope, AlarmFilter filter, PageRequest page);

  Optional<AlarmRow> find(Scope scope, UUID id);

  /** The newest events of an occurrence, oldest first. */
  List<TimelineEvent> timeline(Scope scope, AlarmRow alarm);

  /** An event with its bytes; those on no object only for readers of all units. */
  Optional<StoredEvent> event(Scope scope, long id);

  /** Records set aside, newest first. */
  PageOf<QuarantinedRecord> quarantine(Scope scope, PageRequest page);

  /** One event in an alarm's timeline. */
  record TimelineEvent(
      long id,
      String sourceEventId,
      Instant sourceTime,
      Instant receivedTime,
      PerceivedSeverity severity,
      Origin origin,
      boolean authenticated) {}

  /** An event as recorded. */
  record StoredEvent(
      long id,
      String senderName,
      Origin origin,
      String domain,
      String sourceName,
      String sourceEventId,
      long sequence,
      Instant sourceTime,
      Instant receivedTime,
      boolean validated,
      boolean authenticated,
      long batch,
      byte[] raw,
      @Nullable UUID object) {}

  /** A record set aside. */
  record QuarantinedRecord(
      long id,
      Instant receivedTime,
      String kind,
      String senderName,
      Origin origin,
      String error,
      Instant quarantinedAt,
      byte[] raw) {}
}
