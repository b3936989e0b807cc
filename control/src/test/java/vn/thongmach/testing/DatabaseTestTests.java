package vn.thongmach.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTestTests extends DatabaseTest {

  private static final String COUNT = "select count(*) from pg_tables where tablename = 'mine'";

  @Test
  void givesOneMigratedDatabaseToTheClass() {
    assertThat(jdbc.sql("show search_path").query(String.class).single()).startsWith("thongmach");
    try (TestDatabase other = TestDatabase.fresh()) {
      transactions.executeWithoutResult(status -> jdbc.sql("create table mine ()").update());
      assertThat(jdbc.sql(COUNT).query(Integer.class).single()).isEqualTo(1);
      assertThat(other.jdbc().sql(COUNT).query(Integer.class).single()).isZero();
    }
  }
}
