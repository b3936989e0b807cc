package vn.thongmach.dataplane.source.syslog;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import vn.thongmach.dataplane.journal.Journal;

/** Takes syslog over UDP and TCP on one port into the journal. */
public final class SyslogListener implements Closeable {

  private final SyslogJournal journal;
  private final SyslogDatagrams datagrams;
  private final SyslogStreams streams;

  private SyslogListener(SyslogJournal journal, SyslogDatagrams datagrams, SyslogStreams streams) {
    this.journal = journal;
    this.datagrams = datagrams;
    this.streams = streams;
  }

  /**
   * Binds both sockets; nothing is taken until {@link #start}.
   *
   * @throws IOException when the address cannot be bound, for example because it is taken
   */
  public static SyslogListener bind(InetSocketAddress address, Journal journal, InstantSource clock)
      throws IOException {
    SyslogJournal appending = new SyslogJournal(journal, clock);
    SyslogStreams streams = SyslogStreams.bind(address, appending, clock);
    try {
      return new SyslogListener(
          appending, SyslogDatagrams.bind(address, appending, clock), streams);
    } catch (IOException | RuntimeException e) {
      streams.close();
      throw e;
    }
  }

  /** From now on these may send and no others. */
  public void use(Map<InetAddress, SyslogSender> registered) {
    journal.use(registered);
  }

  /** Begins to take messages. */
  public void start() {
    datagrams.start();
    streams.start();
  }

  /** What became of the datagrams. */
  public SyslogFigures udp() {
    return datagrams.figures();
  }

  /** What became of the messages over TCP. */
  public SyslogFigures tcp() {
    return streams.figures();
  }

  @Override
  public void close() throws IOException {
    try (datagrams) {
      streams.close();
    }
  }
}
