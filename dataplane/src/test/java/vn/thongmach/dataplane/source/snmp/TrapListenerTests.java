package vn.thongmach.dataplane.source.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.dataplane.source.mapping.MappingRule;
import vn.thongmach.dataplane.source.mapping.RuleSet;
import vn.thongmach.dataplane.source.udp.KernelDrops;
import vn.thongmach.dataplane.source.udp.UdpSocket;

class TrapListenerTests {

  private static final RegisteredSender DEVICE =
      new RegisteredSender(new UUID(1, 2), "snmp:127.0.0.1", Origin.SIMULATED);
  private static final RegisteredSender OPERATOR =
      new RegisteredSender(new UUID(3, 4), "snmp:noc", Origin.MEASURED);
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final String SECRET = "community-of-the-device";

  @TempDir Path folder;
  private Journal journal;
  private TrapListener listener;
  private TestAgent agent;

  @BeforeEach
  void listen() throws IOException {
    open(JournalSettings.defaults());
  }

  private void open(JournalSettings settings) throws IOException {
    journal = Journal.open(folder.resolve("journal" + System.nanoTime()), settings);
    listener =
        TrapListener.bind(
            new InetSocketAddress(LOOPBACK, 0),
            journal,
            new EngineIdentity(new byte[] {(byte) 0x80, 0, 0, 0, 5, 1, 2, 3}, 7),
            InstantSource.system());
    listener.use(senders(Authentication.SHA_256, Privacy.AES_128));
    listener.start();
    agent = new TestAgent(listener.figures().address().getPort());
  }

  /** The rule that the shipped draft has for traps of vendors. */
  private static final RuleSet ANY_TRAP =
      RuleSet.of(
          List.of(
              new MappingRule(
                  "any",
                  "SNMP",
                  "ALARM",
                  List.of(new MappingRule.Condition("trapOid", ".")),
                  "SNMP",
                  "${peer}",
                  null,
                  "EQUIPMENT_ALARM",
                  "${trapOid}",
                  null,
                  "WARNING",
                  null,
                  null)));

  private static TrapSenders senders(Authentication authentication, Privacy privacy) {
    return new TrapSenders(
        List.of(new TrapSenders.Community(LOOPBACK, SECRET, DEVICE)),
        List.of(
            new TrapSenders.User(
                "noc", authentication, "auth-password", privacy, "priv-password", OPERATOR)));
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
    journal.close();
  }

