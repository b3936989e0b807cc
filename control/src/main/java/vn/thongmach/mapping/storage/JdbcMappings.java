package vn.thongmach.mapping.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.dataplane.source.mapping.MappingRule;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.mapping.MappingChanged;
import vn.thongmach.mapping.MappingDraft;
import vn.thongmach.mapping.MappingError;
import vn.thongmach.mapping.MappingVersion;
import vn.thongmach.mapping.Mappings;
import vn.thongmach.mapping.RuleProblems;

/** Tables mapping_draft and mapping_version. */
@Repository
class JdbcMappings implements Mappings {

  private static final TypeReference<List<MappingRule>> RULES = new TypeReference<>() {};
  private static final String NAME = "mapping";

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  JdbcMappings(
      JdbcClient database,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      AuditTrail audit,
      JsonMapper json,
      Clock clock) {
    this.database = database;
    this.transaction = transaction;
    this.events = events;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Optional<MappingVersion> inForce(Scope scope) {
    return database
        .sql("select * from mapping_version order by number desc limit 1")
        .query(this::version)
        .optional();
  }

  @Override
  public MappingVersion version(Scope scope, int number) {
    return database
        .sql("select * from mapping_version where number = ?")
        .param(number)
        .query(this::version)
        .optional()
        .orElseThrow(() -> new CodedException(MappingError.UNKNOWN_VERSION, number));
  }

  @Override
  public List<MappingVersion> versions(Scope scope) {
    return database
        .sql("select * from mapping_version order by number desc")
        .query(this::version)
        .list();
  }

  @Override
  public MappingDraft draft(Scope scope) {
    return database.sql("select * from mapping_draft").query(this::draftOf).single();
  }

  @Override
  public MappingDraft write(Scope scope, List<MappingRule> rules, int seen) {
    scope.requireAllUnits();
    RuleProblems.ready(rules);
    transaction.executeWithoutResult(
        _ -> {
          int current = lockedDraft().version();
          Problems.requireCurrent(seen, current, NAME);
          database
              .sql(
                  """
                  update mapping_draft set rules = ?::jsonb, version = version + 1,
                    changed_at = ?, changed_by = ?
                  """)
              .param(json.writeValueAsString(rules))
              .param(now())
              .param(scope.name())
              .update();
          audit.record(
              scope,
              "MappingDrafted",
              NAME,
              Integer.toString(current + 1),
              Map.of("rules", rules.size()));
        });
    return draft(scope);
  }

  @Override
  public MappingVersion putInForce(Scope scope, @Nullable String reason, int seen) {
    scope.requireAllUnits();
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    Integer number =
        transaction.execute(
            _ -> {
              MappingDraft draft = lockedDraft();
              Problems.requireCurrent(seen, draft.version(), NAME);
              RuleProblems.ready(draft.rules());
              Optional<MappingVersion> current = inForce(scope);
              if (current.isPresent() && current.get().rules().equals(draft.rules())) {
                throw new CodedException(MappingError.SAME, current.get().number());
              }
              int next = current.map(MappingVersion::number).orElse(0) + 1;
              database
                  .sql(
                      """
                      insert into mapping_version (number, rules, reason, in_force_from, put_by)
                      values (?, ?::jsonb, ?, ?, ?)
                      """)
                  .param(next)
                  .param(json.writeValueAsString(draft.rules()))
                  .param(why)
                  .param(now())
                  .param(scope.name())
                  .update();
              audit.record(
                  scope, "MappingPutInForce", NAME, Integer.toString(next), Map.of("reason", why));
              return next;
            });
    int made = Problems.given(number);
    events.publishEvent(new MappingChanged(made));
    return version(scope, made);
  }

  private MappingDraft lockedDraft() {
    return database.sql("select * from mapping_draft for update").query(this::draftOf).single();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private MappingDraft draftOf(ResultSet row, int number) throws SQLException {
    return new MappingDraft(
        json.readValue(row.getString("rules"), RULES),
        row.getInt("version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getString("changed_by"));
  }

  private MappingVersion version(ResultSet row, int index) throws SQLException {
    return new MappingVersion(
        row.getInt("number"),
        json.readValue(row.getString("rules"), RULES),
        row.getString("reason"),
        row.getObject("in_force_from", OffsetDateTime.class).toInstant(),
        row.getString("put_by"));
  }
}
