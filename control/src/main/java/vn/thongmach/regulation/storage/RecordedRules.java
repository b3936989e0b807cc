package vn.thongmach.regulation.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.regulation.RegulationError;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.RuleChanged;
import vn.thongmach.regulation.Rules;
import vn.thongmach.regulation.model.RuleForm;

/** Rules in table rule_wording: of several wordings for one date the last recorded counts. */
@Repository
class RecordedRules implements Rules {

  private static final String WORDINGS =
      """
      select code, effective_from, parameters, source, verified, recorded_at, recorded_by,
        lead(effective_from) over (partition by code order by effective_from) as effective_to
      from (
        select distinct on (code, effective_from) *
        from rule_wording
        order by code, effective_from, recorded_at desc, id desc) as wording
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;
  private final JsonMapper json;
  private final Clock clock;

  RecordedRules(
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
  public Rule at(Scope scope, String code, Instant at) {
    List<Rule> wordings = history(scope, code);
    return wordings.reversed().stream()
        .filter(rule -> !rule.effectiveFrom().isAfter(at))
        .findFirst()
        .orElse(wordings.getFirst());
  }

  @Override
  public List<Rule> history(Scope scope, String code) {
    List<Rule> wordings =
        database
            .sql("select * from (" + WORDINGS + ") as rule where code = ? order by effective_from")
            .param(code)
            .query(this::rule)
            .list();
    if (wordings.isEmpty()) {
      throw new CodedException(RegulationError.UNKNOWN_RULE, code);
    }
    return wordings;
  }

  @Override
  public List<Rule> allAt(Scope scope, Instant at) {
    return database
        .sql(
            "select * from ("
                + WORDINGS
                + """
                ) as rule
                where effective_from <= :at and (effective_to is null or effective_to > :at)
                order by code
                """)
        .param("at", utc(at))
        .query(this::rule)
        .list();
  }

  @Override
  public Rule amend(
      Scope scope,
      String code,
      Instant effectiveFrom,
      JsonNode parameters,
      String source,
      boolean verified) {
    scope.requireAllUnits();
    RuleForm form =
        RuleForm.of(code).orElseThrow(() -> new CodedException(RegulationError.UNKNOWN_RULE, code));
    if (!form.fits(parameters)) {
      throw new CodedException(RegulationError.PARAMETERS_MALFORMED, code, form.example());
    }
    Instant from = effectiveFrom.truncatedTo(ChronoUnit.MICROS);
    write(scope, "RuleAmended", code, from, parameters, source, verified);
    events.publishEvent(new RuleChanged(code, from));
    return at(scope, code, from);
  }

  @Override
  public Rule verify(Scope scope, String code, Instant effectiveFrom, String source) {
    scope.requireAllUnits();
    Rule wording =
        history(scope, code).stream()
            .filter(rule -> rule.effectiveFrom().equals(effectiveFrom))
            .findFirst()
            .orElseThrow(
                () -> new CodedException(RegulationError.UNKNOWN_WORDING, code, effectiveFrom));
    write(scope, "RuleVerified", code, effectiveFrom, wording.parameters(), source, true);
    return at(scope, code, effectiveFrom);
  }

  private void write(
      Scope scope,
      String action,
      String code,
      Instant from,
      JsonNode parameters,
      String source,
      boolean verified) {
    transaction.executeWithoutResult(
        _ -> {
          database
              .sql(
                  """
                  insert into rule_wording (id, code, effective_from, parameters, source, verified,
                    recorded_at, recorded_by)
                  values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                  """)
              .param(UUID.randomUUID())
              .param(code)
              .param(utc(from))
              .param(json.writeValueAsString(parameters))
              .param(source)
              .param(verified)
              .param(utc(clock.instant().truncatedTo(ChronoUnit.MICROS)))
              .param(scope.name())
              .update();
          audit.record(
              scope,
              action,
              "rule",
              code,
              Map.of(
                  "effectiveFrom",
                  from.toString(),
                  "parameters",
                  parameters,
                  "source",
                  source,
                  "verified",
                  verified));
        });
  }

  private Rule rule(ResultSet row, int number) throws SQLException {
    return new Rule(
        row.getString("code"),
        row.getObject("effective_from", OffsetDateTime.class).toInstant(),
        instant(row.getObject("effective_to", OffsetDateTime.class)),
        json.readTree(row.getString("parameters")),
        row.getString("source"),
        row.getBoolean("verified"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
