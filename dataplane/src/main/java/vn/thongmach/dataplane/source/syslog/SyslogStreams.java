package vn.thongmach.dataplane.source.syslog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.dataplane.journal.JournalUnavailableException;

/**
 * Syslog over TCP. While the journal takes nothing, nothing is read, so that senders wait and lose
 * nothing. A stream that is not framed is closed: what follows could not be told apart.
 */
final class SyslogStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyslogStreams.class);
  private static final int MOST_CONNECTIONS = 256;
  private static final int MOST_OF_A_PEER = 32;
  private static final int MOST_AT_ONCE = 500;
  private static final long MOST_BYTES_AT_ONCE = 4L << 20;
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final Duration RETRY = Duration.ofMillis(500);

  private final ServerSocket server;
  private final SyslogJournal journal;
  private final InstantSource clock;
  private final Instant since;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread thread =
      Thread.ofPlatform().name("syslog-accept").daemon().unstarted(this::accept);
  private final LongAdder received = new LongAdder();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private Instant latest = Instant.EPOCH;
  private volatile boolean closing;

  private SyslogStreams(ServerSocket server, SyslogJournal journal, InstantSource clock) {
    this.server = server;
    this.journal = journal;
    this.clock = clock;
    this.since = clock.instant();
  }

  static SyslogStreams bind(InetSocketAddress address, SyslogJournal journal, InstantSource clock)
      throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.setReuseAddress(true);
      server.bind(address, MOST_CONNECTIONS);
      return new SyslogStreams(server, journal, clock);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  void start() {
    thread.start();
  }

  SyslogFigures figures() {
    return new SyslogFigures(
        since,
        (InetSocketAddress) server.getLocalSocketAddress(),
        0,
        received.sum(),
        accepted.sum(),
        refused.sum(),
        malformed.sum(),
        dropped.sum(),
        null);
  }

  private void accept() {
    while (!closing) {
      try {
        Socket socket = server.accept();
        if (isWelcome(socket.getInetAddress())) {
          open.add(socket);
          Thread.ofVirtual().name("syslog-connection").start(() -> serve(socket));
        } else {
          refused.increment();
          socket.close();
        }
      } catch (IOException | RuntimeException e) {
        if (!closing) {
          LOG.warn("A syslog connection could not be taken.", e);
        }
      }
    }
  }

  private boolean isWelcome(InetAddress peer) {
    return journal.senders().containsKey(peer)
        && open.size() < MOST_CONNECTIONS
        && open.stream().filter(socket -> peer.equals(socket.getInetAddress())).count()
            < MOST_OF_A_PEER;
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout((int) SILENCE.toMillis());
      Taken taken = new Taken(socket.getInetAddress());
      try {
        SyslogFrames frames = new SyslogFrames(socket.getInputStream(), taken::append);
        byte[] message = frames.next();
        while (message != null && !closing) {
          taken.add(message);
          message = frames.next();
        }
      } catch (SyslogFrames.BrokenFrameException broken) {
        LOG.debug("A syslog stream is not framed.", broken);
        received.increment();
        malformed.increment();
      } finally {
        taken.append();
      }
    } catch (IOException e) {
      LOG.debug("A syslog connection ended.", e);
    } catch (RuntimeException e) {
      LOG.error("A syslog connection failed.", e);
    } finally {
      open.remove(socket);
    }
  }

  /** Messages of one connection that are whole and not yet in the journal. */
  private final class Taken {
    private final InetAddress peer;
    private List<byte[]> payloads = new ArrayList<>();
    private long bytes;

    Taken(InetAddress peer) {
      this.peer = peer;
    }

    void add(byte[] message) {
      if (message.length > 0) {
        received.increment();
        bytes += message.length;
        payloads.add(new SyslogPayload(true, peer, stamp(), message).encode());
        if (payloads.size() >= MOST_AT_ONCE || bytes >= MOST_BYTES_AT_ONCE) {
          append();
        }
      }
    }

    /** Waits for the journal as long as it takes, unless the product ends. */
    void append() {
      if (!payloads.isEmpty()) {
        List<byte[]> whole = payloads;
        payloads = new ArrayList<>();
        bytes = 0;
        SyslogStreams.this.append(peer, whole);
      }
    }
  }

  private void append(InetAddress peer, List<byte[]> payloads) {
    SyslogSender sender = journal.senders().get(peer);
    if (sender == null) {
      dropped.add(payloads.size());
      return;
    }
    while (true) {
      try {
        journal.append(sender, payloads);
        accepted.add(payloads.size());
        return;
      } catch (JournalUnavailableException e) {
        LOG.debug("{} syslog messages wait for the journal.", payloads.size(), e);
        if (closing || !rested()) {
          dropped.add(payloads.size());
          return;
        }
      }
    }
  }

  private static boolean rested() {
    try {
      Thread.sleep(RETRY);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Now, but after the message before. */
  private synchronized Instant stamp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    latest = now.isAfter(latest) ? now : latest.plus(1, ChronoUnit.MICROS);
    return latest;
  }

  @Override
  public void close() throws IOException {
    closing = true;
    server.close();
    for (Socket socket : open) {
      try {
        socket.shutdownInput();
      } catch (SocketException ended) {
        LOG.debug("A syslog connection has ended already.", ended);
      }
    }
  }
}
