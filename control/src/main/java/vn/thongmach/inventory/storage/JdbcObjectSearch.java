package vn.thongmach.inventory.storage;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.SearchHit;
import vn.thongmach.access.SearchSource;
import vn.thongmach.kernel.SearchText;

/** Finds network objects by name and by every name under which sources know them. */
@Repository
class JdbcObjectSearch implements SearchSource {

  private static final RowMapper<SearchHit> HIT = new SimplePropertyRowMapper<>(SearchHit.class);

  /** Where a text is held by more objects than these, the first met are ranked. */
  private static final int CONSIDERED = 2000;

  private static final String OBJECTS =
      " select o.id from network_object o where o.absent_since is null and"
          + Scoped.CONDITION
          + "and";

  private static final String ALIASED =
      " o.id in (select a.object_id from object_alias a where a.valid_to is null and";

  private static final String NAMED_SO = " a.search_key in (:folded, 'ves:' || :folded))";

  private final JdbcClient database;

  JdbcObjectSearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<SearchHit> search(Scope scope, SearchText text, int most) {
    return Scoped.to(
            scope,
            database.sql(
                "select 'object' as type, o.id, o.source_name as code, o.name, o.type as detail,"
                    + " null as within,"
                    + text.rank("o.source_name", "o.search_key")
                    + "as rank from network_object o where o.id in ("
                    + candidates(OBJECTS + text.matches("o.search_key"), CONSIDERED)
                    + "union"
                    + candidates(OBJECTS + ALIASED + text.matches("a.search_key") + ")", CONSIDERED)
                    + "union"
                    + candidates(OBJECTS + ALIASED + NAMED_SO, most)
                    + ") order by rank, length(o.name), o.name, o.id limit :most"))
        .params(text.parameters())
        .param("most", most)
        .query(HIT)
        .list();
  }

  private static String candidates(String select, int most) {
    return " (" + select + " limit " + most + ") ";
  }
}
