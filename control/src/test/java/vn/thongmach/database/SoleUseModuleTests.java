package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.thongmach.database.Refusals.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;
import vn.thongmach.testing.DatabaseTest;
import vn.thongmach.testing.TestDatabase;

@Tag("slow")
class SoleUseModuleTests extends DatabaseTest {

  private static final String HOLDERS =
      "select pid from pg_locks where locktype = 'advisory' and granted and (classid::bigint << 32)"
          + " + objid::bigint = "
          + SoleUse.KEY
          + " and database = (select oid from pg_database where datname = current_database())";

  private static final UUID OURS = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID OTHERS = UUID.fromString("00000000-0000-4000-8000-000000000002");

  @TempDir Path temporary;
  private DatabaseAddress address;
  private CompletableFuture<CodedException> lost;

  @BeforeEach
  void forgetOwner() {
    address = DatabaseAddress.parse(database.url());
    lost = new CompletableFuture<>();
    jdbc.sql("delete from installation").update();
  }

  @Test
  void letsOneProductServeAtATime() throws Exception {
    SoleUse first = take(address, OURS);
    refused(
        () -> take(address, OURS),
        DatabaseError.IN_USE_BY_ANOTHER,
        "is in use by another running Thông Mạch");
    first.close();
    take(address, OURS).close();
    assertThat(lost).isNotDone();
  }

  @Test
  void refusesTheDatabaseOfAnotherFolderAndWritesNothing() throws Exception {
    ownedBy(OTHERS);
    refused(
        () -> take(address, OURS),
        DatabaseError.BELONGS_TO_ANOTHER_FOLDER,
        "belongs to another data folder (installation " + OTHERS + ")");
    take(address, OTHERS).close();
    assertThat(jdbc.sql("select id from installation").query(UUID.class).list())
        .containsExactly(OTHERS);
  }

  @Test
  void saysBothRefusalsInVietnamese() throws Exception {
    ownedBy(OTHERS);
    assertThat(inVietnamese(() -> Database.at(address).checkOwner(OURS)))
        .contains("thuộc về một thư mục dữ liệu khác (bản cài đặt " + OTHERS + ")");
    try (SoleUse first = take(address, OTHERS)) {
      assertThat(first).isNotNull();
      assertThat(inVietnamese(() -> take(address, OTHERS)))
          .contains("đang được một Thông Mạch khác sử dụng");
    }
  }

  @Test
  void letsCommandsOfTheSameFolderWorkBesideTheProduct() throws Exception {
    ownedBy(OURS);
    try (SoleUse serving = take(address, OURS)) {
      assertThat(serving).isNotNull();
      Database.at(address).checkOwner(OURS);
      refused(
          () -> Database.at(address).checkOwner(OTHERS),
          DatabaseError.BELONGS_TO_ANOTHER_FOLDER,
          "belongs to another data folder");
    }
  }

  @Test
  void keepsTheFirstOwnerThatIsWrittenDown() throws Exception {
    try (Connection connection = Database.connect(address)) {
      new Ownership(address, OURS).write(connection);
      new Ownership(address, OTHERS).write(connection);
      new Ownership(address, OURS).check(connection);
    }
  }

  @Test
  void refusesAFolderThatIsNotTheDatabasesOwnAsAWhole() throws Exception {
    ownedBy(OTHERS);
    Path data = temporary.resolve("data");
    var settings = new DataStore.Settings(data, database.url(), TestDatabase.programs(), "1");
    try (DataStore store = DataStore.serve(settings, lost::complete)) {
      refused(store::address, DatabaseError.BELONGS_TO_ANOTHER_FOLDER, "another data folder");
    }
    try (DataStore store = DataStore.join(settings)) {
      refused(store::address, DatabaseError.BELONGS_TO_ANOTHER_FOLDER, "another data folder");
    }
    assertThat(Files.exists(data.resolve("run.json"))).isFalse();
    assertThat(holders(address)).isZero();
  }

