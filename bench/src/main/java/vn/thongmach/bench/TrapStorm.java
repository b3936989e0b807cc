package vn.thongmach.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.snmp4j.PDU;

/**
 * Devices of this machine that send traps to one port at an even pace: each millisecond its share,
 * device after device, and what a pause of the sender left over is caught up at once. Every trap
 * has a request id of its own, counted up.
 */
final class TrapStorm implements AutoCloseable {

  private static final long STEP_NANOS = 1_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int PORTS_EACH = 250;

  private final List<DatagramChannel> devices = new ArrayList<>();
  private final LinkTraps traps;
  private final InetSocketAddress target;
  private int sent;

  /** What was sent: the ids from first on, and how long it took. */
  record Sent(int firstId, int count, double seconds) {
    double perSecond() {
      return count / seconds;
    }
  }

  /**
   * @param addresses of this machine, one a device
   */
  TrapStorm(List<String> addresses, int port, String community) throws IOException {
    traps = new LinkTraps(community, PDU.TRAP);
    target = new InetSocketAddress(addresses.getFirst(), port);
    for (String address : addresses) {
      devices.add(DatagramChannel.open().bind(new InetSocketAddress(address, 0)));
    }
  }

  /** Sends at this rate; every port of every device goes down and, a turn later, up again. */
  Sent send(int perSecond, int seconds) throws IOException {
    int first = sent;
    int count = perSecond * seconds;
    int ports = devices.size() * PORTS_EACH;
    long begun = System.nanoTime();
    while (sent - first < count) {
      long due =
          Math.min(count, (long) ((System.nanoTime() - begun) / NANOS_PER_SECOND * perSecond) + 1);
      for (; sent - first < due; sent++) {
        int place = sent % ports;
        devices
            .get(place % devices.size())
            .send(
                traps.message(
                    LinkTraps.FIRST_ID + sent, place / devices.size(), sent / ports % 2 == 0),
                target);
      }
      LockSupport.parkNanos(STEP_NANOS);
    }
    return new Sent(
        LinkTraps.FIRST_ID + first, count, (System.nanoTime() - begun) / NANOS_PER_SECOND);
  }

  @Override
  public void close() throws IOException {
    for (DatagramChannel device : devices) {
      device.close();
    }
  }
}
