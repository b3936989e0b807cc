package db.migration.regulation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.ShippedRules;

/**
 * Puts the shipped wordings of elections and grading in the table of rules: the same file that the
 * commands on files read, so that both say the same. A changed file would no longer be what was put
 * in; it is found by its checksum, and a correction is a file and a migration of its own.
 */
@SuppressWarnings("TypeName") // Flyway reads version and description off the name
public final class V20261130_300__election_and_grading_rules extends BaseJavaMigration {

  @Override
  public Integer getChecksum() {
    return Objects.hash(
        ShippedRules.electionsAndGrading().all().stream()
            .map(shipped -> shipped.id() + " " + shipped.rule())
            .toArray());
  }

  @Override
  public void migrate(Context context) throws SQLException {
    try (PreparedStatement insert =
        context
            .getConnection()
            .prepareStatement(
                """
                insert into rule_wording (id, code, effective_from, parameters, source, verified,
                  recorded_at, recorded_by)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """)) {
      for (ShippedRules.Shipped shipped : ShippedRules.electionsAndGrading().all()) {
        Rule rule = shipped.rule();
        insert.setObject(1, shipped.id());
        insert.setString(2, rule.code());
        insert.setObject(3, utc(rule.effectiveFrom()));
        insert.setString(4, rule.parameters().toString());
        insert.setString(5, rule.source());
        insert.setBoolean(6, rule.verified());
        insert.setObject(7, utc(rule.recordedAt()));
        insert.setString(8, rule.recordedBy());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
