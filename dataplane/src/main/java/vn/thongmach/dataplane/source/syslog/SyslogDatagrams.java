package vn.thongmach.dataplane.source.syslog;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.dataplane.source.udp.Datagram;
import vn.thongmach.dataplane.source.udp.DatagramLoop;
import vn.thongmach.dataplane.source.udp.KernelDrops;
import vn.thongmach.dataplane.source.udp.UdpSocket;

/** Syslog over UDP (RFC 5426): one datagram, one message. No datagram stops it. */
final class SyslogDatagrams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyslogDatagrams.class);

  private final UdpSocket socket;
  private final DatagramLoop loop;
  private final SyslogJournal journal;
  private final Instant since;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder unrecorded = new LongAdder();

  private SyslogDatagrams(UdpSocket socket, SyslogJournal journal, InstantSource clock) {
    this.socket = socket;
    this.loop = new DatagramLoop("syslog-intake", socket, this::take);
    this.journal = journal;
    this.since = clock.instant();
  }

  static SyslogDatagrams bind(InetSocketAddress address, SyslogJournal journal, InstantSource clock)
      throws IOException {
    return new SyslogDatagrams(UdpSocket.bind("syslog-receiver", address, clock), journal, clock);
  }

  void start() {
    loop.start();
  }

  SyslogFigures figures() {
    OptionalLong kernel = KernelDrops.of(socket.address());
    return new SyslogFigures(
        since,
        socket.address(),
        socket.receiveBufferBytes(),
        socket.received(),
        accepted.sum(),
        refused.sum(),
        malformed.sum(),
        unrecorded.sum() + socket.overflown(),
        kernel.isPresent() ? kernel.getAsLong() : null);
  }

  private void take(List<Datagram> batch) {
    Map<SyslogSender, List<byte[]>> taken = new LinkedHashMap<>();
    for (Datagram datagram : batch) {
      SyslogSender sender = journal.senders().get(datagram.peer().getAddress());
      if (sender == null) {
        refused.increment();
      } else if (datagram.bytes().length == 0) {
        malformed.increment();
      } else {
        taken
            .computeIfAbsent(sender, _ -> new ArrayList<>())
            .add(
                new SyslogPayload(
                        false, datagram.peer().getAddress(), datagram.received(), datagram.bytes())
                    .encode());
      }
    }
    taken.forEach(this::append);
  }

  /** In parts that one append of the journal surely takes. */
  private void append(SyslogSender sender, List<byte[]> payloads) {
    int most = 200;
    for (int from = 0; from < payloads.size(); from += most) {
      List<byte[]> part = payloads.subList(from, Math.min(payloads.size(), from + most));
      try {
        journal.append(sender, part);
        accepted.add(part.size());
      } catch (JournalUnavailableException e) {
        LOG.debug("{} syslog messages are lost.", part.size(), e);
        unrecorded.add(part.size());
      }
    }
  }

  @Override
  public void close() throws IOException {
    loop.close();
  }
}
