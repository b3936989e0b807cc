package vn.thongmach.study.storage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.study.model.CodeRows;

@Repository
class JdbcCodeRows implements CodeRows {

  private final JdbcClient database;

  JdbcCodeRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void keepIfNone(Scope scope, byte[] secret) {
    database
        .sql("insert into study_code_key (secret) values (:secret) on conflict do nothing")
        .param("secret", secret)
        .update();
  }

  @Override
  public byte[] secret(Scope scope) {
    return database.sql("select secret from study_code_key").query(byte[].class).single();
  }
}
