package vn.thongmach.alarm.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.RecordedEvent;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;

/**
 * Reads events again that were not understood, by the rules in force now. What is understood is
 * recorded as an event of its own, with the bytes and both times of the first, and never twice: the
 * list says in the same transaction that it no longer waits. One thread.
 */
final class ReadingAgain {

  private final EventStorage events;
  private final UnclearStorage unclear;
  private final EventReader reader;
  private final EventRun run;

  ReadingAgain(EventStorage events, UnclearStorage unclear, EventReader reader, EventRun run) {
    this.events = events;
    this.unclear = unclear;
    this.reader = reader;
    this.run = run;
  }

  /** What the journal holds of the wish to read an event again. */
  static byte[] write(long event) {
    return Long.toString(event).getBytes(StandardCharsets.US_ASCII);
  }

  void read(
      Scope scope,
      JournalRecord wish,
      long batch,
      Set<PerceivedSeverity> counting,
      Instant at,
      Outcome outcome) {
    long event = Long.parseLong(new String(wish.payload(), StandardCharsets.US_ASCII));
    if (!unclear.isWaiting(scope, event)) {
      return;
    }
    for (RecordedEvent recorded : events.records(scope, List.of(event))) {
      JournalRecord first = recorded.record();
      SourceEvent again =
          reader.read(
              new JournalRecord(
                  wish.position(),
                  first.kind(),
                  first.sender(),
                  first.senderName(),
                  first.origin(),
                  first.receivedTime(),
                  first.payload()));
      if (again.report() != null) {
        long before = outcome.position().duplicates();
        run.record(scope, List.of(again), batch, counting, outcome);
        boolean known = outcome.position().duplicates() > before;
        unclear.settled(scope, event, UnclearStorage.State.RECORDED, known ? null : again.id(), at);
      } else if (again.unclear() == null) {
        unclear.settled(scope, event, UnclearStorage.State.IGNORED, null, at);
      } else {
        unclear.stillUnclear(scope, event, again, at);
      }
    }
  }
}
