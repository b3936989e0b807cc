package vn.thongmach.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * The folder that holds everything the product keeps; one process at a time has it. Everything in
 * it is closed to other users; the folder itself may be walked through, because PostgreSQL runs as
 * another user than root.
 */
public final class DataFolder implements AutoCloseable {

  static final int VERSION = 1;

  private static final String VERSION_WORD = "thongmach-data ";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens the folder for this process alone, making it when it is not there.
   *
   * @throws CodedException {@code database.folder-foreign}, {@code database.folder-newer}, {@code
   *     database.folder-in-use}, {@code database.folder-unwritable}, {@code database.disk-full}
   */
  public static DataFolder open(Path folder) {
    DataFolder opened = tryOpen(folder);
    if (opened == null) {
      throw new CodedException(DatabaseError.FOLDER_IN_USE, folder.toString());
    }
    return opened;
  }

  /** As {@link #open}, but null when another process has the folder. */
  public static @Nullable DataFolder tryOpen(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      checkVersion(path);
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!holds(lock)) {
        lock.close();
        return null;
      }
      DataFolder opened = new DataFolder(path, lock);
      opened.prepare();
      return opened;
    } catch (AccessDeniedException e) {
      throw new CodedException(DatabaseError.FOLDER_UNWRITABLE, path.toString());
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("No space left on device")) {
        throw new CodedException(DatabaseError.DISK_FULL);
      }
      throw new CodedException(DatabaseError.FOLDER_UNWRITABLE, path.toString());
    }
  }

  public Path path() {
    return path;
  }

  /** Passwords and keys; 0700. */
  public Path secrets() {
    return path.resolve("secrets");
  }

  /** The accept buffer. */
  public Path journal() {
    return path.resolve("journal");
  }

  /** Leaves of the tree over what was recorded. */
  public Path ledger() {
    return path.resolve("ledger");
  }

  public Path log() {
    return path.resolve("log");
  }

  /** Places of the embedded server in this folder. */
  public EmbeddedPostgres.Places postgres(Path programs) {
    return new EmbeddedPostgres.Places(
        path.resolve("postgres"),
        secrets().resolve("postgres-password"),
        log().resolve("postgres.log"),
        programs);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean holds(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private static void checkVersion(Path path) throws IOException {
    Path file = path.resolve("VERSION");
    if (Files.notExists(file)) {
      try (var entries = Files.list(path)) {
        List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
        if (!List.of("lock", "log").containsAll(names)) {
          throw new CodedException(DatabaseError.FOLDER_FOREIGN, path.toString());
        }
      }
      return;
    }
    String text = Files.readString(file).strip();
    if (!text.matches(VERSION_WORD + "\\d{1,6}")) {
      throw new CodedException(DatabaseError.FOLDER_FOREIGN, path.toString());
    }
    int version = Integer.parseInt(text.substring(VERSION_WORD.length()));
    if (version > VERSION) {
      throw new CodedException(DatabaseError.FOLDER_NEWER, path.toString(), version, VERSION);
    }
  }

  private void prepare() throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
    for (Path folder : List.of(secrets(), journal(), ledger(), log())) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Path version = path.resolve("VERSION");
    if (Files.notExists(version)) {
      Path unfinished = path.resolve("VERSION.new");
      Files.writeString(unfinished, VERSION_WORD + VERSION + "\n");
      Files.move(unfinished, version);
    }
  }
}
