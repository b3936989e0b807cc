package vn.thongmach.notice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.model.SettingRows;

@Repository
class JdbcSettingRows implements SettingRows {

  private final JdbcClient database;

  JdbcSettingRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<MailSettings> find(Scope scope) {
    return database.sql("select * from mail_setting").query(JdbcSettingRows::settings).optional();
  }

  @Override
  public boolean put(Scope scope, MailSettings settings) {
    return database
            .sql(
                """
                insert into mail_setting as m (switched_on, host, port, tls, sender, account,
                  domains, console_url, version)
                values (:on, :host, :port, :tls, :sender, :account, :domains, :url, :version)
                on conflict (one_row) do update set switched_on = excluded.switched_on,
                  host = excluded.host, port = excluded.port, tls = excluded.tls,
                  sender = excluded.sender, account = excluded.account,
                  domains = excluded.domains, console_url = excluded.console_url,
                  version = excluded.version
                where m.version = excluded.version - 1
                """)
            .param("on", settings.on())
            .param("host", settings.host())
            .param("port", settings.port())
            .param("tls", settings.tls().name())
            .param("sender", settings.sender())
            .param("account", settings.account())
            .param("domains", settings.domains().toArray(String[]::new))
            .param("url", settings.consoleUrl())
            .param("version", settings.version())
            .update()
        == 1;
  }

  private static MailSettings settings(ResultSet row, int number) throws SQLException {
    return new MailSettings(
        row.getBoolean("switched_on"),
        row.getString("host"),
        row.getInt("port"),
        MailSettings.Tls.valueOf(row.getString("tls")),
        row.getString("sender"),
        row.getString("account"),
        List.of((String[]) row.getArray("domains").getArray()),
        row.getString("console_url"),
        false,
        row.getInt("version"));
  }
}
