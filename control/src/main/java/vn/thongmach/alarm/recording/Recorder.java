package vn.thongmach.alarm.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.AlarmStorage;
import vn.thongmach.alarm.model.EventStorage;
import vn.thongmach.alarm.model.IdentityStorage;
import vn.thongmach.alarm.model.PositionStorage;
import vn.thongmach.alarm.model.RecorderPosition;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.host.BatchRecorder;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/**
 * Records journal batches, each with the journal position in one transaction, so that every
 * accepted record is recorded exactly once whenever the process or the database stops. What it
 * keeps in memory is only a copy of rows; after an error it starts again from the rows. Called by
 * one thread at a time.
 */
@Component
public class Recorder implements BatchRecorder {

  private static final Scope SCOPE = Scope.system("recorder");
  private static final int LONGEST_ERROR = 1_000;

  private final TransactionTemplate transaction;
  private final PositionStorage positions;
  private final Ledger ledger;
  private final Rules rules;
  private final Placing placing;
  private final EventRun events;
  private final Replacing replacing;
  private final EventReader reader;
  private final ReadingAgain readingAgain;
  private final Announcing announcing;
  private final Clock clock;

  private boolean fresh;
  private boolean begun;

  /** Something was recorded of which nobody was told. */
  private boolean untold;

  private RecorderPosition position = new RecorderPosition(0, Instant.EPOCH, 0, 0);
  private Set<PerceivedSeverity> counting = EnumSet.noneOf(PerceivedSeverity.class);

  Recorder(
      TransactionTemplate transaction,
      PositionStorage positions,
      EventStorage eventStorage,
      AlarmStorage alarmStorage,
      IdentityStorage identities,
      UnclearStorage unclear,
      EventReader reader,
      Inventory inventory,
      Ledger ledger,
      Rules rules,
      Announcing announcing,
      Clock clock) {
    this.transaction = transaction;
    this.positions = positions;
    this.ledger = ledger;
    this.rules = rules;
    this.announcing = announcing;
    this.clock = clock;
    Refolding refolding = new Refolding(eventStorage, alarmStorage, reader);
    placing = new Placing(inventory, identities);
    events = new EventRun(eventStorage, alarmStorage, unclear, placing, refolding);
    this.reader = reader;
    readingAgain = new ReadingAgain(eventStorage, unclear, reader, events);
    replacing = new Replacing(eventStorage, alarmStorage, identities, placing, refolding);
  }

  @Override
  public long recordedPosition() {
    if (!fresh) {
      reset();
    }
    if (untold) {
      untold = !announcing.everything();
    }
    return position.position();
  }

  /** Places alarms by the inventory as it is now, in case it changed while nobody listened. */
  public void replaceAll() {
    recordedPosition();
    try {
      commit(
          () -> {
            Outcome outcome = new Outcome(position);
            replacing.replaceAll(SCOPE, counting, position.position(), now(), outcome);
            return outcome;
          });
    } catch (RuntimeException failure) {
      // It moves no position by which a commit without an answer would be noticed.
      untold = true;
      throw failure;
    }
  }

  @Override
  public void record(List<JournalRecord> batch) {
    long recorded = recordedPosition();
    List<JournalRecord> records =
        batch.stream().filter(record -> record.position() > recorded).toList();
    if (!records.isEmpty()) {
      commit(() -> recordInTransaction(records));
    }
  }

  @Override
  public void quarantine(JournalRecord record, Throwable error) {
    recordedPosition();
    String words = String.valueOf(error);
    commit(
        () -> {
          RecorderPosition next = position.at(record.position());
          positions.quarantine(
              SCOPE,
              record,
              words.substring(0, Math.min(words.length(), LONGEST_ERROR)).replace('\0', ' '),
              now());
          positions.move(SCOPE, position, next);
          return new Outcome(next);
        });
  }

  @Override
  public void idle() {
    ledger.sealIfDue(SCOPE);
  }

  private Outcome recordInTransaction(List<JournalRecord> records) {
    Outcome outcome = new Outcome(position);
    long batch = ledger.openBatch(SCOPE);
    List<SourceEvent> run = new ArrayList<>(records.size());
    for (JournalRecord record : records) {
      switch (record.kind()) {
        case VES_EVENT, SNMP_TRAP, ALERT, SYSLOG_MESSAGE -> run.add(reader.read(record));
        case EVENT_READ_AGAIN -> {
          flush(run, batch, outcome);
          readingAgain.read(SCOPE, record, batch, counting, now(), outcome);
        }
        case MAPPING_CHANGED -> {
          flush(run, batch, outcome);
          reader.reset();
        }
        case INVENTORY_CHANGED -> {
          flush(run, batch, outcome);
          replacing.replaceAll(SCOPE, counting, record.position(), record.receivedTime(), outcome);
        }
        case RULE_CHANGED -> {
          flush(run, batch, outcome);
          readRules();
          outcome.ruleHasChanged(record);
        }
      }
    }
    flush(run, batch, outcome);
    outcome.moveTo(outcome.position().at(records.getLast().position()));
    positions.move(SCOPE, position, outcome.position());
    return outcome;
  }

  private void flush(List<SourceEvent> run, long batch, Outcome outcome) {
    if (!run.isEmpty()) {
      events.record(SCOPE, List.copyOf(run), batch, counting, outcome);
      run.clear();
    }
  }

  private void commit(Work work) {
    Outcome outcome;
    fresh = false;
    outcome = Objects.requireNonNull(transaction.execute(_ -> work.run()));
    events.committed(outcome);
    position = outcome.position();
    fresh = true;
    if (!announcing.announce(outcome, placing)) {
      untold = true;
    }
  }

  /** A commit may have held although its answer was lost; then the rows stand further on. */
  private void reset() {
    RecorderPosition stored = positions.read(SCOPE);
    if (begun && stored.position() != position.position()) {
      untold = true;
    }
    begun = true;
    position = stored;
    placing.reset();
    events.reset(position);
    reader.reset();
    readRules();
    fresh = true;
  }

  /** Severities that make outages by any wording of the rule; which one applies, dates decide. */
  private void readRules() {
    Set<PerceivedSeverity> severities = EnumSet.noneOf(PerceivedSeverity.class);
    for (Rule rule : rules.history(SCOPE, Rules.OUTAGE_SEVERITIES)) {
      rule.words().forEach(word -> severities.add(PerceivedSeverity.valueOf(word)));
    }
    counting = severities;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private interface Work {
    Outcome run();
  }
}
