package vn.thongmach.target.storage;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;

/** Finds targets in their current versions. */
@Repository
class JdbcTargetSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private final JdbcClient database;

  JdbcTargetSearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    return database
        .sql(
            "select 'target' as type, t.code as id, t.code, v.name, v.measure as detail,"
                + " null as within,"
                + text.rank("t.code", "v.search_key")
                + "as rank"
                + JdbcTargetRows.CURRENT
                + " and"
                + text.matches("v.search_key")
                + "order by rank, length(v.search_key), v.search_key limit :most")
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
