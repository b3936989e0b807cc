package vn.thongmach.work.storage;

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

/** Finds tasks. */
@Repository
class JdbcTaskSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private final JdbcClient database;

  JdbcTaskSearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    return database
        .sql(
            "select 'task' as type, t.code as id, t.code, t.title as name, t.state as detail,"
                + " null as within,"
                + text.rank("t.code", "t.search_key")
                + "as rank"
                + JdbcTaskRows.REACHED
                + "and"
                + text.matches("t.search_key")
                + "order by rank, length(t.search_key), t.search_key limit :most")
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new))
        .param("me", scope.person())
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
