package vn.thongmach.dataplane.source.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.OctetString;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/** Whatever a datagram holds, the listener goes on, counts it once, and reads what it accepted. */
class TrapListenerPropertyTests {

  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final RegisteredSender DEVICE =
      new RegisteredSender(new UUID(1, 2), "device", Origin.MEASURED);

  private static Journal journal;
  private static TrapListener listener;

  @BeforeContainer
  static void listen() throws IOException {
    Path folder = Files.createTempDirectory("traps");
    journal = Journal.open(folder, JournalSettings.defaults());
    listener =
        TrapListener.bind(
            new InetSocketAddress(LOOPBACK, 0),
            journal,
            new EngineIdentity(new byte[] {(byte) 0x80, 0, 0, 0, 5, 1, 2, 3}, 7),
            InstantSource.system());
    listener.use(
        new TrapSenders(
            List.of(new TrapSenders.Community(LOOPBACK, "c", DEVICE)),
            List.of(
                new TrapSenders.User(
                    "u",
                    Authentication.SHA_256,
                    "auth-password",
                    Privacy.AES_128,
                    "priv-password",
                    DEVICE))));
    listener.start();
  }

  @AfterContainer
  static void close() throws IOException {
    listener.close();
    journal.close();
  }

  @Property(tries = 60)
  void goesOnAfterAnyDatagrams(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    TestAgent agent = new TestAgent(listener.figures().address().getPort());
    TrapFigures before = listener.figures();
    int sent = 40;
    for (int i = 0; i < sent; i++) {
      agent.send(hostile(random));
    }
    agent.send(
        TestAgent.message(1, "c", TestAgent.trap(TestAgent.LINK_DOWN, TestAgent.ifIndex(1))));
    TrapListenerTests.await(() -> settled(before) == sent + 1);
    assertThat(listener.figures().accepted()).isGreaterThan(before.accepted());
    for (JournalRecord record :
        journal.read(before.accepted(), 100, java.time.Duration.ofSeconds(5))) {
      assertThat(TrapReader.read(record, RuleSet.NONE, null).sourceName()).isEqualTo("127.0.0.1");
    }
  }

  private static long settled(TrapFigures before) {
    TrapFigures now = listener.figures();
    return now.accepted()
        + now.repeated()
        + now.refused()
        + now.malformed()
        + now.probes()
        - before.accepted()
        - before.repeated()
        - before.refused()
        - before.malformed()
        - before.probes();
  }

  /** A message of some version with some bytes changed, cut off or added; or noise. */
  private static byte[] hostile(Random random) throws IOException {
    byte[] message =
        switch (random.nextInt(5)) {
          case 0 -> TestAgent.message(0, "c", TestAgent.v1(random.nextInt(8), 1));
          case 1 -> TestAgent.message(1, "c", odd(TestAgent.trap(TestAgent.LINK_UP)));
          case 2 -> TestAgent.message(1, "c", odd(TestAgent.inform(TestAgent.LINK_UP)));
          case 3 -> TestAgent.message(3, "c", odd(TestAgent.trap(TestAgent.LINK_UP)));
          default -> noise(random, 1 + random.nextInt(400));
        };
    for (int changes = random.nextInt(6); changes > 0; changes--) {
      message[random.nextInt(message.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(message, random.nextInt(2 * message.length))
        : message;
  }

  private static PDU odd(PDU pdu) {
    pdu.add(TestAgent.varbind("1.3.6.1.4.1.1.2", new Counter64(-1)));
    pdu.add(TestAgent.varbind("1.3.6.1.4.1.1.3", new OctetString(new byte[] {0, -1, 7})));
    return pdu;
  }

  private static byte[] noise(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    bytes[0] = 0x30;
    return bytes;
  }

  @Property(tries = 300)
  void readsBackWhatAPayloadKeeps(
      @ForAll byte[] pdu, @ForAll @IntRange(max = 1_000_000) int micros, @ForAll boolean v6)
      throws Exception {
    InetAddress peer =
        InetAddress.getByAddress(v6 ? new byte[16] : new byte[] {10, 0, (byte) 200, 1});
    TrapPayload payload =
        new TrapPayload(
            TrapPayload.V3, peer, Instant.EPOCH.plusNanos(micros * 1_000L), new byte[] {97}, pdu);
    JournalRecord record =
        new JournalRecord(
            1,
            RecordKind.SNMP_TRAP,
            DEVICE.id(),
            DEVICE.name(),
            DEVICE.origin(),
            Instant.EPOCH,
            payload.encode());
    assertThat(TrapPayload.of(record)).isEqualTo(payload);
  }
}
