package vn.thongmach.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folders {@code ledger} and {@code secrets} of one installation. Several threads and several
 * processes (the running product, a command) may write: all changes are made under one lock.
 */
public final class LedgerFolder {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path ledger;
  private final Path secrets;
  private final ReentrantLock threads = new ReentrantLock();

  /**
   * @param data folder of the installation's data
   */
  public LedgerFolder(Path data) {
    this.ledger = data.resolve("ledger");
    this.secrets = data.resolve("secrets");
  }

  Path leaves() {
    return ledger.resolve("leaves");
  }

  Path checkpoints() {
    return ledger.resolve("checkpoints");
  }

  Path verifierKey() {
    return ledger.resolve("verifier-key");
  }

  Path checkpointKey() {
    return secrets.resolve("checkpoint-key");
  }

  /** Work that reads or writes files. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Runs the work while no other thread or process changes these folders. */
  <T> T locked(Work<T> work) {
    threads.lock();
    try {
      createFolders();
      try (FileChannel channel =
              FileChannel.open(
                  ledger.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock processes = channel.lock()) {
        if (!processes.isValid()) {
          throw new IOException("The lock of " + ledger + " was lost");
        }
        return work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.unlock();
    }
  }

  /** Puts a file in place as a whole, durable when this returns. */
  void replace(Path file, String content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, OWNER_ONLY_FILE);
    write(draft, content, StandardOpenOption.WRITE);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    force(file);
  }

  /** Appends to a file, durable when this returns. */
  void append(Path file, String content) throws IOException {
    boolean created = Files.notExists(file);
    write(file, content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (created) {
      force(file);
    }
  }

  /** Makes the entry of a new file in its folder durable. */
  static void force(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void write(Path file, String content, StandardOpenOption... options)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private void createFolders() throws IOException {
    Files.createDirectories(ledger);
    if (Files.notExists(secrets)) {
      Files.createDirectories(secrets, OWNER_ONLY_FOLDER);
    }
  }
}
