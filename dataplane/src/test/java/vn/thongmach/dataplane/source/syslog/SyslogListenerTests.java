package vn.thongmach.dataplane.source.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/** The sockets themselves, over the loopback interface into a real journal. */
class SyslogListenerTests {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final SyslogSender ROUTER =
      new SyslogSender(new UUID(1, 2), "syslog:127.0.0.1", Origin.SIMULATED);

  /** Not in UTF-8: a lone continuation byte, and a sequence that breaks off. */
  private static final byte[] NOT_UTF_8 = {'<', '3', '4', '>', 'a', (byte) 0x80, 'b', (byte) 0xe1};

  @TempDir Path folder;
  private Journal journal;
  private SyslogListener listener;

  @BeforeEach
  void listen() throws IOException {
    open(JournalSettings.defaults());
  }

  private void open(JournalSettings settings) throws IOException {
    journal = Journal.open(folder.resolve("journal" + System.nanoTime()), settings);
    listener =
        SyslogListener.bind(new InetSocketAddress(LOOPBACK, 0), journal, InstantSource.system());
    listener.use(Map.of(LOOPBACK, ROUTER));
    listener.start();
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
    journal.close();
  }

  @Test
  void takesEachDatagramAsOneMessageByteForByte() throws Exception {
    send(
        "<34>1 - r1 app - - - one\n<34>1 - r1 app - - - still one"
            .getBytes(StandardCharsets.UTF_8));
    send(NOT_UTF_8);
    byte[] largest = new byte[65_507];
    java.util.Arrays.fill(largest, (byte) 'x');
    send(largest);
    List<JournalRecord> records = records(3);
    assertThat(message(records.get(0))).contains("one\n<34>");
    assertThat(SyslogPayload.of(records.get(1).payload()).message()).isEqualTo(NOT_UTF_8);
    assertThat(SyslogPayload.of(records.get(2).payload()).message()).hasSize(65_507);
    SourceEvent odd = SyslogReader.read(records.get(1), RuleSet.NONE, null);
    assertThat(odd.unclear()).isEqualTo(Effect.MALFORMED);
    assertThat(odd.origin()).isEqualTo(Origin.SIMULATED);
    assertThat(odd.authenticated()).isFalse();
    assertThat(odd.sourceEventId()).startsWith("udp/");
    await(() -> listener.udp().accepted() == 3);
    assertThat(listener.udp().received()).isEqualTo(3);
  }

  @Test
  void countsEmptyDatagramsAndThoseOfNobodyRegistered() throws Exception {
    send(new byte[0]);
    await(() -> listener.udp().malformed() == 1);
    listener.use(Map.of());
    send("<34>1 - r1 app - - - stranger".getBytes(StandardCharsets.UTF_8));
    await(() -> listener.udp().refused() == 1);
    try (Socket stranger = connect(LOOPBACK)) {
      assertThat(stranger.getInputStream().read()).as("closed").isEqualTo(-1);
    }
    assertThat(listener.tcp().refused()).isEqualTo(1);
    assertThat(journal.lastPosition()).isZero();
  }

  @Test
  void putsACountedFrameTogetherFromItsPieces() throws Exception {
    try (Socket socket = connect(LOOPBACK)) {
      socket.setTcpNoDelay(true);
      for (byte piece : "9 <34>a\nb\nc5 <34>d".getBytes(StandardCharsets.UTF_8)) {
        socket.getOutputStream().write(piece);
        Thread.sleep(1);
      }
      assertThat(records(2))
          .extracting(SyslogListenerTests::message)
          .containsExactly("<34>a\nb\nc", "<34>d");
      await(() -> listener.tcp().accepted() == 2);
    }
  }

