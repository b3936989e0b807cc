package vn.thongmach.target.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.model.ProposalRows;

@Repository
class JdbcProposalRows implements ProposalRows {

  private static final String REACHED =
      " from target_proposal where (:all or unit = any(:units) or proposed_by_person = :person)";

  private final JdbcClient database;
  private final JsonMapper json;

  JdbcProposalRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean insert(Scope scope, TargetProposal proposal) {
    return database
            .sql(
                """
                insert into target_proposal (id, code, unit, version, draft, side, proposed_by,
                  proposed_by_person, proposed_at, reason, answers, state)
                values (:id, :code, :unit, :version, cast(:draft as jsonb), :side, :by, :person,
                  :at, :reason, :answers, 'OPEN')
                on conflict do nothing
                """)
            .param("id", proposal.id())
            .param("code", proposal.code())
            .param("unit", proposal.unit())
            .param("version", proposal.version())
            .param("draft", json.writeValueAsString(proposal.draft()))
            .param("side", proposal.side().name())
            .param("by", proposal.proposedBy())
            .param("person", proposal.proposedByPerson())
            .param("at", utc(proposal.proposedAt()))
            .param("reason", proposal.reason())
            .param("answers", proposal.answers())
            .update()
        == 1;
  }

  @Override
  public void answer(Scope scope, TargetProposal proposal) {
    database
        .sql(
            """
            update target_proposal set state = :state, answered_by = :by, answered_at = :at,
              answer = :answer
            where id = :id
            """)
        .param("state", proposal.state().name())
        .param("by", proposal.answeredBy())
        .param("at", utc(proposal.answeredAt()))
        .param("answer", proposal.answer())
        .param("id", proposal.id())
        .update();
  }

  @Override
  public Optional<TargetProposal> locked(Scope scope, UUID proposal) {
    return scoped("select *" + REACHED + " and id = :id for update", scope)
        .param("id", proposal)
        .query(this::proposal)
        .optional();
  }

  @Override
  public Optional<TargetProposal> find(Scope scope, UUID proposal) {
    return scoped("select *" + REACHED + " and id = :id", scope)
        .param("id", proposal)
        .query(this::proposal)
        .optional();
  }

  @Override
  public List<TargetProposal> concerning(Scope scope, UUID concerned, @Nullable UUID unit) {
    return scoped(
            "select *"
                + REACHED
                + """
                 and state = 'OPEN' and (proposed_by_person = :concerned
                   or draft ->> 'head' = cast(:concerned as text) or unit = cast(:unit as uuid))
                 order by proposed_at desc, id limit 100
                """,
            scope)
        .param("concerned", concerned)
        .param("unit", unit)
        .query(this::proposal)
        .list();
  }

  @Override
  public PageOf<TargetProposal> page(Scope scope, ProposalFilter filter, PageRequest page) {
    String where =
        REACHED
            + " and (cast(:state as text) is null or state = :state)"
            + " and (cast(:code as text) is null or code = :code)"
            + " and (cast(:unit as uuid) is null or unit = :unit)";
    long total = filtered("select count(*)" + where, scope, filter).query(Long.class).single();
    List<TargetProposal> items =
        filtered(
                "select *"
                    + where
                    + " order by state <> 'OPEN', proposed_at desc, id"
                    + " limit :size offset :offset",
                scope,
                filter)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(this::proposal)
            .list();
    return PageOf.of(items, total, page);
  }

  private JdbcClient.StatementSpec filtered(String sql, Scope scope, ProposalFilter filter) {
    TargetProposal.State state = filter.state();
    return scoped(sql, scope)
        .param("state", state == null ? null : state.name())
        .param("code", filter.code())
        .param("unit", filter.unit());
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database
        .sql(sql)
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(new UUID[0]))
        .param("person", scope.person());
  }

  private TargetProposal proposal(ResultSet row, int number) throws SQLException {
    return new TargetProposal(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getObject("unit", UUID.class),
        row.getObject("version", Integer.class),
        json.readValue(row.getString("draft"), TargetDraft.class),
        TargetProposal.Side.valueOf(row.getString("side")),
        row.getString("proposed_by"),
        row.getObject("proposed_by_person", UUID.class),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("reason"),
        row.getObject("answers", UUID.class),
        TargetProposal.State.valueOf(row.getString("state")),
        row.getString("answered_by"),
        instant(row.getObject("answered_at", OffsetDateTime.class)),
        row.getString("answer"));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