  @Test
  void journalsATrapOfAListedSenderWithItsOriginAndWithoutItsCommunity() throws Exception {
    agent.send(TestAgent.message(1, SECRET, TestAgent.trap(TestAgent.LINK_DOWN, port())));
    JournalRecord record = records(1).getFirst();
    assertThat(record.sender()).isEqualTo(DEVICE.id());
    assertThat(record.origin()).isEqualTo(Origin.SIMULATED);
    assertThat(new String(record.payload(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(SECRET);
    SourceEvent event = TrapReader.read(record, RuleSet.NONE, null);
    assertThat(event.sourceName()).isEqualTo("127.0.0.1");
    assertThat(event.authenticated()).isFalse();
    assertThat(event.sourceEventId()).isEqualTo("4711");
    assertThat(report(event).severity()).isEqualTo(PerceivedSeverity.CRITICAL);
    assertThat(report(event).interfaceName()).isEqualTo("3");
    assertThat(report(event).additionalText())
        .isEqualTo(
            "1.3.6.1.2.1.1.3.0=1234; 1.3.6.1.6.3.1.1.4.1.0=1.3.6.1.6.3.1.1.5.3;"
                + " 1.3.6.1.2.1.2.2.1.1.3=3");
  }

  @Test
  void keepsTheOrderOfTrapsThatComeTogether() throws Exception {
    for (int i = 0; i < 200; i++) {
      agent.send(
          TestAgent.message(
              1, SECRET, TestAgent.trap(i % 2 == 0 ? TestAgent.LINK_DOWN : TestAgent.LINK_UP)));
    }
    List<SourceEvent> events =
        records(200).stream().map(each -> TrapReader.read(each, RuleSet.NONE, null)).toList();
    for (int i = 0; i < 200; i++) {
      assertThat(report(events.get(i)).severity())
          .isEqualTo(i % 2 == 0 ? PerceivedSeverity.CRITICAL : PerceivedSeverity.NORMAL);
    }
    assertThat(events.stream().map(SourceEvent::sourceTime).distinct()).hasSize(200).isSorted();
  }

  @Test
  void dropsAndCountsWhatComesFromNobodyListed() throws Exception {
    agent.send(TestAgent.message(1, "public", TestAgent.trap(TestAgent.LINK_DOWN)));
    agent.send(TestAgent.message(0, "public", TestAgent.v1(2, 0)));
    await(() -> listener.figures().refused() == 2);
    listener.use(TrapSenders.NONE);
    agent.send(TestAgent.message(1, SECRET, TestAgent.trap(TestAgent.LINK_DOWN)));
    await(() -> listener.figures().refused() == 3);
    assertThat(journal.lastPosition()).isZero();
    assertThat(listener.figures().received()).isEqualTo(3);
  }

  @Test
  void answersAnInformOnceItIsDurableAndRecordsItOnce() throws Exception {
    PDU inform = TestAgent.inform(TestAgent.LINK_DOWN, port());
    for (int i = 0; i < 3; i++) {
      PDU answer = agent.askV2c(SECRET, inform);
      assertThat(answer).isNotNull();
      assertThat(answer.getType()).isEqualTo(PDU.RESPONSE);
      assertThat(answer.getRequestID().getValue()).isEqualTo(inform.getRequestID().getValue());
      assertThat(journal.lastPosition()).isEqualTo(1);
    }
    assertThat(listener.figures().repeated()).isEqualTo(2);
  }

  @Test
  void countsWhatTheJournalCannotTakeAndLeavesTheInformWithoutAnswer() throws Exception {
    close();
    open(new JournalSettings(1 << 20, 4 << 20, Long.MAX_VALUE >> 1, 0, 1 << 20));
    agent.send(TestAgent.message(1, SECRET, TestAgent.trap(TestAgent.LINK_DOWN)));
    assertThat(agent.askV2c(SECRET, TestAgent.inform(TestAgent.LINK_DOWN))).isNull();
    assertThat(listener.figures().dropped()).isEqualTo(2);
    assertThat(listener.figures().accepted()).isZero();
  }

  @Test
  void translatesATrapOfV1() throws Exception {
    agent.send(TestAgent.message(0, SECRET, TestAgent.v1(3, 0, port())));
    agent.send(TestAgent.message(0, SECRET, TestAgent.v1(6, 42)));
    List<SourceEvent> events =
        records(2).stream().map(each -> TrapReader.read(each, ANY_TRAP, 1)).toList();
    assertThat(report(events.getFirst()).severity()).isEqualTo(PerceivedSeverity.NORMAL);
    assertThat(report(events.getLast()).alarmCondition()).isEqualTo("1.3.6.1.4.1.9.1.0.42");
    assertThat(report(events.getLast()).additionalText())
        .isEqualTo(
            "1.3.6.1.2.1.1.3.0=99; 1.3.6.1.6.3.1.1.4.1.0=1.3.6.1.4.1.9.1.0.42;"
                + " 1.3.6.1.6.3.18.1.3.0=10.9.8.7; 1.3.6.1.6.3.1.1.4.3.0=1.3.6.1.4.1.9.1");
    assertThat(events.getFirst().sourceName()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @EnumSource(Authentication.class)
  void takesTrapsAndInformsOfAnEncryptingUser(Authentication authentication) throws Exception {
    for (Privacy privacy : Privacy.values()) {
      listener.use(senders(authentication, privacy));
      TestAgent.User user =
          new TestAgent.User(
              "noc",
              SecurityLevel.AUTH_PRIV,
              authentication.id(),
              "auth-password",
              privacy.id(),
              "priv-password");
      long before = journal.lastPosition();
      ScopedPDU inform = TestAgent.scoped(PDU.INFORM, TestAgent.LINK_DOWN, port());
      inform.setRequestID(new Integer32(privacy.ordinal() + 1));
      PDU answer = agent.sendV3(user, inform);
      assertThat(answer).isNotNull();
      assertThat(answer.getType()).isEqualTo(PDU.RESPONSE);
      assertThat(journal.lastPosition()).isEqualTo(before + 1);
      agent.sendV3(user, TestAgent.scoped(PDU.TRAP, TestAgent.LINK_UP, port()));
      SourceEvent event = TrapReader.read(records((int) before + 2).getLast(), RuleSet.NONE, null);
      assertThat(event.authenticated()).isTrue();
      assertThat(event.senderName()).isEqualTo("snmp:noc");
      assertThat(report(event).severity()).isEqualTo(PerceivedSeverity.NORMAL);
    }
  }

  @Test
  void refusesUsersThatProveTooLittle() throws Exception {
    for (TestAgent.User user :
        List.of(
            user("noc", SecurityLevel.AUTH_NOPRIV, "auth-password", "priv-password"),
            user("noc", SecurityLevel.AUTH_PRIV, "wrong-password", "priv-password"),
            user("stranger", SecurityLevel.AUTH_PRIV, "auth-password", "priv-password"),
            new TestAgent.User(
                "noc",
                SecurityLevel.AUTH_PRIV,
                AuthSHA.ID,
                "auth-password",
                PrivDES.ID,
                "priv-password"))) {
      long before = listener.figures().refused();
      agent.sendV3(user, TestAgent.scoped(PDU.TRAP, TestAgent.LINK_DOWN, port()));
      await(() -> listener.figures().refused() == before + 1);
    }
    assertThat(journal.lastPosition()).isZero();
  }

  @Test
  void countsAPacketThatIsNoTrap() throws Exception {
    agent.send(new byte[0]);
    agent.send(new byte[] {0x30, 0x02, 0x05, 0x00});
    PDU get = TestAgent.trap(TestAgent.LINK_DOWN);
    get.setType(PDU.GET);
    agent.send(TestAgent.message(1, SECRET, get));
    agent.send(TestAgent.message(5, SECRET, TestAgent.trap(TestAgent.LINK_DOWN)));
    await(() -> listener.figures().malformed() == 4);
  }

  @Test
  void keepsWholeADatagramOfTheLargestSize() throws Exception {
    byte[] text = new byte[60_000];
    java.util.Arrays.fill(text, (byte) 'a');
    agent.send(
        TestAgent.message(
            1,
            SECRET,
            TestAgent.trap(
                TestAgent.LINK_DOWN, TestAgent.varbind("1.3.6.1.4.1.1", new OctetString(text)))));
    JournalRecord record = records(1).getFirst();
    assertThat(record.payload()).hasSizeGreaterThan(60_000);
    assertThat(report(TrapReader.read(record, RuleSet.NONE, null)).additionalText())
        .hasSize(StandardTraps.LONGEST_WORDS)
        .endsWith("…");
  }

  @Test
  void tellsWhatTheKernelDropped() throws Exception {
    assertThat(listener.figures().kernelDrops()).isZero();
    listener.close();
    UdpSocket deaf =
        UdpSocket.bind("test", new InetSocketAddress(LOOPBACK, 0), InstantSource.system());
    try (DatagramSocket sender = new DatagramSocket()) {
      byte[] datagram = new byte[30_000];
      for (int i = 0; i < 5_000; i++) {
        sender.send(new DatagramPacket(datagram, datagram.length, deaf.address()));
      }
      assertThat(KernelDrops.of(deaf.address()).orElseThrow()).isPositive();
    } finally {
      deaf.close();
    }
  }

  private static org.snmp4j.smi.VariableBinding port() {
    return TestAgent.ifIndex(3);
  }

  private static TestAgent.User user(
      String name, int level, String authenticationPassword, String privacyPassword) {
    return new TestAgent.User(
        name,
        level,
        Authentication.SHA_256.id(),
        authenticationPassword,
        Privacy.AES_128.id(),
        privacyPassword);
  }

  private static AlarmReport report(SourceEvent event) {
    AlarmReport report = event.report();
    assertThat(report).isNotNull();
    return report;
  }

  private List<JournalRecord> records(int count) throws InterruptedException {
    await(() -> journal.lastPosition() >= count);
    List<JournalRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.addAll(journal.read(records.size(), count, Duration.ofSeconds(1)));
    }
    return records;
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
