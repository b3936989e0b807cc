package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.testing.TestDatabase;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTests {

  private EmbeddedPostgres.Places places;
  private EmbeddedPostgres server;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    places = EmbeddedPostgres.Places.below(folder, TestDatabase.programs());
    server = EmbeddedPostgres.start(places);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void isDurableChecksummedAndLocal() throws SQLException {
    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show full_page_writes")).isEqualTo("on");
    assertThat(ask("show synchronous_commit")).isEqualTo("on");
    assertThat(ask("show data_checksums")).isEqualTo("on");
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("show server_version_num")).startsWith("18");
    assertThat(ask("select datlocale from pg_database where datname = 'postgres'"))
        .isEqualTo("C.UTF-8");
  }

  @Test
  void refusesWrongPassword() throws IOException {
    DatabaseAddress address = server.address();
    assertThatThrownBy(
            () -> DriverManager.getConnection(address.jdbcUrl(), address.user(), "wrong").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(places.passwordFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void startsAgainOnTheSamePortAfterKill() throws Exception {
    ask("create table kept as select 7 as number");
    long killed = server.postmaster();
    new ProcessBuilder("kill", "-KILL", Long.toString(killed)).start().waitFor();

    assertThat(askPatiently("select number from kept")).isEqualTo("7");
    assertThat(server.postmaster()).isNotEqualTo(killed);
  }

  private String askPatiently(String sql) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      try {
        return ask(sql);
      } catch (SQLException e) {
        assertThat(Instant.now()).as("still failing: %s", e.getMessage()).isBefore(end);
        Thread.sleep(50);
      }
    }
  }

  private String ask(String sql) throws SQLException {
    DatabaseAddress address = server.address();
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