  @Test
  void takesTheRightAgainWhenItsSessionEnds() throws Exception {
    try (SoleUse use = take(address, OURS)) {
      assertThat(use).isNotNull();
      int session = jdbc.sql(HOLDERS).query(Integer.class).single();
      jdbc.sql("select pg_terminate_backend(?)").param(session).query(row -> {});
      awaitOtherHolder(address, session);
      assertThat(lost).isNotDone();
    }
    assertThat(holders(address)).isZero();
  }

  @Test
  void tellsWhenAnotherWasQuicker() throws Exception {
    try (SoleUse use = take(address, OURS);
        Connection other = Database.connect(address);
        Statement statement = other.createStatement()) {
      assertThat(use).isNotNull();
      int session = jdbc.sql(HOLDERS).query(Integer.class).single();
      CompletableFuture<Void> waiting =
          CompletableFuture.runAsync(
              () -> {
                try {
                  statement.execute("select pg_advisory_lock(" + SoleUse.KEY + ")");
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      Thread.sleep(300);
      assertThat(waiting).isNotDone();
      jdbc.sql("select pg_terminate_backend(?)").param(session).query(row -> {});
      waiting.get(10, TimeUnit.SECONDS);
      CodedException told = lost.get(20, TimeUnit.SECONDS);
      refused(
          () -> {
            throw told;
          },
          DatabaseError.IN_USE_BY_ANOTHER,
          "is in use by another running Thông Mạch");
    }
  }

  @Test
  void tellsWhenTheDatabaseThatCameBackIsAnothers() throws Exception {
    try (SoleUse use = take(address, OURS)) {
      assertThat(use).isNotNull();
      ownedBy(OTHERS);
      int session = jdbc.sql(HOLDERS).query(Integer.class).single();
      jdbc.sql("select pg_terminate_backend(?)").param(session).query(row -> {});
      assertThat(lost.get(20, TimeUnit.SECONDS).problems().getFirst().code())
          .isEqualTo(DatabaseError.BELONGS_TO_ANOTHER_FOLDER);
    }
  }

  @Test
  void survivesARestartOfTheServer() throws Exception {
    EmbeddedPostgres.Places places =
        EmbeddedPostgres.Places.below(openFolder(), TestDatabase.programs());
    try (EmbeddedPostgres server = EmbeddedPostgres.start(places);
        SoleUse use = take(server.address(), OURS)) {
      assertThat(use).isNotNull();
      ProcessHandle.of(server.postmaster()).orElseThrow().destroyForcibly();
      awaitOtherHolder(server.address(), 0);
      refused(() -> take(server.address(), OURS), DatabaseError.IN_USE_BY_ANOTHER, "in use");
      assertThat(lost).isNotDone();
    }
  }

  private SoleUse take(DatabaseAddress where, UUID installation)
      throws SQLException, InterruptedException {
    return SoleUse.take(where, new Ownership(where, installation), lost::complete);
  }

  private static String inVietnamese(ThrowingCallable attempt) {
    CodedException refusal = catchThrowableOfType(CodedException.class, attempt);
    return new Texts().of(Locale.of("vi"), refusal.problems().getFirst());
  }

  private void ownedBy(UUID installation) {
    jdbc.sql("insert into installation (id) values (?)").param(installation).update();
  }

  private Path openFolder() throws IOException {
    Path folder = Files.createTempDirectory("thongmach-sole-use-");
    Files.setPosixFilePermissions(
        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx--x--x"));
    return folder;
  }

  private static void awaitOtherHolder(DatabaseAddress where, int session)
      throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (true) {
      int holder = holders(where);
      if (holder != 0 && holder != session) {
        return;
      }
      assertThat(Instant.now()).as("the right is taken again").isBefore(end);
      Thread.sleep(50);
    }
  }

  /** Process of the session that has the right; 0 when none has or the server is away. */
  private static int holders(DatabaseAddress where) {
    try (Connection connection = Database.connect(where);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(HOLDERS)) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException e) {
      return 0;
    }
  }
}
