package vn.thongmach.intake.listening;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.source.syslog.SyslogFigures;
import vn.thongmach.dataplane.source.syslog.SyslogListener;
import vn.thongmach.dataplane.source.syslog.SyslogSender;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.IntakeFigures;
import vn.thongmach.intake.IntakeFigures.ProtocolFigures;
import vn.thongmach.intake.SyslogIntake;
import vn.thongmach.intake.SyslogSenders;
import vn.thongmach.intake.SyslogSenders.SyslogSenderRow;
import vn.thongmach.kernel.CodedException;

/**
 * Listens for syslog while the product runs, when {@code thongmach.syslog-port} is given, on {@code
 * thongmach.syslog-address}, by default that of the web server; follows who may send.
 */
@Component
@Profile("!command")
class SyslogListening extends Listening<SyslogListener, Map<InetAddress, SyslogSender>>
    implements SyslogIntake {

  private static final Logger LOG = LoggerFactory.getLogger(SyslogListening.class);
  private static final Scope SCOPE = Scope.system("syslog");

  private final int port;
  private final String address;
  private final Journal journal;
  private final SyslogSenders senders;
  private final Clock clock;

  SyslogListening(
      @Value("${thongmach.syslog-port:0}") int port,
      @Value("${thongmach.syslog-address:${server.address:127.0.0.1}}") String address,
      Journal journal,
      SyslogSenders senders,
      Clock clock,
      MeterRegistry meters) {
    super("syslog");
    this.port = port;
    this.address = address;
    this.journal = journal;
    this.senders = senders;
    this.clock = clock;
    for (boolean tcp : new boolean[] {false, true}) {
      count(meters, tcp, "received", SyslogFigures::received);
      count(meters, tcp, "accepted", SyslogFigures::accepted);
      count(meters, tcp, "refused", SyslogFigures::refused);
      count(meters, tcp, "malformed", SyslogFigures::malformed);
      count(meters, tcp, "dropped", SyslogFigures::dropped);
    }
  }

  private void count(
      MeterRegistry meters, boolean tcp, String name, ToDoubleFunction<SyslogFigures> figure) {
    FunctionCounter.builder(
            "thongmach.intake.syslog." + name,
            this,
            listening ->
                listening
                    .listener()
                    .map(current -> figure.applyAsDouble(tcp ? current.tcp() : current.udp()))
                    .orElse(0.0))
        .tag("transport", tcp ? "tcp" : "udp")
        .register(meters);
  }

  @Override
  Optional<SyslogListener> bind() {
    if (port == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          SyslogListener.bind(
              new InetSocketAddress(InetAddress.getByName(address), port), journal, clock));
    } catch (IOException e) {
      LOG.debug("The port for syslog cannot be bound.", e);
      throw new CodedException(IntakeError.SYSLOG_PORT_TAKEN, port);
    }
  }

  @Override
  Map<InetAddress, SyslogSender> registered() {
    Map<InetAddress, SyslogSender> registered = new HashMap<>();
    for (SyslogSenderRow row : senders.list(SCOPE)) {
      registered.put(
          InetAddress.ofLiteral(row.address()),
          new SyslogSender(row.id(), "syslog:" + row.address(), row.origin()));
    }
    return registered;
  }

  @Override
  void use(SyslogListener listener, Map<InetAddress, SyslogSender> registered) {
    listener.use(registered);
  }

  @Override
  void begin(SyslogListener listener) {
    listener.start();
  }

  @Override
  public IntakeFigures figures() {
    SyslogListener current = listener().orElse(null);
    return new IntakeFigures(
        List.of(
            figures("SYSLOG_UDP", current == null ? null : current.udp()),
            figures("SYSLOG_TCP", current == null ? null : current.tcp())));
  }

  private ProtocolFigures figures(String protocol, @Nullable SyslogFigures figures) {
    if (figures == null) {
      return new ProtocolFigures(protocol, false, null, port, null, 0, 0, 0, 0, 0, 0, 0, 0, null);
    }
    return new ProtocolFigures(
        protocol,
        true,
        NetworkAddress.text(figures.address().getAddress()),
        figures.address().getPort(),
        figures.since(),
        figures.receiveBufferBytes(),
        figures.received(),
        figures.accepted(),
        0,
        figures.refused(),
        figures.malformed(),
        0,
        figures.dropped(),
        figures.kernelDrops());
  }
}
