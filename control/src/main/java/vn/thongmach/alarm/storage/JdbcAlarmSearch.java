package vn.thongmach.alarm.storage;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;

/** Finds open alarms by the name under which their object is reported. */
@Repository
class JdbcAlarmSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  /** Source names are what machines write: lower case is enough to fold them. */
  private static final String KEY = "lower(a.source_name)";

  private final JdbcClient database;

  JdbcAlarmSearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    return database
        .sql(
            "select 'alarm' as type, a.id, a.source_name as code, a.alarm_condition as name,"
                + " a.severity as detail, null as within,"
                + text.rank("a.source_name", KEY)
                + "as rank from alarm a where a.state = 'OPEN' and"
                + text.matches(KEY)
                + "and "
                + AlarmReach.of("a.")
                + " order by rank, a.change desc limit :most")
        .params(AlarmReach.values(scope))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }
}
