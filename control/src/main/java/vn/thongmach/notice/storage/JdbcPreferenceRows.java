package vn.thongmach.notice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.QuietHours;
import vn.thongmach.notice.model.PreferenceRows;

@Repository
class JdbcPreferenceRows implements PreferenceRows {

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcPreferenceRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<NoticePreference> find(Scope scope, UUID person) {
    return findAll(scope, List.of(person)).values().stream().findFirst();
  }

  @Override
  public Map<UUID, NoticePreference> findAll(Scope scope, Collection<UUID> people) {
    return database
        .sql("select * from notice_preference where person = any(:people)")
        .param("people", people.toArray(UUID[]::new))
        .query(this::preference)
        .list()
        .stream()
        .collect(Collectors.toMap(NoticePreference::person, Function.identity()));
  }

  @Override
  public boolean put(Scope scope, NoticePreference preference) {
    QuietHours quiet = preference.quiet();
    return database
            .sql(
                """
                insert into notice_preference as p (person, address, language, ways, digest_at,
                  quiet_from, quiet_to, quiet_days_off, urgent_passes, version)
                values (:person, :address, :language, cast(:ways as jsonb), :digestAt, :quietFrom,
                  :quietTo, :quietDaysOff, :urgentPasses, :version)
                on conflict (person) do update set address = excluded.address,
                  language = excluded.language, ways = excluded.ways,
                  digest_at = excluded.digest_at, quiet_from = excluded.quiet_from,
                  quiet_to = excluded.quiet_to, quiet_days_off = excluded.quiet_days_off,
                  urgent_passes = excluded.urgent_passes, version = excluded.version
                where p.version = excluded.version - 1
                """)
            .param("person", preference.person())
            .param("address", preference.address())
            .param("language", preference.language())
            .param("ways", json.writeValueAsString(preference.ways()))
            .param("digestAt", preference.digestAt())
            .param("quietFrom", quiet == null ? null : quiet.from())
            .param("quietTo", quiet == null ? null : quiet.to())
            .param("quietDaysOff", quiet == null ? null : quiet.daysOff())
            .param("urgentPasses", preference.urgentPasses())
            .param("version", preference.version())
            .update()
        == 1;
  }

  private NoticePreference preference(ResultSet row, int number) throws SQLException {
    return new NoticePreference(
        row.getObject("person", UUID.class),
        row.getString("address"),
        row.getString("language"),
        ways(json.readTree(row.getString("ways"))),
        row.getObject("digest_at", LocalTime.class),
        quiet(row),
        row.getBoolean("urgent_passes"),
        row.getInt("version"));
  }

  private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    return from == null
        ? null
        : new QuietHours(
            from, row.getObject("quiet_to", LocalTime.class), row.getBoolean("quiet_days_off"));
  }

  private static Map<NoticeKind, NoticeWay> ways(JsonNode stored) {
    Map<NoticeKind, NoticeWay> ways = new EnumMap<>(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(kind -> stored.has(kind.name()))
        .forEach(kind -> ways.put(kind, NoticeWay.valueOf(stored.get(kind.name()).stringValue())));
    return ways;
  }
}
