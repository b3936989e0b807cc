package vn.thongmach.intake.storage;

import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.NetworkAddress;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.SyslogSenders;
import vn.thongmach.kernel.CodedException;

/** Table syslog_sender. */
@Repository
class JdbcSyslogSenders implements SyslogSenders {

  private static final String SUBJECT = "syslog-sender";

  private final JdbcClient database;
  private final AuditTrail audit;
  private final Clock clock;

  JdbcSyslogSenders(JdbcClient database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<SyslogSenderRow> list(Scope scope) {
    scope.requireAllUnits();
    return database
        .sql("select * from syslog_sender order by address")
        .query(JdbcSyslogSenders::sender)
        .list();
  }

  @Override
  @Transactional
  public SyslogSenderRow add(Scope by, @Nullable String given, @Nullable Origin origin) {
    by.requireAllUnits();
    String address = address(given == null ? "" : given.strip());
    Origin counted = origin == null ? Origin.MEASURED : origin;
    UUID id = UUID.randomUUID();
    int added =
        database
            .sql(
                """
                insert into syslog_sender (id, address, origin, added_at, added_by)
                values (?, ?, ?, ?, ?) on conflict (address) do nothing
                """)
            .param(id)
            .param(address)
            .param(counted.name())
            .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
            .param(by.name())
            .update();
    if (added == 0) {
      throw new CodedException(IntakeError.SYSLOG_SENDER_KNOWN, address);
    }
    audit.record(
        by,
        "SyslogSenderAdded",
        SUBJECT,
        id.toString(),
        Map.of("address", address, "origin", counted.name()));
    return database
        .sql("select * from syslog_sender where id = ?")
        .param(id)
        .query(JdbcSyslogSenders::sender)
        .single();
  }

  @Override
  @Transactional
  public void remove(Scope by, UUID id) {
    by.requireAllUnits();
    String address =
        database
            .sql("delete from syslog_sender where id = ? returning address")
            .param(id)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new CodedException(IntakeError.SYSLOG_SENDER_UNKNOWN));
    audit.record(by, "SyslogSenderRemoved", SUBJECT, id.toString(), Map.of("address", address));
  }

  private static String address(String text) {
    try {
      return NetworkAddress.text(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      throw new CodedException(
          IntakeError.ADDRESS_MALFORMED, text.length() > 60 ? text.substring(0, 60) : text);
    }
  }

  private static SyslogSenderRow sender(ResultSet row, int number) throws SQLException {
    return new SyslogSenderRow(
        row.getObject("id", UUID.class),
        row.getString("address"),
        Origin.valueOf(row.getString("origin")),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        row.getString("added_by"));
  }
}
