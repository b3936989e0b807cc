package vn.thongmach.organisation.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Unconnected;

@Repository
class JdbcUnconnected implements Unconnected {

  private static final String STANDING =
      """
      with standing as (
        select u.id, u.code, v.name, not (u.id = any(:connectedUnits)) as outside
        from unit u join unit_version v on v.unit = u.id
        where u.tree = 'MANAGEMENT' and (:all or u.id = any(:units)) and v.valid_from <= :day
          and (v.valid_to is null or v.valid_to > :day)
      ), connected as (
        select unnest(cast(:connectedPeople as uuid[])) as id
      ), post as (
        select m.unit, m.person, c.id is null as outside
        from mandate m join standing s on s.id = m.unit left join connected c on c.id = m.person
        where m.from_date <= :day and (m.to_date is null or m.to_date > :day)
      )
      """;

  private static final String SUMS_AND_WORST =
      """
      select t.*, w.* from (
        select (select count(*) from standing) all_units,
          (select count(*) from standing where outside) units_outside,
          count(distinct person) all_people,
          count(distinct person) filter (where outside) people_outside
        from post) t
      left join (
        select s.id, s.code, s.name, s.outside, count(distinct p.person) people,
          count(distinct p.person) filter (where p.outside) rest
        from standing s left join post p on p.unit = s.id
        group by s.id, s.code, s.name, s.outside
        having s.outside or count(p.person) filter (where p.outside) > 0
        order by rest desc, s.code limit :most) w on true
      order by w.rest desc, w.code
      """;

  private final JdbcClient database;
  private final Clock clock;

  JdbcUnconnected(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Rest outside(Scope scope, Collection<UUID> people, Collection<UUID> units, int most) {
    List<UnitRest> worst = new ArrayList<>();
    long[] sums = new long[4];
    database
        .sql(STANDING + SUMS_AND_WORST)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("connectedPeople", people.toArray(UUID[]::new))
        .param("connectedUnits", units.toArray(UUID[]::new))
        .param("day", LocalDate.ofInstant(clock.instant(), Period.ZONE))
        .param("most", most)
        .query(
            row -> {
              sums[0] = row.getLong("all_people");
              sums[1] = row.getLong("people_outside");
              sums[2] = row.getLong("all_units");
              sums[3] = row.getLong("units_outside");
              UUID id = row.getObject("id", UUID.class);
              if (id != null) {
                worst.add(
                    new UnitRest(
                        id,
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("people"),
                        row.getLong("rest"),
                        row.getBoolean("outside")));
              }
            });
    return new Rest(sums[0], sums[1], sums[2], sums[3], worst);
  }
}
