package vn.thongmach.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.database.DatabaseAddress;
import vn.thongmach.database.EmbeddedPostgres;

/**
 * A fresh database with all migrations, on one server that the whole test run shares. The server
 * lives in a temporary folder and stops with the run.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    DatabaseAddress address = Server.RUNNING.address(name);
    pool = pool(address, 10);
  }

  /** Makes a database that nobody else uses. */
  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** A pool over this database; schema {@code thongmach} comes first in the search path. */
  public DataSource dataSource() {
    return pool;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  public TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  /** Its address as the product's setting {@code thongmach.database-url} takes it. */
  public String url() {
    DatabaseAddress address = Server.RUNNING.address(name);
    return address
        .jdbcUrl()
        .replace(
            "jdbc:postgresql://",
            "postgresql://" + address.user() + ":" + address.password() + "@");
  }

  /** Removes the database. */
  @Override
  public void close() {
    pool.close();
    execute("drop database if exists " + name + " with (force)");
  }

  /** Where the server's programs are kept between runs. */
  public static Path programs() {
    String root = System.getProperty("repository.root");
    return root == null ? Path.of("..", "build") : Path.of(root, "build");
  }

  private static HikariDataSource pool(DatabaseAddress address, int size) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    pool.addDataSourceProperty("currentSchema", "thongmach,public");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(0);
    return pool;
  }

  private static void execute(String sql) {
    DatabaseAddress address = Server.RUNNING.address();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    static {
      migrateTemplate();
    }

    private static EmbeddedPostgres start() {
      try {
        Path folder = Files.createTempDirectory("thongmach-tests-");
        Files.setPosixFilePermissions(
            folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
        EmbeddedPostgres server =
            EmbeddedPostgres.start(EmbeddedPostgres.Places.below(folder, programs()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
        return server;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static void migrateTemplate() {
      DatabaseAddress server = RUNNING.address();
      try (Connection connection =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + TEMPLATE);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      DatabaseAddress template = RUNNING.address(TEMPLATE);
      Flyway.configure()
          .dataSource(
              template.jdbcUrl(),
              Objects.requireNonNull(template.user()),
              Objects.requireNonNull(template.password()))
          .schemas("thongmach")
          .defaultSchema("thongmach")
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }

    private static void end(EmbeddedPostgres server, Path folder) {
      server.close();
      org.springframework.util.FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }
}
