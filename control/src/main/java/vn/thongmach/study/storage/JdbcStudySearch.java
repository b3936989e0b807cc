package vn.thongmach.study.storage;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;

/** Finds study campaigns. */
@Repository
class JdbcStudySearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  private final JdbcClient database;

  JdbcStudySearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    return StudyReach.bound(
            scope,
            database.sql(
                "select 'study-campaign' as type, cast(c.id as text) as id,"
                    + " cast(null as text) as code, c.title as name, c.state as detail,"
                    + " cast(null as text) as within,"
                    + text.rank("null", "c.search_key")
                    + "as rank"
                    + StudyReach.CAMPAIGN
                    + "and"
                    + text.matches("c.search_key")
                    + "order by rank, length(c.search_key), c.search_key limit :most"))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
