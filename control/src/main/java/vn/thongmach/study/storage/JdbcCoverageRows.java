package vn.thongmach.study.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyCoverage.LedCampaign;
import vn.thongmach.study.StudyCoverage.OwnCampaign;
import vn.thongmach.study.StudyCoverage.OwnStudy;
import vn.thongmach.study.StudyCoverage.Standing;
import vn.thongmach.study.StudyCoverage.State;
import vn.thongmach.study.StudyCoverage.UnitCount;
import vn.thongmach.study.model.CoverageRows;

@Repository
class JdbcCoverageRows implements CoverageRows {

  /** Every stay that has begun, with how its person stands; %s: what is counted apart. */
  private static final String SEEN =
      """
      with stay as (
        select c.id as campaign, c.first_day, c.due, s.person, s.unit, s.from_day, s.to_day,
          p.attended_on, p.stated_on, p.committed_on, p.passed_on, p.done_on, %1$s as counted_on
        from study_campaign c
        join study_stay s on s.campaign = c.id
        left join study_progress p on p.campaign = c.id and p.person = s.person
        where c.id = any(:campaigns) and %2$s and s.from_day <= %1$s),
      seen as (
        select *, to_day > counted_on as current,
          bool_or(to_day > counted_on) over part as stands,
          bool_or(from_day <= first_day and to_day > first_day) over part as began
        from stay window part as (partition by campaign, person%3$s))
      """;

  private static final String COUNTS =
      """
      count(*) filter (where current) as must,
      count(*) filter (where current and done_on is not null) as completed,
      count(*) filter (where current and done_on > due) as late,
      count(*) filter (where current and done_on is null) as missing,
      count(*) filter (where current and not began) as joined,
      count(distinct person) filter (where not stands) as gone
      from seen
      """;

  private static final String OF_PERSON =
      """
      select c.id, c.title, c.due, s.unit, c.first_day <= :today as counted, c.own_statement,
        c.commitment, p.attended_on is not null or (c.own_statement and p.stated_on is not null)
          as taken, p.committed_on is not null as committed,
        exists(select from study_quiz q where q.campaign = c.id and q.required) as quiz,
        p.passed_on is not null as passed, p.done_on is not null as done,
        null as must, null as missing, null as people
      from study_stay s
      join study_campaign c on c.id = s.campaign and c.state = 'OPENED'
      left join study_progress p on p.campaign = c.id and p.person = s.person
      where s.person = :person and (s.person = :me or (:oversees and (:all or s.unit = any(:units))))
        and s.from_day <= %1$s and s.to_day > %1$s
      union all
      select c.id, c.title, c.due, null, null, null, null, null, null, null, null, null,
        sum(k.whole), sum(k.whole - k.part),
        (select array_agg(first.person) from (
          select s.person from study_stay s
          left join study_progress p on p.campaign = c.id and p.person = s.person
          where s.campaign = c.id and (:all or s.unit = any(:units)) and p.done_on is null
            and s.from_day <= %1$s and s.to_day > %1$s
          order by s.from_day, s.person limit 5) as first)
      from study_counted k
      join study_campaign c on c.id = k.campaign and c.state = 'OPENED'
      where :led and (:all or k.unit = any(:units))
      group by c.id having sum(k.whole) > sum(k.part)
      order by due, id
      """
          .formatted(StudyReach.COUNTED_ON);

  private final JdbcClient database;

