package vn.thongmach.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A plain JUnit test with a migrated database of its own, shared by the methods of the class:
 * extend it and use the fields. They are set before the subclass's own {@code @BeforeAll} and
 * {@code @BeforeEach}, but not yet in its field initialisers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

  protected TestDatabase database;
  protected DataSource dataSource;
  protected JdbcClient jdbc;
  protected TransactionTemplate transactions;

  @BeforeAll
  void openDatabase() {
    database = TestDatabase.fresh();
    dataSource = database.dataSource();
    jdbc = database.jdbc();
    transactions = database.transactions();
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }
}
