package vn.thongmach.grading.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.grading.model.Reach;
import vn.thongmach.grading.model.RoundRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcRoundRows implements RoundRows {

  private static final String FOUND =
      """
      select s.*, g.name as group_name, r.id as r_id, r.unit as r_unit, r.span as r_span,
        r.first_day as r_first_day, r.last_day as r_last_day, r.title as r_title,
        r.state as r_state, r.on_paper as r_on_paper, r.due as r_due, r.review_opened_at as r_review_opened_at,
        r.issued_at as r_issued_at, r.version as r_version
      from grading_subject s join grading_round r on r.id = s.round
        join grading_group g on g.id = s.of_group
      where
      """;

  private final JdbcClient database;

  JdbcRoundRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public boolean insert(Scope scope, GradingRound round) {
    return written(
                scope,
                """
                insert into grading_round (id, unit, span, first_day, last_day, title, on_paper, state,
                  due, review_opened_at, issued_at, version)
                values (:id, :unit, :span, :first, :last, :title, :onPaper, :state, :due, :openedAt,
                  :issuedAt, :version)
                on conflict (unit, first_day, last_day) do nothing
                """,
                round)
            .param("unit", round.unit())
            .param("span", round.span().name())
            .param("first", round.first())
            .param("last", round.last())
            .param("title", round.title())
            .param("onPaper", round.onPaper())
            .update()
        == 1;
  }

  @Override
  public void update(Scope scope, GradingRound round) {
    written(
            scope,
            """
            update grading_round set state = :state, due = :due, review_opened_at = :openedAt,
              issued_at = :issuedAt, version = :version where id = :id
            """,
            round)
        .update();
  }

  private StatementSpec written(Scope scope, String sql, GradingRound round) {
    return database
        .sql(sql)
        .param("id", round.id())
        .param("state", round.state().name())
        .param("due", round.due())
        .param("openedAt", GradingReach.utc(round.reviewOpenedAt()))
        .param("issuedAt", GradingReach.utc(round.issuedAt()))
        .param("version", round.version());
  }

  @Override
  public Optional<GradingRound> find(Scope scope, Reach reach, UUID round) {
    return one(scope, reach, round, "");
  }

  @Override
  public Optional<GradingRound> locked(Scope scope, Reach reach, UUID round) {
    return one(scope, reach, round, " for update of r");
  }

  private Optional<GradingRound> one(Scope scope, Reach reach, UUID round, String ending) {
    return GradingReach.bound(
            reach,
            database.sql(
                "select r.* from grading_round r where "
                    + GradingReach.ROUND
                    + " and r.id = :id"
                    + ending))
        .param("id", round)
        .query((row, number) -> GradingReach.round(row, ""))
        .optional();
  }

  @Override
  public PageOf<GradingRound> page(
      Scope scope, Reach reach, GradingRound.@Nullable State state, PageRequest page) {
    String wanted =
        " from grading_round r where "
            + GradingReach.ROUND
            + " and (cast(:state as text) is null or r.state = :state)";
    String named = state == null ? null : state.name();
    long total =
        GradingReach.bound(reach, database.sql("select count(*)" + wanted))
            .param("state", named)
            .query(Long.class)
            .single();
    return PageOf.of(
        GradingReach.bound(
                reach,
                database.sql(
                    "select r.*"
                        + wanted
                        + " order by r.last_day desc, r.first_day desc, r.id"
                        + " limit :size offset :offset"))
            .param("state", named)
            .param("size", page.size())
            .param("offset", page.offset())
            .query((row, number) -> GradingReach.round(row, ""))
            .list(),
        total,
        page);
  }

  @Override
  public List<GradingRound> in(Scope scope, Collection<GradingRound.State> states) {
    return database
        .sql("select * from grading_round where state = any(:states) order by id")
        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
        .query((row, number) -> GradingReach.round(row, ""))
        .list();
  }

  @Override
  public List<SubjectGroup> groups(Scope scope, Reach reach, UUID round) {
    Map<UUID, List<GradingSubject>> subjects = new LinkedHashMap<>();
    GradingReach.bound(
            reach,
            database.sql(
                """
                select s.* from grading_subject s join grading_round r on r.id = s.round
                where r.id = :id and
                """
                    + GradingReach.SUBJECT
                    + " order by s.place, s.id"))
        .param("id", round)
        .query((row, number) -> GradingReach.subject(row))
        .list()
        .forEach(
            subject ->
                subjects.computeIfAbsent(subject.group(), _ -> new ArrayList<>()).add(subject));
    boolean whole =
        GradingReach.bound(
                reach,
                database.sql(
                    "select exists (select from grading_round r where r.id = :id and "
                        + GradingReach.HELD
                        + ")"))
            .param("id", round)
            .query(Boolean.class)
            .single();
    return database
        .sql("select * from grading_group where round = :id order by place, id")
        .param("id", round)
        .query(
            (row, number) ->
                group(row, subjects.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list()
        .stream()
        .filter(group -> whole || !group.subjects().isEmpty())
        .toList();
  }

  private static SubjectGroup group(ResultSet row, List<GradingSubject> subjects)
      throws SQLException {
    return new SubjectGroup(
        row.getObject("id", UUID.class),
        SubjectGroup.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        subjects);
  }

  @Override
  public void replaceGroups(Scope scope, UUID round, List<SubjectGroup> groups) {
    List<GradingSubject> subjects =
        groups.stream().flatMap(group -> group.subjects().stream()).toList();
    for (int place = 0; place < groups.size(); place++) {
      SubjectGroup group = groups.get(place);
      database
          .sql(
              """
              insert into grading_group (id, round, kind, name, place)
              values (:id, :round, :kind, :name, :place)
              """)
          .param("id", group.id())
          .param("round", round)
          .param("kind", group.kind().name())
          .param("name", group.name())
          .param("place", place)
          .update();
    }
    UUID[] kept = subjects.stream().map(GradingSubject::id).toArray(UUID[]::new);
    database
        .sql("delete from grading_subject where round = :round and id <> all(:kept)")
        .param("round", round)
        .param("kept", kept)
        .update();
    for (int place = 0; place < subjects.size(); place++) {
      subject(scope, subjects.get(place), place);
    }
    database
        .sql("delete from grading_group where round = :round and id <> all(:groups)")
        .param("round", round)
        .param("groups", groups.stream().map(SubjectGroup::id).toArray(UUID[]::new))
        .update();
  }

  private void subject(Scope scope, GradingSubject subject, int place) {
    database
        .sql(
            """
            insert into grading_subject (id, round, of_group, kind, unit, person, post, left_out,
              place)
            values (:id, :round, :group, :kind, :unit, :person, :post, :leftOut, :place)
            on conflict (id) do update set of_group = excluded.of_group, unit = excluded.unit,
              post = excluded.post, place = excluded.place
            """)
        .param("id", subject.id())
        .param("round", subject.round())
        .param("group", subject.group())
        .param("kind", subject.kind().name())
        .param("unit", subject.unit())
        .param("person", subject.person())
        .param("post", subject.post())
        .param("leftOut", subject.leftOut())
        .param("place", place)
        .update();
  }

  @Override
  public Optional<Found> subject(Scope scope, Reach reach, UUID subject) {
    return GradingReach.bound(reach, database.sql(FOUND + GradingReach.SUBJECT + " and s.id = :id"))
        .param("id", subject)
        .query((row, number) -> found(row))
        .optional();
  }

  @Override
  public List<Found> concerning(Scope scope, Reach reach, int most) {
    return GradingReach.bound(
            reach,
            database.sql(
                FOUND
                    + GradingReach.SUBJECT
                    + """
                     and r.state <> 'DRAFT' and (s.person = cast(:me as uuid)
                      or (s.kind = 'COLLECTIVE' and s.unit = any(:headed))
                      or (s.left_out is null and (
                        (r.state in ('REVIEW', 'PROPOSAL') and s.unit = any(:below))
                        or (r.state = 'DECISION' and :leads))))
                    order by coalesce(s.person = cast(:me as uuid), false) desc,
                      r.state = 'ISSUED', r.last_day desc, s.place, s.id limit :most
                    """))
        .param("headed", GradingReach.array(reach.headed()))
        .param("leads", reach.leads())
        .param("most", most)
        .query((row, number) -> found(row))
        .list();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        GradingReach.round(row, "r_"), GradingReach.subject(row), row.getString("group_name"));
  }

  @Override
  public void leaveOut(Scope scope, UUID subject, String reason) {
    database
        .sql("update grading_subject set left_out = :reason where id = :id")
        .param("id", subject)
        .param("reason", reason)
        .update();
  }

  @Override
  public Optional<String> rules(Scope scope, UUID round) {
    return database
        .sql("select rules from grading_round where id = :id and rules is not null")
        .param("id", round)
        .query(String.class)
        .optional();
  }

  @Override
  public void keepRules(Scope scope, UUID round, String rules) {
    database
        .sql("update grading_round set rules = :rules where id = :id and rules is null")
        .param("id", round)
        .param("rules", rules)
        .update();
  }

  @Override
  public boolean reminded(Scope scope, GradingRound round) {
    return database
            .sql(
                """
                update grading_round set reminded = state
                where id = :id and state = :state and reminded is distinct from state
                """)
            .param("id", round.id())
            .param("state", round.state().name())
            .update()
        == 1;
  }
}
