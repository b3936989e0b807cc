package vn.thongmach.organisation.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.Codes;

@Repository
class JdbcCodes implements Codes {

  private final JdbcClient database;

  JdbcCodes(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, UUID> people(Scope scope, Collection<String> codes) {
    return found("select code, id from person where code = any(:codes)", codes);
  }

  @Override
  public Map<String, UUID> units(Scope scope, Collection<String> codes) {
    return found("select code, id from unit where code = any(:codes)", codes);
  }

  private Map<String, UUID> found(String sql, Collection<String> codes) {
    Map<String, UUID> found = new HashMap<>();
    database
        .sql(sql)
        .param("codes", codes.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
        .list()
        .forEach(each -> found.put(each.getKey(), each.getValue()));
    return found;
  }
}
