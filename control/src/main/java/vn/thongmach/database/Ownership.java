package vn.thongmach.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import vn.thongmach.kernel.CodedException;

/**
 * To which data folder a database belongs: the one whose installation its only row of table {@code
 * installation} names. A journal fits one database only, so no other folder may use it.
 */
final class Ownership {

  private static final String TABLE = Database.SCHEMA + ".installation";

  private final DatabaseAddress address;
  private final UUID installation;

  Ownership(DatabaseAddress address, UUID installation) {
    this.address = address;
    this.installation = installation;
  }

  /**
   * Only reads; a database that belongs to nobody yet is let through.
   *
   * @throws CodedException {@code database.belongs-to-another-folder}
   */
  void check(Connection connection) throws SQLException {
    Optional<UUID> owner = owner(connection);
    if (owner.isPresent() && !owner.get().equals(installation)) {
      throw new CodedException(
          DatabaseError.BELONGS_TO_ANOTHER_FOLDER, address.jdbcUrl(), owner.get().toString());
    }
  }

  /** Writes the owner down as soon as the table is there, unless one was quicker. */
  Callback afterMigration() {
    return new Callback() {
      @Override
      public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
      }

      @Override
      public boolean canHandleInTransaction(Event event, Context context) {
        return true;
      }

      @Override
      public void handle(Event event, Context context) {
        try {
          write(context.getConnection());
          check(context.getConnection());
        } catch (SQLException e) {
          throw new IllegalStateException("The owner of the database cannot be written", e);
        }
      }

      @Override
      public String getCallbackName() {
        return "installation";
      }
    };
  }

  void write(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + TABLE + " (id) values (?) on conflict do nothing")) {
      insert.setObject(1, installation);
      insert.executeUpdate();
    }
  }

  private static Optional<UUID> owner(Connection connection) throws SQLException {
    if (!exists(connection)) {
      return Optional.empty();
    }
    try (PreparedStatement query = connection.prepareStatement("select id from " + TABLE);
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select to_regclass('" + TABLE + "') is not null");
        ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
