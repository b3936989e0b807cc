package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.database.Refusals.refused;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.thongmach.testing.TestDatabase;

class DatabaseAddressTests {

  @Test
  void readsUserAndPasswordFromEitherForm() {
    var expected = new DatabaseAddress("jdbc:postgresql://db.example:5433/net", "an", "p@ss w+rd");
    String userInfo = "an:p%40ss%20w+rd@";
    assertThat(DatabaseAddress.parse("postgresql://" + userInfo + "db.example:5433/net"))
        .isEqualTo(expected);
    assertThat(DatabaseAddress.parse("jdbc:postgresql://" + userInfo + "db.example:5433/net"))
        .isEqualTo(expected);
    assertThat(
            DatabaseAddress.parse(
                "jdbc:postgresql://db.example:5433/net?user=an&password=p%40ss%20w+rd"))
        .isEqualTo(expected);
  }

  @Test
  void keepsOtherOptionsAndReadsBackWhatItWrites() {
    DatabaseAddress address =
        DatabaseAddress.parse("postgres://an:x%2Fy@db.example/net?sslmode=require&user=binh");
    assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example/net?sslmode=require");
    assertThat(address.user()).isEqualTo("binh");
    assertThat(DatabaseAddress.parse(address.uri())).isEqualTo(address);
  }

  @Test
  void neverShowsThePassword() {
    assertThat(DatabaseAddress.parse("postgresql://an:secret@db.example/net").toString())
        .doesNotContain("secret");
  }

  @Test
  void refusesWhatIsNoAddress() {
    for (String text :
        new String[] {
          "", "x", "mysql://a/b", "postgresql://", "postgresql://host", "jdbc:x", "a b"
        }) {
      refused(
          () -> DatabaseAddress.parse(text),
          DatabaseError.ADDRESS_MALFORMED,
          "write postgresql://user:password@host:port/database");
    }
  }

  @Test
  void tellsWhyADatabaseCannotBeUsed() throws Exception {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    open("postgresql://a:b@host.invalid/net", DatabaseError.HOST_UNKNOWN, "is not known");
    open(
        "postgresql://a:b@127.0.0.1:" + closed + "/net",
        DatabaseError.NOT_REACHED,
        "No PostgreSQL answers");
    try (TestDatabase database = TestDatabase.fresh()) {
      DatabaseAddress there = DatabaseAddress.parse(database.url());
      assertThat(Database.at(there).external()).isTrue();
      open(
          new DatabaseAddress(there.jdbcUrl(), there.user(), "wrong").uri(),
          DatabaseError.SIGN_IN_REFUSED,
          "refuses this user or password");
      open(
          new DatabaseAddress(there.jdbcUrl() + "_gone", there.user(), there.password()).uri(),
          DatabaseError.NOT_THERE,
          "There is no such database");
    }
  }

  @Test
  void refusesReleasesBeforeSixteen() {
    refused(() -> Database.checkRelease(15), DatabaseError.TOO_OLD, "PostgreSQL 15; 16 or newer");
    Database.checkRelease(16);
  }

  private static void open(String url, DatabaseError code, String words) {
    refused(() -> Database.at(DatabaseAddress.parse(url)), code, words);
  }
}
