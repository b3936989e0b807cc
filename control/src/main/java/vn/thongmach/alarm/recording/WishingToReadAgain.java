package vn.thongmach.alarm.recording;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.alarm.model.UnclearStorage.Filter;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.kernel.Problems;

/**
 * Asks, through the journal, that events be read again that were not understood. Asked twice or
 * interrupted, each is settled once: whether it still waits is decided where it is recorded.
 */
@Service
@Profile("!command")
public class WishingToReadAgain {

  /** Most events of one wish; the oldest first. */
  public static final int MOST = 5_000;

  private final UnclearStorage unclear;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final AuditTrail audit;
  private final Clock clock;

  WishingToReadAgain(
      UnclearStorage unclear,
      TransactionTemplate transaction,
      Journal journal,
      AuditTrail audit,
      Clock clock) {
    this.unclear = unclear;
    this.transaction = transaction;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks for these events, or for all that wait and fit the filter when none are named.
   *
   * @return how many were asked for
   */
  public int ask(Scope by, List<Long> events, Filter filter) throws JournalUnavailableException {
    by.requireAllUnits();
    List<Long> wanted = Problems.given(transaction.execute(_ -> wanted(by, events, filter)));
    if (wanted.isEmpty()) {
      return 0;
    }
    journal.append(
        RecordKind.EVENT_READ_AGAIN,
        wanted.stream().map(ReadingAgain::write).toList(),
        by.principal(),
        by.name(),
        Origin.REPORTED,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
    return wanted.size();
  }

  private List<Long> wanted(Scope by, List<Long> events, Filter filter) {
    unclear.listBeyond(by);
    List<Long> wanted =
        events.isEmpty() ? unclear.waiting(by, filter, MOST) : events.stream().limit(MOST).toList();
    if (!wanted.isEmpty()) {
      audit.record(
          by,
          "UnclearEventsReadAgain",
          "unclear-event",
          Long.toString(wanted.getFirst()),
          Map.of("events", wanted.size()));
    }
    return wanted;
  }
}
