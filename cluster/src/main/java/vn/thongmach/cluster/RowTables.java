package vn.thongmach.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import vn.thongmach.dataplane.stage.IncidentRow;
import vn.thongmach.dataplane.stage.OccurrenceRow;

/** The tables that both hosts write, each in a schema of its own. */
final class RowTables {

  static final String EMBEDDED = "embedded_host";
  static final String DISTRIBUTED = "distributed_host";

  /** A restored job first tells older states again: a row only ever moves on. */
  static final String PUT_OCCURRENCE =
      """
      insert into occurrence values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        raised_at = excluded.raised_at, cleared_at = excluded.cleared_at,
        severity = excluded.severity, repeats = excluded.repeats,
        last_event = excluded.last_event, gone = excluded.gone, sequence = excluded.sequence
      where excluded.sequence > occurrence.sequence
      """;

  static final String PUT_INCIDENT =
      """
      insert into incident values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set
        state = excluded.state, root = excluded.root, candidates = excluded.candidates,
        alarms = excluded.alarms, first = excluded.first, last = excluded.last,
        unplaced = excluded.unplaced, sequence = excluded.sequence
      where excluded.sequence > incident.sequence
      """;

  private RowTables() {}

  static void create(Connection connection, String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + schema + " cascade");
      statement.execute("create schema " + schema);
      statement.execute(
          """
          create table %s.occurrence (
            id text primary key, region text not null, object text not null, kind text not null,
            raised_at bigint not null, cleared_at bigint, severity text not null,
            repeats int not null, last_event bigint not null, gone boolean not null,
            sequence bigint not null)
          """
              .formatted(schema));
      statement.execute(
          """
          create table %s.incident (
            id text primary key, region text not null, state text not null, root text not null,
            candidates text not null, alarms text not null, first bigint not null,
            last bigint not null, unplaced boolean not null, sequence bigint not null)
          """
              .formatted(schema));
      statement.execute("create table %s.reached (position bigint not null)".formatted(schema));
      statement.execute("insert into %s.reached values (0)".formatted(schema));
    }
  }

  static void bind(PreparedStatement statement, OccurrenceRow row) throws SQLException {
    statement.setString(1, row.id());
    statement.setString(2, row.region());
    statement.setString(3, row.object());
    statement.setString(4, row.kind());
    statement.setLong(5, row.raisedAt());
    Long cleared = row.clearedAt();
    if (cleared == null) {
      statement.setNull(6, Types.BIGINT);
    } else {
      statement.setLong(6, cleared);
    }
    statement.setString(7, row.severity());
    statement.setInt(8, row.repeats());
    statement.setLong(9, row.lastEvent());
    statement.setBoolean(10, row.gone());
    statement.setLong(11, row.sequence());
  }

  static void bind(PreparedStatement statement, IncidentRow row) throws SQLException {
    statement.setString(1, row.id());
    statement.setString(2, row.region());
    statement.setString(3, row.state());
    statement.setString(4, row.root());
    statement.setString(5, row.candidates());
    statement.setString(6, row.alarms());
    statement.setLong(7, row.first());
    statement.setLong(8, row.last());
    statement.setBoolean(9, row.unplaced());
    statement.setLong(10, row.sequence());
  }

  /** How many rows there are. */
  static long count(Connection connection, String schema, String table) throws SQLException {
    return number(connection, "select count(*) from %s.%s".formatted(schema, table));
  }

  /** Whether the distributed host has as many rows, and its newest is as new, as the embedded. */
  static boolean newest(Connection connection, String table) throws SQLException {
    return number(
            connection,
            """
            select case when (select (count(*), max(sequence)) from %1$s.%3$s)
              = (select (count(*), max(sequence)) from %2$s.%3$s) then 1 else 0 end
            """
                .formatted(EMBEDDED, DISTRIBUTED, table))
        == 1;
  }

  /** How many rows the one schema has that the other has not, in both directions together. */
  static long differences(Connection connection, String table) throws SQLException {
    return number(
        connection,
        """
        select (select count(*) from (select * from %1$s.%3$s except select * from %2$s.%3$s) a)
          + (select count(*) from (select * from %2$s.%3$s except select * from %1$s.%3$s) b)
        """
            .formatted(EMBEDDED, DISTRIBUTED, table));
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
