package vn.thongmach.alarm.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.IncidentWord;
import vn.thongmach.alarm.incident.WordStorage;

/** What people said of incidents: tables incident_word and incident_word_alarm. */
@Repository
class JdbcIncidentWords implements WordStorage {

  private static final int MOST_WORDS = 200;

  private static final String ALARM_REACHED = AlarmReach.of("a.");

  private final JdbcClient database;

  JdbcIncidentWords(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Map<UUID, Boolean>> alarms(Scope scope, Collection<UUID> incidents) {
    Map<UUID, Map<UUID, Boolean>> alarms = new HashMap<>();
    database
        .sql(
            "select i.incident, a.id, "
                + ALARM_REACHED
                + """
                 as reached from incident_alarm i join alarm a on a.id = i.alarm
                where i.incident = any(:ids) order by a.raised_at, a.id
                """)
        .params(AlarmReach.values(scope))
        .param("ids", array(incidents))
        .query(
            row -> {
              alarms
                  .computeIfAbsent(id(row, "incident"), _ -> new LinkedHashMap<>())
                  .put(id(row, "id"), row.getBoolean("reached"));
            });
    return alarms;
  }

  @Override
  public @Nullable Instant closedAt(Scope scope, UUID incident) {
    return database
        .sql(
            """
            select at from incident_change where incident = ? and kind in ('CLOSED', 'REJECTED')
            order by id desc limit 1
            """)
        .param(incident)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(null);
  }

  @Override
  public void open(Scope scope, UUID id, UUID like, Instant at) {
    database
        .sql(
            """
            insert into incident (id, state, first_at, last_at, found_at, severity, alarms, origin,
              candidates, grounds, version)
            select :id, 'OPEN', first_at, first_at, :at, severity, 0, origin, '[]',
              '{"rootReported":false,"failures":1,"explained":0,"silent":0}', version
            from incident where id = :like
            """)
        .param("id", id)
        .param("like", like)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public IncidentWord add(Scope scope, IncidentWord word, Map<UUID, UUID> places) {
    long id =
        database
            .sql(
                """
                insert into incident_word (incident, kind, at, by_name, by_person, root_of,
                  root_object, found_root, others, reason, takes_back)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
            .param(word.incident())
            .param(word.kind().name())
            .param(word.at().atOffset(ZoneOffset.UTC))
            .param(word.by())
            .param(word.person())
            .param(word.rootOf())
            .param(word.root())
            .param(word.foundRoot())
            .param(word.others().toArray(UUID[]::new))
            .param(word.reason())
            .param(word.takesBack())
            .query(Long.class)
            .single();
    if (!places.isEmpty()) {
      database
          .sql(
              """
              with put as (
                insert into incident_word_alarm (word, alarm, incident, machine)
                select ?, p.alarm, p.incident, i.machine
                from unnest(?, ?) as p (alarm, incident) join incident_alarm i on i.alarm = p.alarm
                returning word, alarm)
              update incident_alarm set held_by = put.word from put
              where incident_alarm.alarm = put.alarm
              """)
          .param(id)
          .param(array(places.keySet()))
          .param(array(places.values()))
          .update();
    }
    return new IncidentWord(
        id,
        word.incident(),
        word.kind(),
        word.at(),
        word.by(),
        word.person(),
        word.rootOf(),
        word.root(),
        word.foundRoot(),
        word.others(),
        word.reason(),
        word.takesBack());
  }

  @Override
  public void release(Scope scope, long word) {
    database
        .sql(
            """
            update incident_alarm i set held_by = (
              select max(p.word) from incident_word_alarm p
              where p.alarm = i.alarm
                and not exists (select from incident_word b where b.takes_back = p.word))
            where i.alarm in (select alarm from incident_word_alarm where word = ?)
            """)
        .param(word)
        .update();
  }

  @Override
  public void touch(Scope scope, Collection<UUID> incidents) {
    database
        .sql("update incident set words = words + 1 where id = any(?)")
        .param(array(incidents))
        .update();
  }

  @Override
  public Optional<IncidentWord> find(Scope scope, UUID incident, long word) {
    return database
        .sql("select * from incident_word where id = ? and incident = ?")
        .param(word)
        .param(incident)
        .query((row, _) -> word(row))
        .optional();
  }

  @Override
  public boolean takenBack(Scope scope, long word) {
    return database
        .sql("select exists (select from incident_word where takes_back = ?)")
        .param(word)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Set<UUID> about(Scope scope, long word) {
    return new HashSet<>(
        database
            .sql(
                """
                select p.incident from incident_word_alarm p where p.word = :word
                union select i.incident from incident_word_alarm p
                  join incident_alarm i on i.alarm = p.alarm where p.word = :word
                union select i.machine from incident_word_alarm p
                  join incident_alarm i on i.alarm = p.alarm where p.word = :word
                """)
            .param("word", word)
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  @Override
  public List<IncidentWord> words(Scope scope, UUID incident) {
    return database
        .sql(
            """
            select w.* from incident_word w
            where (w.incident = :id or :id = any(w.others))
              and (:allUnits or exists (
                select from incident_alarm l join alarm a on a.id = l.alarm
                where l.incident = :id and\
            """
                + " "
                + ALARM_REACHED
                + ")) order by w.id desc limit :most")
        .params(AlarmReach.values(scope))
        .param("id", incident)
        .param("most", MOST_WORDS)
        .query((row, _) -> word(row))
        .list();
  }

  @Override
  public Map<Long, IncidentWord> find(Scope scope, Collection<Long> words) {
    Map<Long, IncidentWord> found = new HashMap<>();
    database
        .sql("select * from incident_word where id = any(?)")
        .param(new SqlArrayValue("bigint", words.toArray()))
        .query(
            row -> {
              found.put(row.getLong("id"), word(row));
            });
    return found;
  }

  private static IncidentWord word(ResultSet row) throws SQLException {
    return new IncidentWord(
        row.getLong("id"),
        id(row, "incident"),
        IncidentWord.Kind.valueOf(row.getString("kind")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"),
        row.getObject("by_person", UUID.class),
        row.getObject("root_of", UUID.class),
        row.getObject("root_object", UUID.class),
        row.getObject("found_root", UUID.class),
        List.of((UUID[]) row.getArray("others").getArray()),
        row.getString("reason"),
        row.getObject("takes_back", Long.class));
  }

  private static SqlArrayValue array(Collection<UUID> ids) {
    return new SqlArrayValue("uuid", ids.toArray());
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
