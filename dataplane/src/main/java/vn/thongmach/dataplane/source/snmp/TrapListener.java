package vn.thongmach.dataplane.source.snmp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BER.MutableByte;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.dataplane.source.udp.Datagram;
import vn.thongmach.dataplane.source.udp.DatagramLoop;
import vn.thongmach.dataplane.source.udp.KernelDrops;
import vn.thongmach.dataplane.source.udp.UdpSocket;

/**
 * Takes traps and informs into the journal. One thread empties the socket, another opens messages,
 * appends them by sender in the order in which they came, and answers informs once they are
 * durable. No datagram stops either.
 */
public final class TrapListener implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(TrapListener.class);
  private static final long MOST_BYTES_AT_ONCE = 16L << 20;

  private final UdpSocket socket;
  private final DatagramLoop loop;
  private final Journal journal;
  private final InstantSource clock;
  private final UserMessages users;
  private final RecentInforms informs = new RecentInforms();
  private final ExecutorService appending = Executors.newVirtualThreadPerTaskExecutor();
  private final Instant since;
  private final LongAdder accepted = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder probes = new LongAdder();
  private final LongAdder unrecorded = new LongAdder();
  private volatile TrapSenders senders = TrapSenders.NONE;
  private TrapSenders known = TrapSenders.NONE;

  private TrapListener(
      UdpSocket socket, Journal journal, EngineIdentity engine, InstantSource clock) {
    this.socket = socket;
    this.loop = new DatagramLoop("snmp-intake", socket, this::take);
    this.journal = journal;
    this.clock = clock;
    this.users = new UserMessages(engine, socket);
    this.since = clock.instant();
  }

  /**
   * Binds the socket; nothing is taken until {@link #start}.
   *
   * @throws IOException when the address cannot be bound, for example because it is taken
   */
  public static TrapListener bind(
      InetSocketAddress address, Journal journal, EngineIdentity engine, InstantSource clock)
      throws IOException {
    return new TrapListener(
        UdpSocket.bind("snmp-receiver", address, clock), journal, engine, clock);
  }

  /** Begins to take datagrams. */
  public void start() {
    loop.start();
  }

  /** From now on these may send and no others. */
  public void use(TrapSenders registered) {
    senders = registered;
  }

  /** What became of the datagrams so far. */
  public TrapFigures figures() {
    OptionalLong kernel = KernelDrops.of(socket.address());
    return new TrapFigures(
        since,
        socket.address(),
        socket.receiveBufferBytes(),
        socket.received(),
        accepted.sum(),
        repeated.sum(),
        refused.sum(),
        malformed.sum(),
        probes.sum(),
        unrecorded.sum() + socket.overflown(),
        kernel.isPresent() ? kernel.getAsLong() : null);
  }

  private void take(List<Datagram> batch) throws InterruptedException {
    TrapSenders current = senders;
    if (current != known) {
      users.use(current);
      known = current;
    }
    Map<RegisteredSender, List<Opening.Opened>> taken = new LinkedHashMap<>();
    List<Opening.Opened> again = new ArrayList<>();
    for (Datagram datagram : batch) {
      switch (open(datagram)) {
        case Opening.Opened opened -> {
          if (opened.wantsAnswer() && !informs.isNew(opened.payload())) {
            again.add(opened);
          } else {
            taken.computeIfAbsent(opened.sender(), _ -> new ArrayList<>()).add(opened);
          }
        }
        case Opening.Closed closed -> count(closed).increment();
      }
    }
    for (Opening.Opened lost : appendAll(taken)) {
      informs.remove(lost.payload());
    }
    taken.values().forEach(traps -> traps.forEach(this::answer));
    for (Opening.Opened opened : again) {
      repeated.increment();
      answer(opened);
    }
  }

  private LongAdder count(Opening.Closed closed) {
    return switch (closed) {
      case REFUSED -> refused;
      case MALFORMED -> malformed;
      case PROBE -> probes;
    };
  }

  private Opening open(Datagram datagram) {
    try {
      BERInputStream message = new BERInputStream(ByteBuffer.wrap(datagram.bytes()));
      MutableByte type = new MutableByte();
      BER.decodeHeader(message, type);
      Integer32 version = new Integer32();
      version.decodeBER(message);
      if (type.getValue() != BER.SEQUENCE) {
        return Opening.Closed.MALFORMED;
      }
      return switch (version.getValue()) {
        case TrapPayload.V1, TrapPayload.V2C ->
            CommunityMessages.open(version.getValue(), message, datagram, known, socket);
        case TrapPayload.V3 -> users.open(datagram);
        default -> Opening.Closed.MALFORMED;
      };
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.debug("A datagram is no SNMP message.", e);
      return Opening.Closed.MALFORMED;
    }
  }

  /**
   * Each sender's in order; senders beside each other, so that they share an fsync.
   *
   * @return those that are not durable
   */
  private List<Opening.Opened> appendAll(Map<RegisteredSender, List<Opening.Opened>> taken)
      throws InterruptedException {
    List<Opening.Opened> lost = new ArrayList<>();
    if (taken.size() == 1) {
      taken.forEach((sender, traps) -> lost.addAll(append(sender, traps)));
      return lost;
    }
    Map<Future<List<Opening.Opened>>, List<Opening.Opened>> running = new LinkedHashMap<>();
    taken.forEach(
        (sender, traps) -> running.put(appending.submit(() -> append(sender, traps)), traps));
    for (Map.Entry<Future<List<Opening.Opened>>, List<Opening.Opened>> each : running.entrySet()) {
      try {
        lost.addAll(each.getKey().get());
      } catch (ExecutionException e) {
        LOG.error("Traps could not be appended.", e);
        lost.addAll(each.getValue());
      }
    }
    return lost;
  }

  private List<Opening.Opened> append(RegisteredSender sender, List<Opening.Opened> traps) {
    List<Opening.Opened> lost = new ArrayList<>();
    int from = 0;
    while (from < traps.size()) {
      List<byte[]> payloads = new ArrayList<>();
      long bytes = 0;
      while (from + payloads.size() < traps.size() && bytes < MOST_BYTES_AT_ONCE) {
        byte[] payload = traps.get(from + payloads.size()).payload().encode();
        payloads.add(payload);
        bytes += payload.length;
      }
      int to = from + payloads.size();
      try {
        journal.append(
            RecordKind.SNMP_TRAP,
            payloads,
            sender.id(),
            sender.name(),
            sender.origin(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
        accepted.add(payloads.size());
      } catch (JournalUnavailableException e) {
        LOG.debug("{} traps are lost.", payloads.size(), e);
        unrecorded.add(payloads.size());
        lost.addAll(traps.subList(from, to));
      }
      from = to;
    }
    return lost;
  }

  /** Answers an inform, unless it is not durable; its sender asks again then. */
  private void answer(Opening.Opened opened) {
    if (opened.wantsAnswer() && informs.isTaken(opened.payload())) {
      try {
        opened.answer().send();
      } catch (IOException | RuntimeException e) {
        LOG.debug("An inform could not be answered.", e);
      }
    }
  }

  /** As {@link DatagramLoop#close}. */
  @Override
  public void close() throws IOException {
    try {
      loop.close();
    } finally {
      appending.close();
    }
  }
}
