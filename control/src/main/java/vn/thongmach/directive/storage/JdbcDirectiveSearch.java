package vn.thongmach.directive.storage;

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

/** Finds documents, clauses, commitments and objectives. */
@Repository
class JdbcDirectiveSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private static final String BEST =
      " order by rank, length(%s.search_key), %s.search_key limit :most";

  private final JdbcClient database;
  private final UnitsAbove above;

  JdbcDirectiveSearch(JdbcClient database, UnitsAbove above) {
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
            "select 'resolution' as type, r.id, r.symbol as code, r.title as name,"
                + " r.kind as detail, null as within,"
                + text.rank("r.symbol", "r.search_key")
                + "as rank from resolution r where"
                + text.matches("r.search_key")
                + "and"
                + Documents.REACHED
                + BEST.formatted("r", "r")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'clause' as type, c.id, c.code, c.text as name, r.symbol as detail,"
                + " r.id as within,"
                + text.rank("c.code", "c.search_key")
                + "as rank from clause c join resolution r on r.id = c.resolution where"
                + text.matches("c.search_key")
                + "and"
                + Documents.REACHED
                + BEST.formatted("c", "c")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'commitment' as type, m.id, m.code, m.text as name,"
                + " r.symbol || ' ' || c.code as detail, r.id as within,"
                + text.rank("m.code", "m.search_key")
                + "as rank from commitment m join clause c on c.id = m.clause"
                + " join resolution r on r.id = c.resolution where"
                + text.matches("m.search_key")
                + "and (:all or m.unit = any(:units) or m.person = cast(:me as uuid))"
                + BEST.formatted("m", "m")));
    hits.addAll(
        found(
            scope,
            higher,
            text,
            most,
            "select 'objective' as type, o.id, o.code, o.name, r.symbol || ' ' || c.code as detail,"
                + " r.id as within,"
                + text.rank("o.code", "o.search_key")
                + "as rank from objective o join clause c on c.id = o.clause"
                + " join resolution r on r.id = c.resolution where"
                + text.matches("o.search_key")
                + "and"
                + Documents.REACHED
                + BEST.formatted("o", "o")));
    return hits;
  }

  private List<SearchHit> found(
      Scope scope, Set<UUID> higher, SearchText text, int most, String sql) {
    return Documents.reached(scope, higher, database.sql(sql))
        .params(text.parameters())
        .param("me", scope.person())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
