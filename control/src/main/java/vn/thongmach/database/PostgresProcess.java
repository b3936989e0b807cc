package vn.thongmach.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the server. A shell stands between us and the postmaster and reads a pipe from us:
 * when the pipe closes, because we closed it or because this process was killed, it asks the
 * postmaster to stop. A session of its own keeps a Ctrl-C at the terminal from stopping the server
 * before us.
 */
final class PostgresProcess {

  /** Processes of a killed postmaster still hold its shared memory; soon they will not. */
  static final class OldMemoryStillUsed extends Exception {

    private static final long serialVersionUID = 1L;

    OldMemoryStillUsed(String message) {
      super(message);
    }
  }

  private static final String GUARD =
      """
      exec 3<&0
      "$@" </dev/null 3<&- & server=$!
      { read -r _ <&3; kill -INT $server 2>/dev/null; } & guard=$!
      exec 3<&-
      trap 'kill -INT $server 2>/dev/null' INT TERM
      wait $server; status=$?
      while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
      kill $guard 2>/dev/null
      exit $status
      """;

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(30);

  private final Process process;

  private PostgresProcess(Process process) {
    this.process = process;
  }

  static PostgresProcess start(PostgresFolder folder, Path log, int port)
      throws IOException, InterruptedException, OldMemoryStillUsed {
    long before = Files.exists(log) ? Files.size(log) : 0;
    List<String> command = folder.server(List.of("setsid", "sh", "-c", GUARD, "postgres"), port);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
    PostgresProcess started = new PostgresProcess(builder.start());
    if (!started.awaitConnections(folder, port)) {
      String output = since(log, before);
      if (output.contains("pre-existing shared memory")
          || output.contains("lock file \"postmaster.pid\" already exists")) {
        throw new OldMemoryStillUsed(output);
      }
      throw PostgresFolder.failure(output);
    }
    return started;
  }

  /** Waits for its end. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  void stop() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (IOException e) {
      process.destroy(); // the pipe was closed already
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitConnections(PostgresFolder folder, int port) throws InterruptedException {
    String url =
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=5";
    long end = System.nanoTime() + RECOVERY_PATIENCE.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      try (Connection connection =
          DriverManager.getConnection(url, PostgresFolder.USER, folder.password())) {
        return connection.isValid(5);
      } catch (SQLException e) {
        Thread.sleep(50); // it starts or recovers
      }
    }
    stop();
    return false;
  }

  private static String since(Path log, long offset) throws IOException {
    try (InputStream written = Files.newInputStream(log)) {
      written.skipNBytes(offset);
      return new String(written.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
