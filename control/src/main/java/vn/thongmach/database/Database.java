package vn.thongmach.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;

/** The PostgreSQL in use: the embedded one, or one given by address. */
final class Database implements AutoCloseable {

  /** Owned tables live here, so that a shared server keeps its own schemas. */
  static final String SCHEMA = "thongmach";

  private static final int OLDEST_RELEASE = 16;

  private final DatabaseAddress address;
  private final @Nullable EmbeddedPostgres embedded;
  private volatile @Nullable SoleUse soleUse;

  private Database(DatabaseAddress address, @Nullable EmbeddedPostgres embedded) {
    this.address = address;
    this.embedded = embedded;
  }

  static Database embedded(EmbeddedPostgres.Places places)
      throws IOException, InterruptedException {
    EmbeddedPostgres server = EmbeddedPostgres.start(places);
    return new Database(server.address(), server);
  }

  /**
   * Checks that a server answers there and is new enough.
   *
   * @throws CodedException with a code of {@code database}
   */
  static Database at(DatabaseAddress address) {
    try (Connection connection = connect(address)) {
      checkRelease(connection.getMetaData().getDatabaseMajorVersion());
      return new Database(address, null);
    } catch (SQLException e) {
      throw refusal(address, e);
    }
  }

  static void checkRelease(int release) {
    if (release < OLDEST_RELEASE) {
      throw new CodedException(DatabaseError.TOO_OLD, release, OLDEST_RELEASE);
    }
  }

  /**
   * Keeps every other product from serving on it until this is closed.
   *
   * @param whenLost called once when another product has it after all
   * @throws CodedException {@code database.in-use-by-another}, {@code
   *     database.belongs-to-another-folder}
   */
  void takeFor(UUID installation, Consumer<CodedException> whenLost) throws InterruptedException {
    try {
      soleUse = SoleUse.take(address, new Ownership(address, installation), whenLost);
    } catch (SQLException e) {
      throw refusal(address, e);
    }
  }

  /**
   * @throws CodedException {@code database.belongs-to-another-folder}
   */
  void checkOwner(UUID installation) {
    try (Connection connection = connect(address)) {
      new Ownership(address, installation).check(connection);
    } catch (SQLException e) {
      throw refusal(address, e);
    }
  }

  DatabaseAddress address() {
    return address;
  }

  /** Whether it was given by address. */
  boolean external() {
    return embedded == null;
  }

  @Override
  public void close() {
    SoleUse taken = soleUse;
    if (taken != null) {
      taken.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }

  static Connection connect(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("ApplicationName", "thongmach");
    properties.setProperty("tcpKeepAlive", "true");
    if (address.user() != null) {
      properties.setProperty("user", address.user());
    }
    if (address.password() != null) {
      properties.setProperty("password", address.password());
    }
    return DriverManager.getConnection(address.jdbcUrl(), properties);
  }

  /** The coded reason why nothing can be read there. */
  static CodedException refusal(DatabaseAddress address, SQLException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.UnknownHostException) {
        return new CodedException(DatabaseError.HOST_UNKNOWN, address.jdbcUrl());
      }
    }
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return new CodedException(DatabaseError.SIGN_IN_REFUSED, address.toString());
    }
    if (state.equals("3D000")) {
      return new CodedException(DatabaseError.NOT_THERE, address.jdbcUrl());
    }
    return new CodedException(DatabaseError.NOT_REACHED, address.jdbcUrl());
  }
}
