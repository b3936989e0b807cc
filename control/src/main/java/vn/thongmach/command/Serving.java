package vn.thongmach.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thongmach.database.DataStore;
import vn.thongmach.database.DataStoreInitializer;
import vn.thongmach.intake.IntakeFigures;
import vn.thongmach.intake.SnmpIntake;
import vn.thongmach.kernel.CodedException;

/** Starts the product and says when it is ready. Refusals are one sentence and exit code 1. */
public final class Serving {

  private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(60);

  private final Terminal terminal;
  private final DataStore store;
  private final Instant begun = Instant.now();

  private Serving(Terminal terminal, DataStore store) {
    this.terminal = terminal;
    this.store = store;
  }

  /** Serves until the process is told to stop; does not return after a refusal. */
  public static void run(Class<?> application) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Terminal terminal = Terminal.current();
    try (Opened opened = new Opened(terminal)) {
      opened.serving.start(application);
      opened.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      terminal.complain(Terminal.reasonOrFault(e));
      System.exit(1);
    }
  }

  private void start(Class<?> application) {
    checkPort();
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(application)
            .initializers(new DataStoreInitializer(store))
            .properties(settings())
            .run();
    becomeReady(context);
  }

  private Map<String, Object> settings() {
    return Map.of(
        "thongmach.data",
        store.folder().path().toString(),
        "logging.file.name",
        store.folder().log().resolve("thongmach.log").toString(),
        "logging.threshold.console",
        "warn");
  }

  private static void checkPort() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(Launch.address()), Launch.port()));
    } catch (IOException e) {
      throw new CodedException(CommandError.PORT_TAKEN, Launch.port());
    }
  }

  private void becomeReady(ConfigurableApplicationContext context) {
    awaitHealth(context.getBean(HealthEndpoint.class));
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    String url = "http://" + Launch.address() + ":" + port;
    store.announce(url);
    // An orderly stop is a success, also when a signal asked for it.
    SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    terminal.say("Ready: " + url);
    sayWhereTrapsGo(context.getBean(SnmpIntake.class).figures());
    sayHowToSignIn();
    if (Launch.training()) {
      Training.on(url);
      System.exit(0);
    }
  }

  private void sayWhereTrapsGo(IntakeFigures figures) {
    for (IntakeFigures.ProtocolFigures protocol : figures.protocols()) {
      if (protocol.address() != null) {
        terminal.sayText("command.snmp-listening", protocol.address(), protocol.port());
      } else if (protocol.port() > 0) {
        terminal.sayText("command.snmp-silent", protocol.port());
      }
    }
  }

  private void sayHowToSignIn() {
    Path password = store.folder().secrets().resolve("admin-password");
    try {
      if (Files.notExists(password)) {
        return;
      }
      if (Files.getLastModifiedTime(password).toInstant().isAfter(begun)) {
        terminal.sayText("command.sign-in-first", Files.readString(password).strip());
      }
      terminal.sayText("command.sign-in", password.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitHealth(HealthEndpoint endpoint) {
    Instant end = Instant.now().plus(HEALTH_PATIENCE);
    while (!Status.UP.equals(endpoint.health().getStatus())) {
      if (Instant.now().isAfter(end)) {
        throw new CodedException(CommandError.NOT_HEALTHY);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The store while the application starts: given back when the start fails. */
  private static final class Opened implements AutoCloseable {

    private final DataStore store;
    private final Serving serving;
    private boolean kept;

    Opened(Terminal terminal) throws InterruptedException {
      store =
          DataStore.serve(
              Launch.store(),
              lost -> {
                // At once, so that nothing more is recorded; what was accepted is in the journal.
                terminal.complain(lost);
                Runtime.getRuntime().halt(1);
              });
      serving = new Serving(terminal, store);
    }

    void keep() {
      kept = true;
    }

    @Override
    public void close() throws IOException {
      if (!kept) {
        store.close();
      }
    }
  }
}
