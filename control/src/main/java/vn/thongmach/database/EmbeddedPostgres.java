package vn.thongmach.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.kernel.CodedException;

/**
 * A PostgreSQL 18 of our own on the loopback address. It stops when this process ends, however it
 * ends, and is started again on the same port when it dies by itself. Safe for use by several
 * threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /**
   * Where one server keeps what.
   *
   * @param folder its cluster; made at the first start
   * @param passwordFile password of its only user; made at the first start, 0600
   * @param log what the server writes; appended
   * @param programs folder below which the server's programs are unpacked or found
   */
  public record Places(Path folder, Path passwordFile, Path log, Path programs) {

    /** Everything below one folder, the programs apart. */
    public static Places below(Path parent, Path programs) {
      return new Places(
          parent.resolve("postgres"),
          parent.resolve("postgres-password"),
          parent.resolve("postgres.log"),
          programs);
    }

    public Places {
      folder = folder.toAbsolutePath().normalize();
      passwordFile = passwordFile.toAbsolutePath().normalize();
      log = log.toAbsolutePath().normalize();
      programs = programs.toAbsolutePath().normalize();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ReentrantLock turn = new ReentrantLock();
  private final PostgresFolder folder;
  private final Path log;
  private final int port;
  private volatile PostgresProcess process;
  private volatile boolean closing;

  private EmbeddedPostgres(PostgresFolder folder, Path log, int port, PostgresProcess process) {
    this.folder = folder;
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts the server on a free port and returns when it takes connections. Waits up to a minute
   * for an earlier server on the same folder to go.
   *
   * @throws CodedException with a code of {@code database}
   */
  public static EmbeddedPostgres start(Places places) throws IOException, InterruptedException {
    PostgresBinaries binaries = PostgresBinaries.unpackedBelow(places.programs());
    PostgresFolder folder = PostgresFolder.open(places.folder(), places.passwordFile(), binaries);
    int port = freePort();
    PostgresProcess process = startWithPatience(folder, places.log(), port);
    EmbeddedPostgres server = new EmbeddedPostgres(folder, places.log(), port, process);
    Thread.ofVirtual().name("postgres-watch").start(server::watch);
    return server;
  }

  /** The server's database {@code postgres}, with the rights of its only user. */
  public DatabaseAddress address() {
    return address("postgres");
  }

  /** A database of this server. */
  public DatabaseAddress address(String database) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
        PostgresFolder.USER,
        folder.password());
  }

  /** Process id of the running postmaster. */
  public long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst().strip());
  }

  /** Stops the server: open transactions are rolled back, a checkpoint is written. */
  @Override
  public void close() {
    closing = true;
    turn.lock();
    try {
      process.stop();
    } finally {
      turn.unlock();
    }
  }

  private void watch() {
    try {
      while (!closing) {
        int status = process.await();
        if (!closing) {
          restart(status);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(int status) throws InterruptedException {
    Instant since = Instant.now();
    Duration pause = Duration.ofMillis(100);
    String told = "";
    while (!closing) {
      turn.lock();
      try {
        if (closing) {
          return;
        }
        process = startWithPatience(folder, log, port);
        LOG.warn(
            "PostgreSQL ended by itself (status {}); started again on port {} after {} ms.",
            status,
            port,
            Duration.between(since, Instant.now()).toMillis());
        return;
      } catch (CodedException | IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (!reason.equals(told)) {
          LOG.error("PostgreSQL ended and does not start again yet: {}", reason);
          told = reason;
        }
      } finally {
        turn.unlock();
      }
      Thread.sleep(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static PostgresProcess startWithPatience(PostgresFolder folder, Path log, int port)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      folder.awaitOldServerGone(Duration.between(Instant.now(), end));
      try {
        return PostgresProcess.start(folder, log, port);
      } catch (PostgresProcess.OldMemoryStillUsed e) {
        if (Instant.now().isAfter(end)) {
          throw PostgresFolder.failure(String.valueOf(e.getMessage()));
        }
        Thread.sleep(200);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
