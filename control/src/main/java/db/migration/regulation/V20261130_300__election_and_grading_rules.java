package db.migration.regulation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.ShippedRules;

/**
 * Puts the shipped wordings of elections and grading in the table of rules: the same file that the
 * commands on files read, so that both say the same. Wordings added to the file later need a
 * migration that puts those in.
 */
@SuppressWarnings("TypeName") // Flyway reads version and description off the name
public final class V20261130_300__election_and_grading_rules extends BaseJavaMigration {

  private static final int CHECKSUM = 300;

  /** What is put in later is put in by a migration of its own; this one is done once. */
  @Override
  public Integer getChecksum() {
    return CHECKSUM;
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
