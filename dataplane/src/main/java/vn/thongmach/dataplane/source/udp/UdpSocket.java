package vn.thongmach.dataplane.source.udp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The UDP socket. One thread takes datagrams out of the kernel as fast as it can and queues them;
 * what the queue cannot hold is dropped and counted.
 */
public final class UdpSocket implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);
  private static final int LARGEST_DATAGRAM = 65_535;
  private static final int RECEIVE_BUFFER = 16 << 20;
  private static final int MOST_QUEUED = 100_000;
  private static final long MOST_QUEUED_BYTES = 64L << 20;
  private static final Duration CLOCK_STEP = Duration.ofSeconds(1);

  private final DatagramChannel channel;
  private final InetSocketAddress address;
  private final InstantSource clock;
  private final BlockingQueue<Datagram> queue = new ArrayBlockingQueue<>(MOST_QUEUED);
  private final AtomicLong queuedBytes = new AtomicLong();
  private final LongAdder received = new LongAdder();
  private final LongAdder overflown = new LongAdder();
  private final Thread thread;
  private Instant latest = Instant.EPOCH;

  private UdpSocket(String threadName, DatagramChannel channel, InstantSource clock)
      throws IOException {
    this.thread = Thread.ofPlatform().name(threadName).daemon().unstarted(this::receive);
    this.channel = channel;
    this.address = (InetSocketAddress) channel.getLocalAddress();
    this.clock = clock;
  }

  /**
   * Binds the socket; datagrams wait in the kernel until {@link #start}.
   *
   * @throws IOException when the address cannot be bound
   */
  public static UdpSocket bind(String threadName, InetSocketAddress address, InstantSource clock)
      throws IOException {
    DatagramChannel channel =
        DatagramChannel.open(
            address.getAddress() instanceof Inet4Address
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6);
    try {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
      channel.bind(address);
      return new UdpSocket(threadName, channel, clock);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Begins to take datagrams. */
  public void start() {
    thread.start();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** Bytes of datagrams the kernel keeps for us. */
  public int receiveBufferBytes() {
    try {
      return channel.getOption(StandardSocketOptions.SO_RCVBUF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Datagrams taken out of the kernel. */
  public long received() {
    return received.sum();
  }

  /** Datagrams dropped because the queue was full. */
  public long overflown() {
    return overflown.sum();
  }

  /** Waits for a datagram and takes it and those behind it. */
  public void take(Collection<? super Datagram> into, int most, Duration wait)
      throws InterruptedException {
    Datagram first = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    if (first == null) {
      return;
    }
    into.add(first);
    queuedBytes.addAndGet(-first.bytes().length);
    for (int taken = 1; taken < most; taken++) {
      Datagram next = queue.poll();
      if (next == null) {
        return;
      }
      into.add(next);
      queuedBytes.addAndGet(-next.bytes().length);
    }
  }

  /** Answers a peer. */
  public void send(ByteBuffer message, InetSocketAddress peer) throws IOException {
    channel.send(message, peer);
  }

  private void receive() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
    while (channel.isOpen()) {
      try {
        receiveOne(buffer.clear());
      } catch (AsynchronousCloseException e) {
        LOG.debug("The socket was closed.", e);
      } catch (ClosedChannelException e) {
        LOG.debug("The socket is closed.", e);
      } catch (IOException | RuntimeException e) {
        LOG.warn("A datagram could not be received.", e);
      }
    }
  }

  private void receiveOne(ByteBuffer buffer) throws IOException {
    @Nullable InetSocketAddress peer = (InetSocketAddress) channel.receive(buffer);
    if (peer == null) {
      return;
    }
    received.increment();
    byte[] bytes = new byte[buffer.flip().remaining()];
    buffer.get(bytes);
    if (queuedBytes.addAndGet(bytes.length) > MOST_QUEUED_BYTES
        || !queue.offer(new Datagram(peer, stamp(), bytes))) {
      queuedBytes.addAndGet(-bytes.length);
      overflown.increment();
    }
  }

  /** Now, but after the datagram before, unless the clock was set back by more than a second. */
  private Instant stamp() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean setBack = now.isBefore(latest.minus(CLOCK_STEP));
    latest = now.isAfter(latest) || setBack ? now : latest.plus(1, ChronoUnit.MICROS);
    return latest;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
