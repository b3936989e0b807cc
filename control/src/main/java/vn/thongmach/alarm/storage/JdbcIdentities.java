package vn.thongmach.alarm.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.copy.CopyRows;
import vn.thongmach.alarm.model.AlarmIdentity;
import vn.thongmach.alarm.model.EventStorage.Replacement;
import vn.thongmach.alarm.model.IdentityStorage;
import vn.thongmach.alarm.model.PlacedIdentity;

/** Identities in table alarm_identity. */
@Repository
class JdbcIdentities implements IdentityStorage {

  private final JdbcTemplate template;
  private final JdbcClient database;

  JdbcIdentities(JdbcTemplate template) {
    this.template = template;
    this.database = JdbcClient.create(template);
  }

  @Override
  public List<PlacedIdentity> current(Scope scope) {
    return database
        .sql("select * from alarm_identity where current")
        .query((row, _) -> JdbcEvents.placed(scope, row))
        .list();
  }

  @Override
  public List<PlacedIdentity> former(Scope scope) {
    return database
        .sql("select * from alarm_identity where not current")
        .query((row, _) -> JdbcEvents.placed(scope, row))
        .list();
  }

  @Override
  public Map<AlarmIdentity, Instant> leaving(Scope scope) {
    Map<AlarmIdentity, Instant> leaving = new HashMap<>();
    database
        .sql("select * from alarm_identity where leaving_since is not null")
        .query(
            row -> {
              leaving.put(
                  JdbcEvents.placed(scope, row).identity(),
                  row.getObject("leaving_since", OffsetDateTime.class).toInstant());
            });
    return leaving;
  }

  @Override
  public List<PlacedIdentity> add(Scope scope, Collection<PlacedIdentity> identities) {
    write(
        scope,
        identities,
        """
        insert into alarm_identity select * from incoming_identity on conflict do nothing
        """);
    return database
        .sql(
            """
            select alarm_identity.* from alarm_identity join incoming_identity using (native_key)
            where alarm_identity.current
            """)
        .query((row, _) -> JdbcEvents.placed(scope, row))
        .list();
  }

  @Override
  public void move(Scope scope, Collection<Replacement> replacements) {
    leaveBehind(
        replacements,
        """
        delete from alarm_identity using unnest(?, ?) as old (native_key, alarm_key)
        where alarm_identity.native_key = old.native_key
          and alarm_identity.alarm_key = old.alarm_key
        """);
    enter(scope, replacements);
  }

  @Override
  public void handOn(Scope scope, Collection<Replacement> replacements) {
    leaveBehind(
        replacements,
        """
        update alarm_identity set current = false, leaving_since = null
        from unnest(?, ?) as old (native_key, alarm_key)
        where alarm_identity.native_key = old.native_key
          and alarm_identity.alarm_key = old.alarm_key
        """);
    enter(scope, replacements);
  }

  private void leaveBehind(Collection<Replacement> replacements, String sql) {
    database
        .sql(sql)
        .param(
            new SqlArrayValue(
                "uuid", replacements.stream().map(each -> each.before().nativeKey()).toArray()))
        .param(
            new SqlArrayValue(
                "uuid", replacements.stream().map(each -> each.before().alarmKey()).toArray()))
        .update();
  }

  private void enter(Scope scope, Collection<Replacement> replacements) {
    write(
        scope,
        replacements.stream().map(Replacement::after).toList(),
        """
        insert into alarm_identity select * from incoming_identity
        on conflict (native_key, alarm_key) do update set object_id = excluded.object_id,
          owner_unit = excluded.owner_unit, current = true, leaving_since = null
        """);
    replaceOwnersOfAlarms();
  }

  @Override
  public void replaceLeaving(Scope scope, Map<UUID, Instant> leaving) {
    database
        .sql("update alarm_identity set leaving_since = null where leaving_since is not null")
        .update();
    if (!leaving.isEmpty()) {
      List<UUID> keys = List.copyOf(leaving.keySet());
      database
          .sql(
              """
              update alarm_identity set leaving_since = leaving.since
              from unnest(?, ?) as leaving (native_key, since)
              where alarm_identity.native_key = leaving.native_key and alarm_identity.current
              """)
          .param(new SqlArrayValue("uuid", keys.toArray()))
          .param(
              new SqlArrayValue(
                  "timestamptz",
                  keys.stream()
                      .map(key -> leaving.getOrDefault(key, Instant.EPOCH))
                      .map(since -> since.atOffset(ZoneOffset.UTC))
                      .toArray()))
          .update();
    }
  }

  @Override
  public void replaceOwners(Scope scope, Collection<PlacedIdentity> placements) {
    write(
        scope,
        placements,
        """
        update alarm_identity set owner_unit = incoming_identity.owner_unit
        from incoming_identity
        where alarm_identity.native_key = incoming_identity.native_key
          and alarm_identity.alarm_key = incoming_identity.alarm_key
        """);
    replaceOwnersOfAlarms();
  }

  private void replaceOwnersOfAlarms() {
    database
        .sql(
            """
            update alarm set owner_unit = incoming_identity.owner_unit
            from incoming_identity
            where alarm.alarm_key = incoming_identity.alarm_key
              and alarm.owner_unit is distinct from incoming_identity.owner_unit
            """)
        .update();
  }

  private void write(Scope scope, Collection<PlacedIdentity> identities, String takeOver) {
    template.execute(
        (ConnectionCallback<@Nullable Void>)
            connection -> {
              write(scope, connection, identities, takeOver);
              return null;
            });
  }

  private static void write(
      Scope scope, Connection connection, Collection<PlacedIdentity> identities, String takeOver)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create temp table if not exists incoming_identity (like alarm_identity including defaults)
            on commit delete rows;
          truncate incoming_identity
          """);
      try (CopyRows copy =
          CopyRows.into(
              connection,
              """
              incoming_identity (native_key, alarm_key, object_id, owner_unit, protocol,
                source_name, interface_name, event_source_type, alarm_condition, specific_problem)""")) {
        for (PlacedIdentity placed : identities) {
          copy.row(10)
              .uuid(placed.nativeKey())
              .uuid(placed.alarmKey())
              .uuid(placed.objectId())
              .uuid(placed.ownerUnit())
              .text(placed.identity().protocol().name());
          name(copy, placed);
        }
        copy.finish();
      }
      statement.execute(takeOver);
    }
  }

  /** The words of an identity, in the order of the columns. */
  static void name(CopyRows copy, PlacedIdentity placed) {
    copy.text(placed.identity().sourceName())
        .text(placed.identity().interfaceName())
        .text(placed.identity().eventSourceType())
        .text(placed.identity().alarmCondition())
        .text(placed.identity().specificProblem());
  }
}
