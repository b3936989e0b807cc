package vn.thongmach.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A broker, a coordinator and workers as processes of their own on loopback, from the class path of
 * this one; gone when closed.
 */
final class Machines implements AutoCloseable {

  /** How many workers there are. */
  static final int WORKERS = 2;

  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Path folder;
  private final int brokerPort;
  private final int restPort;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private Machines(Path folder, int brokerPort, int restPort) {
    this.folder = folder;
    this.brokerPort = brokerPort;
    this.restPort = restPort;
  }

  /**
   * Starts them all and waits until each is ready.
   *
   * @throws IllegalStateException when one does not become ready, naming its log
   */
  static Machines start(Path folder) throws IOException, InterruptedException {
    int[] ports = freePorts(4);
    Machines machines = new Machines(folder, ports[0], ports[2]);
    Runtime.getRuntime().addShutdownHook(new Thread(machines::kill));
    try {
      machines.startBroker(ports[1]);
      machines.startFlink(ports[3]);
      return machines;
    } catch (IOException | InterruptedException | RuntimeException failure) {
      machines.close();
      throw failure;
    }
  }

  String broker() {
    return "127.0.0.1:" + brokerPort;
  }

  int restPort() {
    return restPort;
  }

  /** Kills a worker as a power cut would. */
  long killWorker() throws InterruptedException {
    Process worker = workers.getLast();
    worker.destroyForcibly().waitFor();
    return worker.pid();
  }

  /** What the coordinator answers. */
  String ask(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + restPort + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private void startBroker(int controllerPort) throws IOException, InterruptedException {
    Path settings = folder.resolve("broker.properties");
    Files.writeString(
        settings,
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        """
            .formatted(brokerPort, controllerPort, folder.resolve("broker")));
    Process format =
        java(
            "broker-format",
            "256m",
            "kafka.tools.StorageTool",
            "format",
            "-t",
            UUID.randomUUID().toString().substring(0, 22),
            "-c",
            settings.toString());
    if (format.waitFor() != 0) {
      throw notReady("broker-format");
    }
    processes.add(java("broker", "512m", "kafka.Kafka", settings.toString()));
    await("broker", () -> answers(brokerPort));
  }

  private void startFlink(int rpcPort) throws IOException, InterruptedException {
    Path settings = Files.createDirectories(folder.resolve("flink"));
    Files.writeString(
        settings.resolve("config.yaml"),
        """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %d
        jobmanager.bind-host: 127.0.0.1
        jobmanager.memory.process.size: 1024m
        rest.address: 127.0.0.1
        rest.bind-address: 127.0.0.1
        rest.port: %d
        web.submit.enable: false
        taskmanager.host: 127.0.0.1
        taskmanager.bind-host: 127.0.0.1
        taskmanager.numberOfTaskSlots: %d
        taskmanager.load-balance.mode: SLOTS
        taskmanager.cpu.cores: 1
        taskmanager.memory.task.heap.size: 640m
        taskmanager.memory.task.off-heap.size: 0m
        taskmanager.memory.framework.heap.size: 64m
        taskmanager.memory.framework.off-heap.size: 64m
        taskmanager.memory.managed.size: 16m
        taskmanager.memory.network.min: 64m
        taskmanager.memory.network.max: 64m
        taskmanager.memory.jvm-metaspace.size: 256m
        taskmanager.memory.jvm-overhead.min: 128m
        taskmanager.memory.jvm-overhead.max: 128m
        heartbeat.interval: 1000
        heartbeat.timeout: 8000
        """
            .formatted(rpcPort, restPort, WORKERS));
    processes.add(
        java(
            "coordinator",
            "512m",
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            "--configDir",
            settings.toString()));
    await("coordinator", () -> says("/overview", "taskmanagers"));
    for (int number = 1; number <= WORKERS; number++) {
      Process worker =
          java(
              "worker-" + number,
              "704m",
              "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
              "--configDir",
              settings.toString(),
              "-D",
              "taskmanager.resource-id=worker-" + number);
      workers.add(worker);
      processes.add(worker);
    }
    await("worker-" + WORKERS, () -> says("/overview", "\"taskmanagers\":" + WORKERS));
  }

  private Process java(String name, String heap, String main, String... arguments)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dthongmach.log=INFO",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp-" + name)),
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.time=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log(name).toFile())
        .start();
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private boolean says(String path, String words) {
    try {
      return ask(path).contains(words);
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void await(String name, BooleanSupplier ready) throws InterruptedException {
    Instant last = Instant.now().plus(LONGEST_START);
    while (!ready.getAsBoolean()) {
      if (Instant.now().isAfter(last) || !processes.getLast().isAlive()) {
        throw notReady(name);
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
    }
  }

  private IllegalStateException notReady(String name) {
    return new IllegalStateException(
        String.format(Locale.ROOT, "%s did not become ready; its log: %s", name, log(name)));
  }

  private static int[] freePorts(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    int[] ports = new int[count];
    for (int i = 0; i < count; i++) {
      ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      held.add(socket);
      ports[i] = socket.getLocalPort();
    }
    for (ServerSocket socket : held) {
      socket.close();
    }
    return ports;
  }

  /** When this process is told to end, so are the others. */
  private void kill() {
    processes.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    for (Process process : processes.reversed()) {
      process.destroy();
    }
    for (Process process : processes) {
      if (!process.waitFor(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }
}