  @Test
  void endsAMessageAtALineFeed() throws Exception {
    try (Socket socket = connect(LOOPBACK)) {
      socket.getOutputStream().write("<34>a\r\n\n<34>b\n<34>c".getBytes(StandardCharsets.UTF_8));
      assertThat(records(2))
          .extracting(SyslogListenerTests::message)
          .containsExactly("<34>a", "<34>b");
      Thread.sleep(50);
      assertThat(journal.lastPosition()).as("the third may go on").isEqualTo(2);
      socket.getOutputStream().write(NOT_UTF_8);
      socket.getOutputStream().write('\n');
    }
    byte[] third = SyslogPayload.of(records(3).getLast().payload()).message();
    assertThat(third).startsWith("<34>c".getBytes(StandardCharsets.UTF_8)).endsWith(NOT_UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40 <34>half", "<34>half"})
  void keepsWhatAConnectionLeftUnfinished(String stream) throws Exception {
    try (Socket socket = connect(LOOPBACK)) {
      socket.getOutputStream().write(stream.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(message(records(1).getFirst())).isEqualTo("<34>half");
  }

  @ParameterizedTest
  @ValueSource(strings = {"65537 ", "12x", "<"})
  void closesAStreamThatIsNotFramedAndKeepsWhatCameBefore(String broken) throws Exception {
    try (Socket socket = connect(LOOPBACK)) {
      socket.getOutputStream().write("5 <34>a".getBytes(StandardCharsets.UTF_8));
      records(1);
      String tooLong = broken + "x".repeat(SyslogFrames.LONGEST + 1);
      assertThat(resets(socket, tooLong) || ends(socket)).isTrue();
    }
    assertThat(message(records(1).getFirst())).isEqualTo("<34>a");
    await(() -> listener.tcp().malformed() == 1);
    assertThat(listener.tcp().received()).isEqualTo(2);
    assertThat(journal.lastPosition()).isEqualTo(1);
  }

  @Test
  void takesSoManyConnectionsOfAnAddressAndInAllAndNoMore() throws Exception {
    List<InetAddress> peers = new ArrayList<>();
    Map<InetAddress, SyslogSender> registered = new HashMap<>();
    for (int i = 1; i <= 9; i++) {
      InetAddress peer = InetAddress.ofLiteral("127.0.0." + i);
      peers.add(peer);
      registered.put(peer, ROUTER);
    }
    listener.use(registered);
    List<Socket> sockets = new ArrayList<>();
    try {
      for (InetAddress peer : peers.subList(0, 8)) {
        for (int i = 0; i < 32; i++) {
          sockets.add(connect(peer));
        }
      }
      try (Socket ofOne = connect(peers.getFirst());
          Socket inAll = connect(peers.getLast())) {
        assertThat(ends(ofOne)).as("the 33rd of an address").isTrue();
        assertThat(ends(inAll)).as("the 257th").isTrue();
      }
      assertThat(listener.tcp().refused()).isEqualTo(2);
      for (Socket socket : sockets) {
        socket.getOutputStream().write("5 <34>a".getBytes(StandardCharsets.UTF_8));
      }
      assertThat(records(256)).hasSize(256);
      sockets.removeFirst().close();
      // Its place is free again, once its end was seen.
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (journal.lastPosition() < 257) {
        assertThat(System.nanoTime()).isLessThan(end);
        try (Socket next = connect(peers.getFirst())) {
          next.getOutputStream().write("5 <34>b".getBytes(StandardCharsets.UTF_8));
          next.shutdownOutput();
          ends(next);
          Thread.sleep(20);
        } catch (IOException reset) {
          Thread.sleep(20); // refused once more
        }
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void letsStreamsWaitAndDropsDatagramsWhileTheJournalIsFull() throws Exception {
    close();
    open(new JournalSettings(4_096, 8_192, 0, 0, 0));
    byte[] large = ("<34>" + "y".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
    while (listener.udp().dropped() == 0) {
      send(large);
      Thread.sleep(10);
    }
    long full = journal.lastPosition();
    try (Socket socket = connect(LOOPBACK)) {
      socket.getOutputStream().write((large.length + " ").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(large);
      await(() -> listener.tcp().received() == 1);
      Thread.sleep(100);
      assertThat(listener.tcp().accepted()).isZero();
      assertThat(journal.lastPosition()).isEqualTo(full);
      journal.release(full);
      await(() -> listener.tcp().accepted() == 1);
    }
    assertThat(listener.tcp().dropped()).isZero();
    SyslogFigures udp = listener.udp();
    assertThat(udp.received()).isEqualTo(udp.accepted() + udp.dropped());
  }

  private void send(byte[] message) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.send(new DatagramPacket(message, message.length, listener.udp().address()));
    }
  }

  private Socket connect(InetAddress from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(from, 0));
    socket.connect(listener.tcp().address());
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Whether it was closed while this was written. */
  private static boolean resets(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** Whether the other side closed it; a reset is an end too. */
  private static boolean ends(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private List<JournalRecord> records(int count) throws InterruptedException {
    await(() -> journal.lastPosition() >= count);
    List<JournalRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.addAll(journal.read(records.size(), count - records.size(), Duration.ofSeconds(10)));
    }
    return records;
  }

  private static String message(JournalRecord record) {
    return new String(SyslogPayload.of(record.payload()).message(), StandardCharsets.UTF_8);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
  }
}
