package vn.thongmach.evaluation.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.model.ScorecardRow;
import vn.thongmach.evaluation.model.ScorecardRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;

@Repository
class JdbcScorecardRows implements ScorecardRows {

  private static final String SELECT =
      """
      select s.*, next.id as superseded_by
      from scorecard s left join scorecard next on next.supersedes = s.id
      """;

  private final JdbcClient database;

  JdbcScorecardRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, ScorecardRow row) {
    Scorecard card = row.card();
    Scorecard.Cause cause = card.cause();
    Origin origin = card.origin();
    return database
            .sql(
                """
                insert into scorecard (id, target, target_code, version, period, kind, as_of,
                  issued_at, issued_by, plan, value, score, origin, completeness, numerator,
                  denominator, last_event, last_business_event, cascade_at, rules, supersedes, cause_event,
                  cause_business_event, cause_received, cause_words, content, row_hash)
                values (:id, :target, :code, :version, :period, :kind, :asOf, :issuedAt, :issuedBy,
                  :plan, :value, :score, :origin, :completeness, :numerator, :denominator,
                  :lastEvent, :lastBusinessEvent, :cascadeAt, :rules, :supersedes, :causeEvent, :causeBusinessEvent,
                  :causeReceived, :causeWords, :content, :hash)
                on conflict do nothing
                """)
            .param("id", card.id())
            .param("target", row.target())
            .param("code", card.target())
            .param("version", card.version())
            .param("period", card.period().toString())
            .param("kind", card.kind().name())
            .param("asOf", utc(card.asOf()))
            .param("issuedAt", utc(card.issuedAt()))
            .param("issuedBy", card.issuedBy())
            .param("plan", card.plan())
            .param("value", card.value())
            .param("score", card.score())
            .param("origin", origin == null ? null : origin.name())
            .param("completeness", card.completeness())
            .param("numerator", row.numerator())
            .param("denominator", row.denominator())
            .param("lastEvent", row.lastEvent())
            .param("lastBusinessEvent", row.lastBusinessEvent())
            .param("cascadeAt", utc(row.cascadeAt()))
            .param("rules", row.rules())
            .param("supersedes", card.supersedes())
            .param("causeEvent", cause == null ? null : cause.event())
            .param("causeBusinessEvent", cause == null ? null : cause.businessEvent())
            .param("causeReceived", cause == null ? null : utc(cause.receivedTime()))
            .param("causeWords", cause == null ? null : cause.words())
            .param("content", row.content())
            .param("hash", row.hash())
            .update()
        == 1;
  }

  @Override
  public PageOf<Scorecard> page(
      Scope scope, UUID target, @Nullable Period period, PageRequest page) {
    String where =
        " where s.target = :target and (cast(:period as text) is null or s.period = :period)";
    String wanted = period == null ? null : period.toString();
    long total =
        database
            .sql("select count(*) from scorecard s" + where)
            .param("target", target)
            .param("period", wanted)
            .query(Long.class)
            .single();
    List<Scorecard> items =
        database
            .sql(SELECT + where + " order by s.issued_at desc, s.id limit :size offset :offset")
            .param("target", target)
            .param("period", wanted)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(StoredScorecard::card)
            .list();
    return PageOf.of(items, total, page);
  }

  @Override
  public List<Scorecard> restated(
      Scope scope, Collection<String> targets, Instant since, int most) {
    return database
        .sql(
            SELECT
                + """
                 where s.issued_at > :since and s.supersedes is not null
                  and s.target_code = any(:targets)
                order by s.issued_at desc, s.id limit :most
                """)
        .param("since", utc(since))
        .param("targets", targets.toArray(String[]::new))
        .param("most", most)
        .query(StoredScorecard::card)
        .list();
  }

  @Override
  public List<Scorecard> standing(
      Scope scope, Collection<String> targets, int firstYear, int lastYear) {
    return database
        .sql(
            SELECT
                + """
                 where next.id is null and s.target_code = any(:targets)
                  and left(s.period, 4) between :first and :last
                  and length(s.period) < length('2026-01-01')
                order by s.target_code, s.period, s.kind, s.issued_at desc, s.id
                """)
        .param("targets", targets.toArray(String[]::new))
        .param("first", "%04d".formatted(firstYear))
        .param("last", "%04d".formatted(lastYear))
        .query(StoredScorecard::card)
        .list();
  }

  @Override
  public Optional<ScorecardRow> find(Scope scope, UUID scorecard) {
    return database
        .sql(SELECT + " where s.id = :id")
        .param("id", scorecard)
        .query(StoredScorecard::row)
        .optional();
  }

  @Override
  public List<ScorecardRow> standing(Scope scope, @Nullable UUID target, @Nullable Instant after) {
    return database
        .sql(
            SELECT
                + """
                 where next.id is null
                  and (cast(:target as uuid) is null or s.target = :target)
                  and (cast(:after as timestamptz) is null or s.as_of > :after)
                order by s.issued_at, s.id
                """)
        .param("target", target)
        .param("after", utc(after))
        .query(StoredScorecard::row)
        .list();
  }

  @Override
  public Set<String> finals(Scope scope) {
    return new HashSet<>(
        database
            .sql("select distinct target || '|' || period from scorecard where kind = 'FINAL'")
            .query(String.class)
            .list());
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
