package vn.thongmach.intake.listening;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.source.snmp.TrapFigures;
import vn.thongmach.dataplane.source.snmp.TrapListener;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.IntakeFigures;
import vn.thongmach.intake.IntakeFigures.ProtocolFigures;
import vn.thongmach.intake.SnmpIntake;
import vn.thongmach.intake.file.EngineFile;
import vn.thongmach.intake.file.SecretsFile;
import vn.thongmach.intake.file.StoredSenders;
import vn.thongmach.kernel.CodedException;

/**
 * Listens for traps while the product runs, after the recorder has begun and until before it ends,
 * and follows the file of senders. A port that somebody asked for must be free; where nobody asked
 * and the usual one is taken, the product runs without.
 */
@Component
@Profile("!command")
class SnmpListening implements SnmpIntake, SmartLifecycle {

  /** Begins after the recording loop and the web server, ends before both. */
  private static final int LAST = Integer.MAX_VALUE;

  private static final Logger LOG = LoggerFactory.getLogger(SnmpListening.class);
  private static final Duration FOLLOW_EVERY = Duration.ofSeconds(1);
  private static final String PROTOCOL = "SNMP";

  private final SnmpSettings settings;
  private final Journal journal;
  private final EngineFile engine;
  private final SecretsFile secrets;
  private final Clock clock;
  private volatile @Nullable TrapListener listener;
  private volatile boolean running;
  private volatile @Nullable Thread following;

  SnmpListening(
      SnmpSettings settings,
      Journal journal,
      EngineFile engine,
      SecretsFile secrets,
      Clock clock,
      MeterRegistry meters) {
    this.settings = settings;
    this.journal = journal;
    this.engine = engine;
    this.secrets = secrets;
    this.clock = clock;
    count(meters, "received", TrapFigures::received);
    count(meters, "accepted", TrapFigures::accepted);
    count(meters, "repeated", TrapFigures::repeated);
    count(meters, "refused", TrapFigures::refused);
    count(meters, "malformed", TrapFigures::malformed);
    count(meters, "probes", TrapFigures::probes);
    count(meters, "dropped", TrapFigures::dropped);
    count(
        meters,
        "kernel.drops",
        figures -> figures.kernelDrops() == null ? 0 : figures.kernelDrops());
  }

  private void count(MeterRegistry meters, String name, ToDoubleFunction<TrapFigures> figure) {
    FunctionCounter.builder(
            "thongmach.intake.snmp." + name,
            this,
            listening -> listening.trapFigures().map(figure::applyAsDouble).orElse(0.0))
        .register(meters);
  }

  @Override
  public void start() {
    running = true;
    if (settings.isOff()) {
      return;
    }
    Optional<TrapListener> bound = bind();
    if (bound.isPresent()) {
      StoredSenders stored = secrets.read();
      bound.get().use(stored.asTrapSenders());
      bound.get().start();
      listener = bound.get();
      following = Thread.ofVirtual().name("snmp-senders").start(() -> follow(bound.get(), stored));
    }
  }

  private Optional<TrapListener> bind() {
    try {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port());
      return Optional.of(TrapListener.bind(address, journal, engine.start(), clock));
    } catch (IOException e) {
      if (settings.isPortAsked()) {
        throw new CodedException(IntakeError.PORT_TAKEN, settings.port());
      }
      LOG.error(
          "UDP port {} is taken by another program: SNMP traps are not received.",
          settings.port(),
          e);
      return Optional.empty();
    }
  }

  private void follow(TrapListener listening, StoredSenders first) {
    StoredSenders known = first;
    while (running) {
      try {
        Thread.sleep(FOLLOW_EVERY);
        StoredSenders now = secrets.read();
        if (!now.equals(known)) {
          listening.use(now.asTrapSenders());
          known = now;
        }
      } catch (InterruptedException e) {
        LOG.debug("No longer following the file of senders.", e);
        return;
      } catch (CodedException | UncheckedIOException e) {
        LOG.error("The file of SNMP senders cannot be read; those known so far stay.", e);
      }
    }
  }

  @Override
  public IntakeFigures figures() {
    return new IntakeFigures(
        List.of(trapFigures().map(SnmpListening::protocol).orElseGet(this::silent)));
  }

  private Optional<TrapFigures> trapFigures() {
    return Optional.ofNullable(listener).map(TrapListener::figures);
  }

  private static ProtocolFigures protocol(TrapFigures figures) {
    return new ProtocolFigures(
        PROTOCOL,
        true,
        NetworkAddress.text(figures.address().getAddress()),
        figures.address().getPort(),
        figures.since(),
        figures.receiveBufferBytes(),
        figures.received(),
        figures.accepted(),
        figures.repeated(),
        figures.refused(),
        figures.malformed(),
        figures.probes(),
        figures.dropped(),
        figures.kernelDrops());
  }

  private ProtocolFigures silent() {
    return new ProtocolFigures(
        PROTOCOL, false, null, settings.port(), null, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  @Override
  public void stop() {
    running = false;
    Thread follower = following;
    if (follower != null) {
      follower.interrupt();
      following = null;
    }
    try (TrapListener closing = listener) {
      LOG.debug("Closing {}.", closing);
      listener = null;
    } catch (IOException e) {
      LOG.warn("The socket for traps did not close.", e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return LAST;
  }
}
