package vn.thongmach.overview.storage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.overview.model.KeptPlans;

/** PostgreSQL's {@code plan_cache_mode}, see its manual, "Query Planning". */
@Repository
class JdbcKeptPlans implements KeptPlans {

  private final JdbcClient database;

  JdbcKeptPlans(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void keep(Scope scope) {
    database
        .sql("select set_config('plan_cache_mode', 'force_generic_plan', true)")
        .query(String.class)
        .single();
  }
}
