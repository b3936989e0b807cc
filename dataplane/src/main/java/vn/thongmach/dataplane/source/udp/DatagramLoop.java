package vn.thongmach.dataplane.source.udp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on what a socket received, in batches, on a thread of its own. No batch stops it. */
public final class DatagramLoop implements AutoCloseable {

  /** What becomes of a batch. */
  public interface Taking {
    void take(List<Datagram> batch) throws InterruptedException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(DatagramLoop.class);
  private static final int MOST_AT_ONCE = 2_000;
  private static final Duration WAIT = Duration.ofMillis(200);

  private final UdpSocket socket;
  private final Taking taking;
  private final Thread thread;
  private volatile boolean closing;

  /** Nothing is taken until {@link #start}. */
  public DatagramLoop(String name, UdpSocket socket, Taking taking) {
    this.socket = socket;
    this.taking = taking;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
  }

  /** Begins to receive and to take. */
  public void start() {
    socket.start();
    thread.start();
  }

  private void work() {
    List<Datagram> batch = new ArrayList<>();
    while (!closing) {
      try {
        socket.take(batch, MOST_AT_ONCE, WAIT);
        taking.take(batch);
      } catch (InterruptedException e) {
        LOG.debug("Interrupted.", e);
        return;
      } catch (RuntimeException e) {
        LOG.error("Datagrams of {} could not be taken.", thread.getName(), e);
      } finally {
        batch.clear();
      }
    }
  }

  /** Finishes the batch at hand and closes the socket; what waits then is lost, as UDP loses it. */
  @Override
  public void close() throws IOException {
    closing = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    socket.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
