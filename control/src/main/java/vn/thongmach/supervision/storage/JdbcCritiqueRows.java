package vn.thongmach.supervision.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SocialCritique;
import vn.thongmach.supervision.SocialCritique.Answer;
import vn.thongmach.supervision.SocialCritique.Desk;
import vn.thongmach.supervision.model.CritiqueRows;
import vn.thongmach.supervision.model.SupervisionRoles;

@Repository
class JdbcCritiqueRows implements CritiqueRows {

  private static final String FROM =
      """
       from social_critique c left join social_critique_answer a on a.critique = c.id
      where (c.union_unit = any(:mine)
        or exists (select from social_critique_desk d where d.critique = c.id
          and (d.unit = any(:headed) or (:oversees and (:all or d.unit = any(:units))))))
      """;

  private static final String ROW =
      "select c.*, a.outcome, a.text as answer, a.unit as answered_for, a.person as answered_by,"
          + " a.at as answered_at";

  private final JdbcClient database;

  JdbcCritiqueRows(JdbcClient database) {
    this.database = database;
  }

  private static StatementSpec bound(
      Scope scope, Set<UUID> mine, Set<UUID> headed, StatementSpec statement) {
    return statement
        .param("mine", mine.toArray(UUID[]::new))
        .param("headed", headed.toArray(UUID[]::new))
        .param("oversees", SupervisionRoles.inspects(scope) || SupervisionRoles.leads(scope))
        .param("all", scope.allUnits())
        .param("units", scope.units().toArray(UUID[]::new));
  }

  @Override
  public void insert(Scope scope, SocialCritique critique) {
    database
        .sql(
            """
            insert into social_critique (id, about, union_unit, title, draft, directive, text,
              person, at)
            values (:id, :about, :union, :title, :draft, :directive, :text, :person, :at)
            """)
        .param("id", critique.id())
        .param("about", critique.about().name())
        .param("union", critique.union())
        .param("title", critique.title())
        .param("draft", critique.draft())
        .param("directive", critique.directive())
        .param("text", critique.text())
        .param("person", critique.by())
        .param("at", critique.at().atOffset(ZoneOffset.UTC))
        .update();
    critique.desks().forEach(desk -> insert(scope, critique.id(), desk));
  }

  @Override
  public void insert(Scope scope, UUID critique, Desk desk) {
    database
        .sql(
            """
            insert into social_critique_desk (id, critique, level, unit, due, at)
            values (:id, :critique, :level, :unit, :due, :at)
            """)
        .param("id", desk.id())
        .param("critique", critique)
        .param("level", desk.level())
        .param("unit", desk.unit())
        .param("due", desk.due())
        .param("at", desk.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public void insert(Scope scope, UUID critique, Answer answer) {
    database
        .sql(
            """
            insert into social_critique_answer (critique, outcome, text, unit, person, at)
            values (:critique, :outcome, :text, :unit, :person, :at)
            """)
        .param("critique", critique)
        .param("outcome", answer.outcome().name())
        .param("text", answer.text())
        .param("unit", answer.unit())
        .param("person", answer.by())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Set<UUID> unions(Scope scope) {
    return Set.copyOf(
        database.sql("select distinct union_unit from social_critique").query(UUID.class).list());
  }

  @Override
  public PageOf<SocialCritique> page(
      Scope scope, Set<UUID> mine, Set<UUID> headed, PageRequest page) {
    long total =
        bound(scope, mine, headed, database.sql("select count(*)" + FROM))
            .query(Long.class)
            .single();
    return PageOf.of(
        read(
            bound(
                    scope,
                    mine,
                    headed,
                    database.sql(
                        ROW
                            + FROM
                            + " order by a.critique is not null, c.at desc, c.id"
                            + " limit :size offset :offset"))
                .param("size", page.size())
                .param("offset", page.offset())),
        total,
        page);
  }

  @Override
  public Optional<SocialCritique> find(Scope scope, Set<UUID> mine, Set<UUID> headed, UUID id) {
    return read(
            bound(scope, mine, headed, database.sql(ROW + FROM + " and c.id = :id"))
                .param("id", id))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<SocialCritique> ofDesk(Scope scope, UUID desk) {
    return read(
            database
                .sql(
                    ROW
                        + " from social_critique c"
                        + " left join social_critique_answer a on a.critique = c.id"
                        + " where c.id = (select critique from social_critique_desk"
                        + " where id = :desk) for update of c")
                .param("desk", desk))
        .stream()
        .findFirst();
  }

  @Override
  public void lock(Scope scope, UUID id) {
    database
        .sql("select id from social_critique where id = :id for update")
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  private List<SocialCritique> read(StatementSpec statement) {
    List<SocialCritique> bare =
        statement
            .query(
                (row, number) -> {
                  String outcome = row.getString("outcome");
                  return new SocialCritique(
                      row.getObject("id", UUID.class),
                      SocialCritique.About.valueOf(row.getString("about")),
                      row.getObject("union_unit", UUID.class),
                      row.getString("title"),
                      row.getString("draft"),
                      row.getObject("directive", UUID.class),
                      row.getString("text"),
                      row.getObject("person", UUID.class),
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      List.of(),
                      outcome == null
                          ? null
                          : new Answer(
                              SocialCritique.Outcome.valueOf(outcome),
                              row.getString("answer"),
                              row.getObject("answered_for", UUID.class),
                              row.getObject("answered_by", UUID.class),
                              row.getObject("answered_at", OffsetDateTime.class).toInstant()));
                })
            .list();
    Map<UUID, List<Desk>> desks = new HashMap<>();
    database
        .sql("select * from social_critique_desk where critique = any(:ids) order by level")
        .param("ids", bare.stream().map(SocialCritique::id).toArray(UUID[]::new))
        .query(
            row -> {
              desks
                  .computeIfAbsent(row.getObject("critique", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Desk(
                          row.getObject("id", UUID.class),
                          row.getInt("level"),
                          row.getObject("unit", UUID.class),
                          row.getObject("due", LocalDate.class),
                          row.getObject("at", OffsetDateTime.class).toInstant()));
            });
    return bare.stream()
        .map(
            one ->
                new SocialCritique(
                    one.id(),
                    one.about(),
                    one.union(),
                    one.title(),
                    one.draft(),
                    one.directive(),
                    one.text(),
                    one.by(),
                    one.at(),
                    desks.getOrDefault(one.id(), List.of()),
                    one.answer()))
        .toList();
  }
}
