package vn.thongmach.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thongmach.kernel.CodedException;

/**
 * The files of one embedded server: its password (ours, 0600) and its cluster (the server user's,
 * 0700). A cluster is made beside its place and renamed into it, so a half-made one never counts.
 */
final class PostgresFolder {

  static final String USER = "thongmach";

  private static final int PASSWORD_BYTES = 24;
  private static final Duration ASK_AGAIN_TO_STOP = Duration.ofSeconds(5);

  private final Path folder;
  private final PostgresBinaries binaries;
  private final ServerUser user;
  private final String password;

  private PostgresFolder(Path folder, PostgresBinaries binaries, ServerUser user, String password) {
    this.folder = folder;
    this.binaries = binaries;
    this.user = user;
    this.password = password;
  }

  /** Opens the folder, making password and cluster at the first time. */
  static PostgresFolder open(Path folder, Path passwordFile, PostgresBinaries binaries)
      throws IOException, InterruptedException {
    ServerUser user = ServerUser.choose(binaries.program("postgres"), folder);
    if (Files.notExists(passwordFile)) {
      writePassword(passwordFile);
    }
    PostgresFolder opened =
        new PostgresFolder(folder, binaries, user, Files.readString(passwordFile));
    if (Files.notExists(opened.cluster())) {
      opened.makeCluster();
    }
    return opened;
  }

  Path cluster() {
    return folder;
  }

  String password() {
    return password;
  }

  /** The command that runs the server on a port, as its own user. */
  List<String> server(List<String> wrapper, int port) {
    List<String> words = new ArrayList<>(wrapper);
    words.add(binaries.program("postgres").toString());
    words.addAll(List.of("-D", cluster().toString(), "-p", Integer.toString(port)));
    PostgresSettings.ALL.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    return user.command(words);
  }

  /**
   * Waits until a server that still runs on this cluster has gone, for example the one that is
   * stopping because its application was killed.
   *
   * @throws CodedException {@code database.old-server-stays}
   */
  void awaitOldServerGone(Duration patience) throws IOException, InterruptedException {
    Instant start = Instant.now();
    Instant asked = start;
    for (Optional<ProcessHandle> old = oldServer(); old.isPresent(); old = oldServer()) {
      Instant now = Instant.now();
      if (now.isAfter(start.plus(patience))) {
        throw new CodedException(
            DatabaseError.OLD_SERVER_STAYS, Long.toString(old.get().pid()), folder.toString());
      }
      if (now.isAfter(asked.plus(ASK_AGAIN_TO_STOP))) {
        askToStop(old.get());
        asked = now;
      }
      Thread.sleep(50);
    }
  }

  private void askToStop(ProcessHandle server) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Optional<ProcessHandle> oldServer() throws IOException {
    Path lock = cluster().resolve("postmaster.pid");
    if (Files.notExists(lock)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(lock);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(ProcessHandle::isAlive)
        .filter(this::runsOurCluster);
  }

  private boolean runsOurCluster(ProcessHandle process) {
    Path words = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(words).contains(cluster().toString());
    } catch (IOException e) {
      return false; // it ended meanwhile
    }
  }

  private void makeCluster() throws IOException, InterruptedException {
    Path unfinished = folder.resolveSibling("postgres.new");
    delete(unfinished);
    Files.createDirectories(unfinished);
    Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwx------"));
    user.own(unfinished);
    Path passwordCopy = folder.resolveSibling("postgres-password.new");
    Files.deleteIfExists(passwordCopy);
    createPrivate(passwordCopy);
    Files.writeString(passwordCopy, password);
    user.own(passwordCopy);
    List<String> initdb =
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + unfinished,
            "--username=" + USER,
            "--pwfile=" + passwordCopy,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--data-checksums");
    Process process = new ProcessBuilder(user.command(initdb)).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    Files.delete(passwordCopy);
    if (status != 0) {
      throw failure(output);
    }
    Files.move(unfinished, folder);
    try (FileChannel channel =
        FileChannel.open(folder.resolveSibling("."), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** The coded reason for a server that did not start, from what it wrote. */
  static CodedException failure(String output) {
    if (output.contains("No space left on device")) {
      return new CodedException(DatabaseError.DISK_FULL);
    }
    String reason =
        output
            .lines()
            .filter(
                line ->
                    line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
            .reduce((first, second) -> second)
            .orElseGet(() -> output.lines().reduce("", (first, second) -> second));
    return new CodedException(DatabaseError.SERVER_NOT_STARTED, reason.strip());
  }

  private static void writePassword(Path file) throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    createPrivate(file);
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  private static void createPrivate(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static void delete(Path tree) throws IOException {
    if (Files.notExists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> paths;
    try (var found = Files.walk(tree)) {
      paths = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }
}
