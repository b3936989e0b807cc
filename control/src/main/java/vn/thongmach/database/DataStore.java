package vn.thongmach.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/**
 * A data folder with the database that belongs to it. The database starts beside the application
 * and is waited for where it is first needed.
 */
public final class DataStore implements AutoCloseable {

  /**
   * What to open.
   *
   * @param data the data folder
   * @param databaseUrl address of a PostgreSQL; null means the one used last, the embedded one at
   *     first; {@value #EMBEDDED} means the embedded one
   * @param programs folder below which the embedded server's programs are unpacked or found; null
   *     means the data folder
   * @param version release of this product
   */
  public record Settings(
      Path data, @Nullable String databaseUrl, @Nullable Path programs, String version) {

    /** The address that stands for the embedded server. */
    public static final String EMBEDDED = "embedded";
  }

  private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(20);
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);

  private final DataFolder folder;
  private final @Nullable FileChannel lock;
  private final @Nullable Consumer<CodedException> whenLost;
  private final Settings settings;
  private final CompletableFuture<Database> database;

  private DataStore(
      DataFolder folder,
      @Nullable FileChannel lock,
      @Nullable Consumer<CodedException> whenLost,
      Settings settings,
      CompletableFuture<Database> database) {
    this.folder = folder;
    this.lock = lock;
    this.whenLost = whenLost;
    this.settings = settings;
    this.database = database;
  }

  /**
   * Takes folder and database for a product that serves; starts the database in the background.
   *
   * @param whenLost called once, from another thread, when another product took the database while
   *     its server was away; nothing must be written from then on
   * @throws CodedException with a code of {@code database}, at once for the folder; for the
   *     database when it is first needed
   */
  public static DataStore serve(Settings settings, Consumer<CodedException> whenLost)
      throws InterruptedException {
    DataFolder folder = new DataFolder(settings.data());
    Instant end = Instant.now().plus(COMMAND_PATIENCE);
    for (Optional<FileChannel> lock = folder.take(); ; lock = folder.take()) {
      if (lock.isPresent()) {
        return open(folder, lock.get(), whenLost, settings);
      }
      Optional<RunFile> other = runFile(folder).filter(RunFile::alive);
      if (other.isPresent() || Instant.now().isAfter(end)) {
        throw new CodedException(DatabaseError.FOLDER_IN_USE, folder.path().toString());
      }
      Thread.sleep(100); // a command has it for a moment
    }
  }

  /**
   * Joins the running product at its database, or takes the folder for the time of a command when
   * none runs.
   */
  public static DataStore join(Settings settings) throws InterruptedException {
    DataFolder folder = new DataFolder(settings.data());
    Instant end = Instant.now().plus(START_PATIENCE);
    while (true) {
      Optional<FileChannel> lock = folder.take();
      if (lock.isPresent()) {
        return open(folder, lock.get(), null, settings);
      }
      String url = runFile(folder).filter(RunFile::alive).map(RunFile::databaseUrl).orElse(null);
      if (url != null) {
        Database running = Database.at(DatabaseAddress.parse(url));
        running.checkOwner(folder.installation());
        return new DataStore(
            folder, null, null, settings, CompletableFuture.completedFuture(running));
      }
      if (Instant.now().isAfter(end)) {
        throw new CodedException(DatabaseError.FOLDER_IN_USE, folder.path().toString());
      }
      Thread.sleep(100); // it is starting, or another command has the folder
    }
  }

  public DataFolder folder() {
    return folder;
  }

  /**
   * Where the database is; waits for it.
   *
   * @throws CodedException with a code of {@code database}
   */
  DatabaseAddress address() {
    return awaitDatabase().address();
  }

  /** Tells other processes that the product serves at an address. */
  public void announce(String url) {
    Database running = awaitDatabase();
    write(new RunFile(pid(), url, settings.version(), running.address().uri(), running.external()));
  }

  /** Stops the embedded database, then gives the folder back. */
  @Override
  public void close() throws IOException {
    if (lock == null || !lock.isOpen()) {
      return;
    }
    try {
      Database running = awaitDatabase();
      running.close();
      if (running.external()) {
        new RunFile(0, null, settings.version(), running.address().uri(), true)
            .write(folder.path());
      } else {
        RunFile.delete(folder.path());
      }
    } catch (CodedException e) {
      if (runFile(folder).filter(RunFile::external).isEmpty()) {
        RunFile.delete(folder.path()); // it was never there; the next start tries a given one again
      }
    } finally {
      lock.close();
    }
  }

  private static DataStore open(
      DataFolder folder,
      FileChannel lock,
      @Nullable Consumer<CodedException> whenLost,
      Settings settings) {
    Optional<RunFile> last = runFile(folder);
    String url = settings.databaseUrl();
    if (url == null) {
      url = last.filter(RunFile::external).map(RunFile::databaseUrl).orElse(null);
    }
    String address = Settings.EMBEDDED.equals(url) ? null : url;
    var future = new CompletableFuture<Database>();
    DataStore store = new DataStore(folder, lock, whenLost, settings, future);
    if (whenLost != null && address == null) {
      store.write(new RunFile(pid(), null, settings.version(), null, false));
    }
    Thread.ofPlatform().name("database-start").start(() -> store.start(address));
    return store;
  }

  private void start(@Nullable String address) {
    try {
      Database opened = address == null ? embedded() : Database.at(DatabaseAddress.parse(address));
      claim(opened);
      if (whenLost != null) {
        write(
            new RunFile(
                pid(), null, settings.version(), opened.address().uri(), opened.external()));
      }
      database.complete(opened);
    } catch (CodedException e) {
      database.completeExceptionally(e);
    } catch (IOException e) {
      database.completeExceptionally(folder.refusal(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      database.completeExceptionally(e);
    }
  }

  /** Refuses a database that is not this folder's to use, before anything is written there. */
  private void claim(Database opened) throws InterruptedException {
    boolean claimed = false;
    try {
      if (whenLost == null) {
        opened.checkOwner(folder.installation());
      } else {
        opened.takeFor(folder.installation(), whenLost);
      }
      claimed = true;
    } finally {
      if (!claimed) {
        opened.close();
      }
    }
  }

  private Database embedded() throws IOException, InterruptedException {
    Path programs = settings.programs();
    return Database.embedded(folder.postgres(programs == null ? folder.path() : programs));
  }

  private Database awaitDatabase() {
    try {
      return database.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CodedException coded) {
        throw coded;
      }
      throw e;
    }
  }

  private void write(RunFile file) {
    try {
      file.write(folder.path());
    } catch (IOException e) {
      throw folder.refusal(e);
    }
  }

  private static Optional<RunFile> runFile(DataFolder folder) {
    try {
      return RunFile.read(folder.path());
    } catch (IOException e) {
      throw folder.refusal(e);
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }
}
