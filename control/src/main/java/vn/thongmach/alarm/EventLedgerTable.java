package vn.thongmach.alarm;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.LedgerEvents;
import vn.thongmach.kernel.AppendOnlyTable;

/** Table event in the ledger: the recorder has given each event its batch already. */
@Component
class EventLedgerTable implements AppendOnlyTable {

  private static final Scope LEDGER = Scope.system("ledger");

  private final LedgerEvents events;

  EventLedgerTable(LedgerEvents events) {
    this.events = events;
  }

  @Override
  public String name() {
    return "event";
  }

  @Override
  public List<byte[]> seal(long batch) {
    return events.hashes(LEDGER, batch);
  }

  @Override
  public void rows(long firstBatch, long lastBatch, Consumer<LedgerRow> each) {
    events.rows(LEDGER, firstBatch, lastBatch, each);
  }

  /** None: the recorder gives each event its batch. */
  @Override
  public long rowsWithoutBatch() {
    return 0;
  }
}
