package vn.thongmach.access.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.OfflineKeyRows;

/** Table offline_key. */
@Repository
class JdbcOfflineKeys implements OfflineKeyRows {

  private final JdbcClient database;

  JdbcOfflineKeys(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insertIfNone(Scope scope, byte[] secret, Instant now) {
    database
        .sql(
            """
            insert into offline_key (account, secret, made_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .param(scope.principal())
        .param(secret)
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public byte[] own(Scope scope) {
    return database
        .sql("select secret from offline_key where account = ?")
        .param(scope.principal())
        .query(byte[].class)
        .single();
  }
}
