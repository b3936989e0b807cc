package vn.thongmach.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongmach.kernel.CodedException;

/**
 * The right to be the only product that serves on a database: a lock of a session of its own, held
 * until this is closed. When the session ends with the database's server, the lock is taken again
 * as soon as the server is back; when another product was quicker, that is told once and for all.
 */
final class SoleUse implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SoleUse.class);

  /** Of the advisory lock; no other part of the product uses it. */
  static final long KEY = key("thongmach: the one product that serves");

  /** For the session of a product that was killed a moment ago to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** While another holds the lock, nothing more may be recorded here: hardly any. */
  private static final Duration RETAKE_PATIENCE = Duration.ofMillis(500);

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int LISTEN_MILLIS = 250;
  private static final Duration PROBE = Duration.ofSeconds(10);
  private static final int PROBE_SECONDS = 10;

  private final DatabaseAddress address;
  private final Ownership ownership;
  private final Consumer<CodedException> whenLost;
  private final Thread watch;
  private volatile Session session;
  private volatile boolean closing;

  private SoleUse(
      DatabaseAddress address,
      Ownership ownership,
      Consumer<CodedException> whenLost,
      Session session) {
    this.address = address;
    this.ownership = ownership;
    this.whenLost = whenLost;
    this.session = session;
    this.watch = Thread.ofVirtual().name("database-sole-use").unstarted(this::watch);
  }

  /**
   * Takes the right; writes nothing.
   *
   * @param whenLost called once, from another thread, when the right was lost for good
   * @throws CodedException {@code database.in-use-by-another}, {@code
   *     database.belongs-to-another-folder}
   */
  static SoleUse take(
      DatabaseAddress address, Ownership ownership, Consumer<CodedException> whenLost)
      throws SQLException, InterruptedException {
    SoleUse use = new SoleUse(address, ownership, whenLost, open(address, ownership, null));
    use.watch.start();
    return use;
  }

  /** Gives the right back. */
  @Override
  public void close() {
    closing = true;
    try {
      watch.join();
      session.connection().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.debug("The session ended by itself", e);
    }
  }

  private void watch() {
    try {
      while (!closing) {
        try {
          awaitEnd();
        } catch (SQLException e) {
          LOG.warn("The database's server went away: {}", e.getMessage());
          retake();
        }
      }
    } catch (CodedException e) {
      LOG.error("This product no longer has its database to itself: {}", e.getMessage());
      whenLost.accept(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Listens, because a session that ends is heard at once; asks where the network may be dead. */
  private void awaitEnd() throws SQLException {
    Connection connection = session.connection();
    PGConnection listener = connection.unwrap(PGConnection.class);
    Instant probe = Instant.now().plus(PROBE);
    while (!closing) {
      listener.getNotifications(LISTEN_MILLIS);
      if (Instant.now().isAfter(probe)) {
        if (!connection.isValid(PROBE_SECONDS)) {
          throw new SQLException("no answer");
        }
        probe = Instant.now().plus(PROBE);
      }
    }
  }

  private void retake() throws InterruptedException {
    Session old = session;
    abandon(old.connection());
    while (!closing) {
      try {
        session = open(address, ownership, old);
        LOG.info("The database's server is back and this product has it to itself.");
        return;
      } catch (SQLException e) {
        Thread.sleep(PAUSE); // not back yet
      }
    }
  }

  private static Session open(DatabaseAddress address, Ownership ownership, @Nullable Session old)
      throws SQLException, InterruptedException {
    Connection connection = Database.connect(address);
    try {
      ownership.check(connection);
      if (old != null) {
        end(connection, old);
      }
      Instant end = Instant.now().plus(old == null ? PATIENCE : RETAKE_PATIENCE);
      while (!lock(connection)) {
        if (Instant.now().isAfter(end)) {
          throw new CodedException(DatabaseError.IN_USE_BY_ANOTHER, address.jdbcUrl());
        }
        Thread.sleep(PAUSE);
      }
      ownership.check(connection); // it may have become another's while this waited
      return session(connection);
    } catch (SQLException | CodedException | InterruptedException e) {
      abandon(connection);
      throw e;
    }
  }

  private static boolean lock(Connection connection) throws SQLException {
    try (PreparedStatement take = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      take.setLong(1, KEY);
      try (ResultSet rows = take.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  /** Ends our earlier session, and awaits its end, where the server has not noticed the loss. */
  private static void end(Connection connection, Session old) throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            "select pg_terminate_backend(pid, 2000) from pg_stat_activity"
                + " where pid = ? and backend_start = ?::timestamptz")) {
      end.setInt(1, old.process());
      end.setString(2, old.begun());
      end.executeQuery().close();
    }
  }

  private static Session session(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // A host that vanished must not keep the lock for the hours that are usual.
      statement.execute(
          "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5;"
              + " set tcp_keepalives_count = 3; set idle_session_timeout = 0");
      try (ResultSet rows =
          statement.executeQuery(
              "select pid, backend_start::text from pg_stat_activity"
                  + " where pid = pg_backend_pid()")) {
        rows.next();
        return new Session(connection, rows.getInt(1), rows.getString(2));
      }
    }
  }

  private static void abandon(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("The session ended by itself", e);
    }
  }

  private static long key(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /**
   * @param process of the server, for this session
   * @param begun tells it from a later one with the same number
   */
  private record Session(Connection connection, int process, String begun) {}
}
