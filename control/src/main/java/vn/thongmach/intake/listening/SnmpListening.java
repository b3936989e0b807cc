package vn.thongmach.intake.listening;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * Listens for traps while the product runs and follows the file of senders. A port that somebody
 * asked for must be free; where nobody asked and the usual one is taken, the product runs without.
 */
@Component
@Profile("!command")
class SnmpListening extends Listening<TrapListener, StoredSenders> implements SnmpIntake {

  private static final Logger LOG = LoggerFactory.getLogger(SnmpListening.class);
  private static final String PROTOCOL = "SNMP";

  private final SnmpSettings settings;
  private final Journal journal;
  private final EngineFile engine;
  private final SecretsFile secrets;
  private final Clock clock;

  SnmpListening(
      SnmpSettings settings,
      Journal journal,
      EngineFile engine,
      SecretsFile secrets,
      Clock clock,
      MeterRegistry meters) {
    super("snmp");
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
  Optional<TrapListener> bind() {
    if (settings.isOff()) {
      return Optional.empty();
    }
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

  @Override
  StoredSenders registered() {
    return secrets.read();
  }

  @Override
  void use(TrapListener listener, StoredSenders registered) {
    listener.use(registered.asTrapSenders());
  }

  @Override
  void begin(TrapListener listener) {
    listener.start();
  }

  @Override
  public IntakeFigures figures() {
    return new IntakeFigures(
        List.of(trapFigures().map(SnmpListening::protocol).orElseGet(this::silent)));
  }

  private Optional<TrapFigures> trapFigures() {
    return listener().map(TrapListener::figures);
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
}
