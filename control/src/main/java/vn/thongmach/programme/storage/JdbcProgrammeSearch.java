package vn.thongmach.programme.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;
import vn.thongmach.organisation.UnitsAbove;

/** Finds key tasks, programmes, milestones and obstacles. */
@Repository
class JdbcProgrammeSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private static final String BEST =
      " order by rank, length(%s.search_key), %s.search_key limit :most";

  private final JdbcClient database;
  private final UnitsAbove above;

  JdbcProgrammeSearch(JdbcClient database, UnitsAbove above) {
    this.database = database;
    this.above = above;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    Set<UUID> higher = above.of(scope);
    List<SearchHit> hits = new ArrayList<>();
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'key-task' as type, k.code as id, k.code, k.name, t.name as detail,"
                + " null as within,"
                + text.rank("k.code", "k.search_key")
                + "as rank from key_task k join theme t on t.id = k.theme where"
                + text.matches("k.search_key")
                + "and"
                + JdbcKeyTaskRows.REACHED
                + BEST.formatted("k", "k")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'programme' as type, p.code as id, p.code, p.name, p.state as detail,"
                + " null as within,"
                + text.rank("p.code", "p.search_key")
                + "as rank from action_program p where"
                + text.matches("p.search_key")
                + "and"
                + Programmes.REACHED
                + BEST.formatted("p", "p")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'milestone' as type, m.id, m.code, m.name, p.code as detail,"
                + " p.code as within,"
                + text.rank("m.code", "m.search_key")
                + "as rank from milestone m join action_program p on p.id = m.programme where"
                + text.matches("m.search_key")
                + "and"
                + Programmes.REACHED
                + BEST.formatted("m", "m")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'obstacle' as type, o.id, null as code, o.title as name,"
                + " o.on_code as detail, null as within,"
                + text.rank("null", "o.search_key")
                + "as rank"
                + JdbcObstacleRows.REACHED
                + "and"
                + text.matches("o.search_key")
                + BEST.formatted("o", "o")));
    return hits;
  }

  private List<SearchHit> found(
      Scope scope, Set<UUID> higher, SearchText text, int most, String sql) {
    return Programmes.reached(scope, higher, database.sql(sql))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
