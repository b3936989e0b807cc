package vn.thongmach.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.locks.LockSupport;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/**
 * A device that sends traps and informs in turn at an even rate, each once. A trap has no answer;
 * an inform counts as acknowledged when its answer came.
 */
final class InformLoad implements AutoCloseable {

  private static final int ANSWER_BYTES = 2_000;
  private static final int PORTS = 500;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LAST_ANSWERS_MILLIS = 1_000;

  private final DatagramSocket socket;
  private final InetSocketAddress target;
  private final String community;
  private final int firstId;
  private final int perSecond;
  private final BitSet answered = new BitSet();
  private final Thread sending;
  private final Thread hearing;
  private volatile boolean ended;
  private volatile int sent;

  /**
   * Begins to send.
   *
   * @param firstId request id of the first
   */
  InformLoad(String address, int port, String community, int firstId, int perSecond)
      throws IOException {
    this.socket = new DatagramSocket(new InetSocketAddress(address, 0));
    this.target = new InetSocketAddress(InetAddress.getByName(address), port);
    this.community = community;
    this.firstId = firstId;
    this.perSecond = perSecond;
    this.hearing = Thread.ofPlatform().start(this::hear);
    this.sending = Thread.ofPlatform().start(this::send);
  }

  /** Traps and informs sent so far. */
  int sent() {
    return sent;
  }

  /** Ids of the informs that were answered, as distances from the first id. */
  BitSet answered() {
    synchronized (answered) {
      return (BitSet) answered.clone();
    }
  }

  private void send() {
    try {
      LinkTraps traps = new LinkTraps(community, PDU.TRAP);
      LinkTraps informs = new LinkTraps(community, PDU.INFORM);
      long begun = System.nanoTime();
      for (int n = 0; !ended; n++) {
        ByteBuffer message =
            (n % 2 == 0 ? informs : traps)
                .message(firstId + n, n / 2 % PORTS, n / 2 / PORTS % 2 == 0);
        socket.send(new DatagramPacket(message.array(), message.limit(), target));
        sent = n + 1;
        long due = begun + (long) ((n + 1) * NANOS_PER_SECOND / perSecond);
        LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear() {
    byte[] bytes = new byte[ANSWER_BYTES];
    while (!socket.isClosed()) {
      DatagramPacket answer = new DatagramPacket(bytes, bytes.length);
      try {
        socket.receive(answer);
        int id = requestId(ByteBuffer.wrap(bytes, 0, answer.getLength()));
        synchronized (answered) {
          answered.set(id - firstId);
        }
      } catch (IOException closed) {
        if (!ended) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  private static int requestId(ByteBuffer message) throws IOException {
    BERInputStream bytes = new BERInputStream(message);
    BER.decodeHeader(bytes, new BER.MutableByte());
    new Integer32().decodeBER(bytes);
    new OctetString().decodeBER(bytes);
    PDU pdu = new PDU();
    pdu.decodeBER(bytes);
    return pdu.getRequestID().getValue();
  }

  /** Ends and waits a moment for the last answers. */
  @Override
  public void close() throws InterruptedException {
    ended = true;
    sending.join();
    Thread.sleep(LAST_ANSWERS_MILLIS);
    socket.close();
    hearing.join();
  }
}
