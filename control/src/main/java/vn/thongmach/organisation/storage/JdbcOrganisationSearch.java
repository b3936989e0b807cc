package vn.thongmach.organisation.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.SearchText;

/** Finds units as they stand today, and people with the post they hold in a unit reached. */
@Repository
class JdbcOrganisationSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private final JdbcClient database;
  private final Clock clock;

  JdbcOrganisationSearch(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    List<SearchHit> hits = new ArrayList<>();
    hits.addAll(
        found(
            scope,
            text,
            most,
            "select 'unit' as type, u.id, u.code, v.name, u.tree as detail, null as within,"
                + text.rank("u.code", "v.search_key")
                + """
                as rank from unit u join unit_version v on v.unit = u.id
                where (:all or u.id = any(:units)) and v.valid_from <= :day
                  and (v.valid_to is null or v.valid_to > :day) and\
                """
                + text.matches("v.search_key")
                + "order by rank, length(v.search_key), u.code limit :most"));
    hits.addAll(
        found(
            scope,
            text,
            most,
            "select f.*, (select m.post || ' · ' || u.code from mandate m"
                + """
                 join unit u on u.id = m.unit
                 where m.person = cast(f.id as uuid) and (:all or m.unit = any(:units))
                  and m.from_date <= :day and (m.to_date is null or m.to_date > :day)
                 order by m.from_date limit 1) as detail
                from (select 'person' as type, cast(p.id as text) as id, p.code,
                  concat_ws(' ', p.family_name, p.middle_name, p.given_name) as name,
                  null as within,\
                """
                + text.rank("p.code", "p.search_key")
                + "as rank from person p where"
                + text.matches("p.search_key")
                + "order by rank, length(p.search_key), p.given_name, p.id limit :most) f"
                + " order by f.rank, f.name"));
    return hits;
  }

  private List<SearchHit> found(Scope scope, SearchText text, int most, String sql) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("day", LocalDate.ofInstant(clock.instant(), Period.ZONE))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
