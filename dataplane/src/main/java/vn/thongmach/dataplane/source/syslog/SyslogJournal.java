package vn.thongmach.dataplane.source.syslog;

import java.net.InetAddress;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalUnavailableException;

/** Appends messages as they came, under the sender registered for their address. */
final class SyslogJournal {

  private final Journal journal;
  private final InstantSource clock;
  private volatile Map<InetAddress, SyslogSender> senders = Map.of();

  SyslogJournal(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  void use(Map<InetAddress, SyslogSender> registered) {
    senders = Map.copyOf(registered);
  }

  Map<InetAddress, SyslogSender> senders() {
    return senders;
  }

  /** Returns once all are durable. */
  void append(SyslogSender sender, List<byte[]> payloads) throws JournalUnavailableException {
    journal.append(
        RecordKind.SYSLOG_MESSAGE,
        payloads,
        sender.id(),
        sender.name(),
        sender.origin(),
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
