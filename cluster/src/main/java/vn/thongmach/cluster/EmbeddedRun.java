package vn.thongmach.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.host.EmbeddedHost;
import vn.thongmach.dataplane.host.HostHealth;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalSettings;
import vn.thongmach.dataplane.stage.RegionStage;

/** The storms in a journal, and the embedded host on it. */
final class EmbeddedRun {

  private static final int READ_AT_ONCE = 20_000;
  private static final Duration QUIET_AFTERWARDS = Duration.ofHours(1);
  private static final long LOOK_EVERY_MILLIS = 5;

  private final Path filled;
  private final Path folder;
  private final List<JournalRecord> records;

  private EmbeddedRun(Path filled, Path folder, List<JournalRecord> records) {
    this.filled = filled;
    this.folder = folder;
    this.records = records;
  }

  /**
   * Has a journal accept all storms, as by collectors that hand in what they heard every ten
   * seconds, and a sign of life of each region an hour after the last.
   */
  static EmbeddedRun fill(Path folder, List<RegionStorm> storms)
      throws IOException, InterruptedException, ExecutionException {
    TreeMap<Long, Map<String, List<byte[]>>> received = new TreeMap<>();
    for (RegionStorm storm : storms) {
      for (RegionStorm.Event event : storm.events()) {
        received
            .computeIfAbsent(RegionStage.tickOf(event.arrival()), _ -> new TreeMap<>())
            .computeIfAbsent(storm.region(), _ -> new ArrayList<>())
            .add(event.payload());
      }
    }
    long end = received.lastKey() + QUIET_AFTERWARDS.toMillis();
    Map<String, List<byte[]>> quiet = new TreeMap<>();
    storms.forEach(
        storm -> quiet.put(storm.region(), List.of(RegionStorm.heartbeat(storm.region(), end))));
    received.put(end, quiet);
    Path filled = folder.resolve("journal-filled");
    List<JournalRecord> records = new ArrayList<>();
    try (Journal journal = Journal.open(filled, JournalSettings.defaults());
        ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var batch : received.entrySet()) {
        Instant at = Instant.ofEpochMilli(batch.getKey());
        List<Future<?>> appending = new ArrayList<>();
        batch
            .getValue()
            .forEach(
                (region, payloads) ->
                    appending.add(
                        senders.submit(
                            () ->
                                journal.append(
                                    RecordKind.VES_EVENT,
                                    payloads,
                                    UUID.nameUUIDFromBytes(
                                        region.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                    region,
                                    Origin.SIMULATED,
                                    at))));
        for (Future<?> one : appending) {
          one.get();
        }
      }
      for (long position = 0; position < journal.lastPosition(); ) {
        List<JournalRecord> some = journal.read(position, READ_AT_ONCE, Duration.ZERO);
        records.addAll(some);
        position = some.getLast().position();
      }
    }
    return new EmbeddedRun(filled, folder.resolve("journal"), List.copyOf(records));
  }

  /** What the journal accepted, in order. */
  List<JournalRecord> records() {
    return records;
  }

  /**
   * Lets the embedded host record everything.
   *
   * @param jdbc address of the database with the schema of the rows
   * @return how long it took
   * @throws IllegalStateException when the host failed
   */
  Duration run(String jdbc, Path inventories)
      throws IOException, SQLException, InterruptedException {
    copyJournal();
    try (Connection connection = DriverManager.getConnection(jdbc);
        Journal journal = Journal.open(folder, JournalSettings.defaults())) {
      connection.setAutoCommit(false);
      long last = journal.lastPosition();
      try (EmbeddedHost host =
          new EmbeddedHost(journal, new RowWriter(connection, inventories), Clock.systemUTC())) {
        long begun = System.nanoTime();
        host.start();
        while (true) {
          HostHealth health = host.health();
          if (health.lastError() != null) {
            throw new IllegalStateException("The embedded host failed: " + health.lastError());
          }
          if (health.recordedPosition() >= last) {
            return Duration.ofNanos(System.nanoTime() - begun);
          }
          Thread.sleep(LOOK_EVERY_MILLIS);
        }
      }
    }
  }

  /** The host lets go of what it recorded: each run has a journal of its own. */
  private void copyJournal() throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(filled)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
