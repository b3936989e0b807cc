package vn.thongmach.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * The folder that holds everything the product keeps. Everything in it is closed to other users;
 * the folder itself may be walked through, because PostgreSQL runs as another user than root.
 *
 * @param path absolute
 */
public record DataFolder(Path path) {

  static final int VERSION = 1;

  private static final String VERSION_WORD = "thongmach-data ";

  /** What a folder may hold that was opened once but not finished. */
  private static final List<String> UNFINISHED = List.of("lock", "VERSION.new");

  public DataFolder {
    path = path.toAbsolutePath().normalize();
  }

  /** Passwords and keys. */
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

  /** Where the product that has this folder serves; empty while none does. */
  public Optional<String> servedAt() {
    try {
      return RunFile.read(path).filter(RunFile::alive).map(RunFile::url);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** Whether the product has opened it before. */
  public boolean inUseBefore() {
    return Files.exists(versionFile());
  }

  /**
   * Id of the installation, made with the folder: its database names the same.
   *
   * @throws CodedException {@code database.folder-foreign} when the file holds something else
   */
  UUID installation() {
    try {
      return UUID.fromString(Files.readString(installationFile()).strip());
    } catch (IOException e) {
      throw refusal(e);
    } catch (IllegalArgumentException e) {
      throw new CodedException(DatabaseError.FOLDER_FOREIGN, path.toString());
    }
  }

  /** Places of the embedded server in this folder. */
  EmbeddedPostgres.Places postgres(Path programs) {
    return new EmbeddedPostgres.Places(
        path.resolve("postgres"),
        secrets().resolve("postgres-password"),
        log().resolve("postgres.log"),
        programs);
  }

  /**
   * Takes the folder for this process alone, making it when it is not there; empty when another
   * process has it. Closing the channel, or the end of this process, gives it back.
   *
   * @throws CodedException {@code database.folder-foreign}, {@code database.folder-newer}, {@code
   *     database.folder-unwritable}, {@code database.disk-full}
   */
  Optional<FileChannel> take() {
    try {
      Files.createDirectories(path);
      checkVersion();
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!holds(lock)) {
        lock.close();
        return Optional.empty();
      }
      prepare();
      return Optional.of(lock);
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /** The coded reason behind a failure to read or write in this folder. */
  CodedException refusal(IOException failure) {
    if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
      return new CodedException(DatabaseError.DISK_FULL);
    }
    if (failure instanceof AccessDeniedException
        || failure instanceof FileAlreadyExistsException
        || failure instanceof FileSystemException) {
      return new CodedException(DatabaseError.FOLDER_UNWRITABLE, path.toString());
    }
    return new CodedException(DatabaseError.SERVER_NOT_STARTED, String.valueOf(failure));
  }

  private static boolean holds(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private void checkVersion() throws IOException {
    if (!inUseBefore()) {
      try (var entries = Files.list(path)) {
        if (!entries.map(DataFolder::name).allMatch(UNFINISHED::contains)) {
          throw new CodedException(DatabaseError.FOLDER_FOREIGN, path.toString());
        }
      }
      return;
    }
    String text = Files.readString(versionFile()).strip();
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
    if (!inUseBefore()) {
      Path unfinished = path.resolve("VERSION.new");
      Files.writeString(unfinished, VERSION_WORD + VERSION + "\n");
      Files.move(unfinished, versionFile());
    }
    if (Files.notExists(installationFile())) {
      makeInstallation();
    }
    for (Path folder : List.of(secrets(), journal(), ledger(), log())) {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Durable before any database names it. */
  private void makeInstallation() throws IOException {
    Path unfinished = path.resolve("installation.new");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(StandardCharsets.UTF_8.encode(UUID.randomUUID() + "\n"));
      channel.force(true);
    }
    Files.move(unfinished, installationFile(), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path installationFile() {
    return path.resolve("installation");
  }

  private Path versionFile() {
    return path.resolve("VERSION");
  }

  private static String name(Path entry) {
    @Nullable Path name = entry.getFileName();
    return String.valueOf(name);
  }
}
