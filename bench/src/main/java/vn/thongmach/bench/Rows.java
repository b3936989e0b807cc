package vn.thongmach.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Questions to the product's database, and answers that end the run when they are wrong. */
final class Rows {

  private Rows() {}

  /** The first column of the first row. */
  static long number(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static void expect(long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException("Expected " + expected + " rows, found " + found);
    }
  }
}