  JdbcCoverageRows(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec seen(
      Scope scope, String sql, boolean apart, Collection<UUID> campaigns, LocalDate today) {
    return StudyReach.bound(
            scope,
            database.sql(
                SEEN.formatted(StudyReach.COUNTED_ON, StudyReach.STAY, apart ? ", unit" : "")
                    + sql))
        .param("campaigns", StudyReach.array(campaigns))
        .param("today", today);
  }

  @Override
  public Map<UUID, Count> totals(Scope scope, Collection<UUID> campaigns, LocalDate today) {
    Map<UUID, Count> totals = new HashMap<>();
    seen(scope, "select campaign, " + COUNTS + "group by campaign", false, campaigns, today)
        .query(
            row -> {
              totals.put(row.getObject("campaign", UUID.class), count(row));
            });
    return totals;
  }

  @Override
  public List<UnitCount> units(Scope scope, UUID campaign, LocalDate today) {
    return seen(
            scope,
            "select unit, " + COUNTS + "group by unit order by missing desc, must desc, unit",
            true,
            List.of(campaign),
            today)
        .query((row, number) -> new UnitCount(row.getObject("unit", UUID.class), count(row)))
        .list();
  }

  @Override
  public List<Standing> people(
      Scope scope,
      UUID campaign,
      LocalDate today,
      @Nullable UUID unit,
      @Nullable UUID person,
      @Nullable State state) {
    return seen(
            scope,
            """
            select * from (
              select distinct on (person) *, case when not current then 'LEFT'
                when done_on is null then 'MISSING' when done_on > due then 'LATE'
                else 'COMPLETED' end as state
              from seen
              where (cast(:unit as uuid) is null or unit = :unit)
                and (cast(:person as uuid) is null or person = :person)
              order by person, from_day desc) as last
            where (cast(:state as text) is null or state = :state)
            """,
            true,
            List.of(campaign),
            today)
        .param("unit", unit)
        .param("person", person)
        .param("state", state == null ? null : state.name())
        .query(JdbcCoverageRows::standing)
        .list();
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        row.getObject("person", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getBoolean("current") ? null : row.getObject("to_day", LocalDate.class),
        row.getObject("attended_on", LocalDate.class),
        row.getObject("stated_on", LocalDate.class),
        row.getObject("committed_on", LocalDate.class),
        row.getObject("passed_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        State.valueOf(row.getString("state")));
  }

  @Override
  public OwnStudy of(Scope scope, UUID person, boolean led, LocalDate today) {
    List<OwnCampaign> own = new ArrayList<>();
    List<LedCampaign> missing = new ArrayList<>();
    StudyReach.bound(scope, database.sql(OF_PERSON))
        .param("person", person)
        .param("led", led)
        .param("today", today)
        .query(
            row -> {
              if (row.getObject("unit") != null) {
                own.add(own(row));
              } else {
                missing.add(led(row));
              }
            });
    return new OwnStudy(own, missing);
  }

  private static OwnCampaign own(ResultSet row) throws SQLException {
    return new OwnCampaign(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("due", LocalDate.class),
        row.getObject("unit", UUID.class),
        row.getBoolean("counted"),
        row.getBoolean("own_statement"),
        row.getBoolean("commitment"),
        row.getBoolean("taken"),
        row.getBoolean("committed"),
        row.getBoolean("quiz"),
        row.getBoolean("passed"),
        row.getBoolean("done"));
  }

  private static LedCampaign led(ResultSet row) throws SQLException {
    java.sql.Array people = row.getArray("people");
    return new LedCampaign(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("due", LocalDate.class),
        row.getInt("must"),
        row.getInt("missing"),
        people == null ? List.of() : List.of((UUID[]) people.getArray()));
  }

  @Override
  public Map<UUID, Counted> counted(Scope scope, UUID campaign) {
    Map<UUID, Counted> counted = new HashMap<>();
    database
        .sql("select * from study_counted where campaign = :campaign")
        .param("campaign", campaign)
        .query(
            row -> {
              counted.put(
                  row.getObject("unit", UUID.class),
                  new Counted(
                      row.getObject("day", LocalDate.class),
                      row.getInt("part"),
                      row.getInt("whole"),
                      row.getLong("event"),
                      row.getInt("told")));
            });
    return counted;
  }

  @Override
  public void count(Scope scope, UUID campaign, Map<UUID, Counted> counted) {
    List<UUID> units = List.copyOf(counted.keySet());
    List<Counted> told = units.stream().map(counted::get).toList();
    database
        .sql(
            """
            insert into study_counted (campaign, unit, day, part, whole, event, told)
            select :campaign, unit, cast(day as date), part, whole, event, told
            from unnest(cast(:countedUnits as uuid[]), cast(:days as text[]),
              cast(:parts as int[]), cast(:wholes as int[]), cast(:events as bigint[]),
              cast(:told as int[])) as each(unit, day, part, whole, event, told)
            on conflict (campaign, unit) do update set day = excluded.day, part = excluded.part,
              whole = excluded.whole, event = excluded.event, told = excluded.told
            """)
        .param("campaign", campaign)
        .param("countedUnits", StudyReach.array(units))
        .param("days", told.stream().map(one -> one.day().toString()).toArray(String[]::new))
        .param("parts", told.stream().map(Counted::part).toArray(Integer[]::new))
        .param("wholes", told.stream().map(Counted::whole).toArray(Integer[]::new))
        .param("events", told.stream().map(Counted::event).toArray(Long[]::new))
        .param("told", told.stream().map(Counted::told).toArray(Integer[]::new))
        .update();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getInt("must"),
        row.getInt("completed"),
        row.getInt("late"),
        row.getInt("missing"),
        row.getInt("joined"),
        row.getInt("gone"));
  }
}
