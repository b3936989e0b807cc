package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.PersonSkill.SkillWord;
import vn.thongmach.capability.model.PersonRows;

/** Words and certificates of people whom the caller reaches. */
@Repository
class JdbcPersonCapabilityRows implements PersonRows {

  private static final String LATEST =
      """
      select distinct on (w.person, w.item, w.says) w.*
      from capability_skill_word w where w.person = any(:people)
      """;

  private final JdbcClient database;

  JdbcPersonCapabilityRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<PersonSkill> skills(Scope scope, Collection<UUID> people, Instant before) {
    Map<List<UUID>, PersonSkill> found = new LinkedHashMap<>();
    database
        .sql(LATEST + " and w.at < :before order by w.person, w.item, w.says, w.id desc")
        .param("people", people.toArray(UUID[]::new))
        .param("before", utc(before))
        .query(
            row -> {
              UUID person = row.getObject("person", UUID.class);
              UUID item = row.getObject("item", UUID.class);
              boolean head = "HEAD".equals(row.getString("says"));
              SkillWord word = word(row);
              found.merge(
                  List.of(person, item),
                  new PersonSkill(person, item, head ? null : word, head ? word : null),
                  (a, b) ->
                      new PersonSkill(
                          person,
                          item,
                          first(a.stated(), b.stated()),
                          first(a.confirmed(), b.confirmed())));
            });
    return new ArrayList<>(found.values());
  }

  private static @Nullable SkillWord first(@Nullable SkillWord one, @Nullable SkillWord other) {
    return one == null ? other : one;
  }

  @Override
  public List<PersonCertificate> certificates(
      Scope scope, Collection<UUID> people, Instant before) {
    return database
        .sql(
            """
            select * from capability_certificate where person = any(:people) and at < :before
            order by person, issued_on desc, id
            """)
        .param("people", people.toArray(UUID[]::new))
        .param("before", utc(before))
        .query(JdbcPersonCapabilityRows::certificate)
        .list();
  }

  @Override
  public List<UUID> waiting(Scope scope, Collection<UUID> people, int most) {
    return database
        .sql(
            "with latest as ("
                + LATEST
                + """
                  order by w.person, w.item, w.says, w.id desc
                )
                select distinct person from (
                  select s.person from latest s
                    left join latest h on h.person = s.person and h.item = s.item and h.says = 'HEAD'
                  where s.says = 'SELF'
                    and case when h.id is null then s.level > 0
                      else s.at > h.at and s.level <> h.level end
                  union all
                  select c.person from capability_certificate c
                  where c.person = any(:people) and c.state = 'STATED') w
                order by person limit :most
                """)
        .param("people", people.toArray(UUID[]::new))
        .param("most", most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  @Override
  public void insertWord(Scope scope, UUID person, UUID item, boolean byHead, SkillWord word) {
    database
        .sql(
            """
            insert into capability_skill_word (person, item, says, level, note, account, at)
            values (:person, :item, :says, :level, :note, :account, :at)
            """)
        .param("person", person)
        .param("item", item)
        .param("says", byHead ? "HEAD" : "SELF")
        .param("level", word.level())
        .param("note", word.note())
        .param("account", word.account())
        .param("at", utc(word.at()))
        .update();
  }

  @Override
  public void insertCertificate(Scope scope, PersonCertificate certificate) {
    database
        .sql(
            """
            insert into capability_certificate (id, person, item, number, issuer, issued_on,
              valid_to, state, account, at, decided_by, decided_at, reason)
            values (:id, :person, :item, :number, :issuer, :issuedOn,
              :validTo, :state, :account, :at, :decidedBy, :decidedAt, :reason)
            """)
        .param("id", certificate.id())
        .param("person", certificate.person())
        .param("item", certificate.item())
        .param("number", certificate.number())
        .param("issuer", certificate.issuer())
        .param("issuedOn", certificate.issuedOn())
        .param("validTo", certificate.validTo())
        .param("state", certificate.state().name())
        .param("account", certificate.account())
        .param("at", utc(certificate.at()))
        .param("decidedBy", certificate.decidedBy())
        .param("decidedAt", utcOrNull(certificate.decidedAt()))
        .param("reason", certificate.reason())
        .update();
  }

  @Override
  public Optional<PersonCertificate> lockedCertificate(Scope scope, UUID certificate) {
    return database
        .sql("select * from capability_certificate where id = :id for update")
        .param("id", certificate)
        .query(JdbcPersonCapabilityRows::certificate)
        .optional();
  }

  @Override
  public void decide(Scope scope, PersonCertificate certificate) {
    database
        .sql(
            """
            update capability_certificate set state = :state, decided_by = :decidedBy,
              decided_at = :decidedAt, reason = :reason where id = :id
            """)
        .param("state", certificate.state().name())
        .param("decidedBy", certificate.decidedBy())
        .param("decidedAt", utcOrNull(certificate.decidedAt()))
        .param("reason", certificate.reason())
        .param("id", certificate.id())
        .update();
  }

  @Override
  public List<PersonCertificate> takeExpiring(
      Scope scope, LocalDate from, LocalDate until, Instant at, int most) {
    return database
        .sql(
            """
            update capability_certificate set reminded_at = :at where id in (
              select c.id from capability_certificate c
              where c.state = 'CONFIRMED' and c.reminded_at is null
                and c.valid_to between :from and :until
                and not exists (select from capability_certificate o
                  where o.person = c.person and o.item = c.item and o.state = 'CONFIRMED'
                    and (o.valid_to is null or o.valid_to > c.valid_to))
              order by c.valid_to, c.id limit :most for update of c skip locked)
            returning *
            """)
        .param("at", utc(at))
        .param("from", from)
        .param("until", until)
        .param("most", most)
        .query(JdbcPersonCapabilityRows::certificate)
        .list();
  }

  private static SkillWord word(ResultSet row) throws SQLException {
    return new SkillWord(
        row.getInt("level"),
        row.getString("note"),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  private static PersonCertificate certificate(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    return new PersonCertificate(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("item", UUID.class),
        row.getString("number"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        PersonCertificate.State.valueOf(row.getString("state")),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant(),
        row.getString("reason"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
    return instant == null ? null : utc(instant);
  }
}
