package vn.thongmach.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other processes need to know of the product that has a data folder, kept in its {@code
 * run.json} (0600, it holds the database's password).
 *
 * @param pid process that has the folder; 0 after an orderly stop
 * @param url where it serves; null until it does
 * @param version its release
 * @param databaseUrl address with user and password; null until the embedded server is there
 * @param external whether the database was given by address; then the next start uses it again
 */
public record RunFile(
    long pid,
    @Nullable String url,
    String version,
    @Nullable String databaseUrl,
    boolean external) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads the file of a data folder; empty when there is none or it is not readable as one. */
  static Optional<RunFile> read(Path folder) throws IOException {
    Path file = file(folder);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readString(file), RunFile.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file of a data folder. */
  void write(Path folder) throws IOException {
    Path unfinished = folder.resolve("run.json.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, JSON.writeValueAsString(this));
    Files.move(
        unfinished,
        file(folder),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(file(folder));
  }

  /** Whether the process named here still runs. */
  boolean alive() {
    return pid > 0 && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  private static Path file(Path folder) {
    return folder.resolve("run.json");
  }
}
