package vn.thongmach.study.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.study.AudienceUnit;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyFilter;
import vn.thongmach.study.model.CampaignRows;
import vn.thongmach.study.model.Stay;

@Repository
class JdbcCampaignRows implements CampaignRows {

  private static final String COLUMNS =
      """
      select c.*,
        (select array_agg(a.unit order by a.place) from study_audience a where a.campaign = c.id)
          as audience_units,
        (select array_agg(a.below order by a.place) from study_audience a where a.campaign = c.id)
          as audience_below
      """;

  private static final String WANTED =
      StudyReach.CAMPAIGN
          + """
          and (cast(:state as text) is null or c.state = :state)
          and (cast(:like as text) is null or c.search_key like :like)
          and (not :mine or (c.state = 'OPENED' and exists (
            select from study_stay s where s.campaign = c.id and s.person = :me
          """
          + "and s.from_day <= "
          + StudyReach.COUNTED_ON
          + "and s.to_day > "
          + StudyReach.COUNTED_ON
          + ")))";

  private final JdbcClient database;

  JdbcCampaignRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, StudyCampaign campaign) {
    written(
            scope,
            """
            insert into study_campaign (id, title, directive, topic, material, links, owner_unit,
              first_day, last_day, due, own_statement, commitment, state, opened_at, closed_on,
              version, search_key)
            values (:id, :title, :directive, :topic, :material, :links, :owner, :first, :last, :due,
              :ownStatement, :commitment, :state, :openedAt, :closedOn, :version, :key)
            """,
            campaign)
        .update();
    audience(campaign);
  }

  @Override
  public void update(Scope scope, StudyCampaign campaign) {
    written(
            scope,
            """
            update study_campaign set title = :title, directive = :directive, topic = :topic,
              material = :material, links = :links, owner_unit = :owner, first_day = :first,
              last_day = :last, due = :due, own_statement = :ownStatement,
              commitment = :commitment, state = :state, opened_at = :openedAt,
              closed_on = :closedOn, version = :version, search_key = :key
            where id = :id
            """,
            campaign)
        .update();
    database
        .sql("delete from study_audience where campaign = :id")
        .param("id", campaign.id())
        .update();
    audience(campaign);
  }

  private StatementSpec written(Scope scope, String sql, StudyCampaign campaign) {
    Instant opened = campaign.openedAt();
    String topic = campaign.topic();
    return database
        .sql(sql)
        .param("id", campaign.id())
        .param("title", campaign.title())
        .param("directive", campaign.directive())
        .param("topic", topic)
        .param("material", campaign.material())
        .param("links", campaign.links().toArray(String[]::new))
        .param("owner", campaign.ownerUnit())
        .param("first", campaign.first())
        .param("last", campaign.last())
        .param("due", campaign.due())
        .param("ownStatement", campaign.ownStatement())
        .param("commitment", campaign.commitment())
        .param("state", campaign.state().name())
        .param("openedAt", opened == null ? null : opened.atOffset(ZoneOffset.UTC))
        .param("closedOn", campaign.closedOn())
        .param("version", campaign.version())
        .param("key", VietnameseText.folded(campaign.title() + (topic == null ? "" : " " + topic)));
  }

  private void audience(StudyCampaign campaign) {
    database
        .sql(
            """
            insert into study_audience (campaign, unit, below, place)
            select :campaign, unit, below, place
            from unnest(cast(:units as uuid[]), cast(:below as boolean[])) with ordinality
              as each(unit, below, place)
            """)
        .param("campaign", campaign.id())
        .param("units", campaign.audience().stream().map(AudienceUnit::unit).toArray(UUID[]::new))
        .param(
            "below", campaign.audience().stream().map(AudienceUnit::below).toArray(Boolean[]::new))
        .update();
  }

  @Override
  public Optional<StudyCampaign> locked(Scope scope, UUID campaign) {
    return StudyReach.bound(
            scope, database.sql(COLUMNS + StudyReach.CAMPAIGN + "and c.id = :id for update of c"))
        .param("id", campaign)
        .query(JdbcCampaignRows::campaign)
        .optional();
  }

  @Override
  public Optional<StudyCampaign> find(Scope scope, UUID campaign) {
    return StudyReach.bound(scope, database.sql(COLUMNS + StudyReach.CAMPAIGN + "and c.id = :id"))
        .param("id", campaign)
        .query(JdbcCampaignRows::campaign)
        .optional();
  }

  @Override
  public PageOf<StudyCampaign> page(
      Scope scope, StudyFilter filter, LocalDate today, PageRequest page) {
    long total =
        filtered(scope, "select count(*)" + WANTED, filter, today).query(Long.class).single();
    return PageOf.of(
        filtered(
                scope,
                COLUMNS
                    + WANTED
                    + """
                     order by array_position(array['OPENED', 'DRAFT', 'CLOSED'], c.state),
                      case when c.state = 'OPENED' then c.due end, c.due desc, c.id
                    limit :size offset :offset
                    """,
                filter,
                today)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcCampaignRows::campaign)
            .list(),
        total,
        page);
  }

  private StatementSpec filtered(Scope scope, String sql, StudyFilter filter, LocalDate today) {
    StudyCampaign.State state = filter.state();
    String q = filter.q();
    return StudyReach.bound(scope, database.sql(sql))
        .param("state", state == null ? null : state.name())
        .param("mine", filter.mine())
        .param("today", today)
        .param("like", q == null || q.isBlank() ? null : VietnameseText.foldedLike(q));
  }

  @Override
  public List<UUID> opened(Scope scope) {
    return StudyReach.bound(
            scope,
            database.sql(
                "select c.id" + StudyReach.CAMPAIGN + "and c.state = 'OPENED' order by c.id"))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  @Override
  public List<Stay> stays(Scope scope, UUID campaign) {
    return database
        .sql("select * from study_stay where campaign = :campaign order by person, from_day")
        .param("campaign", campaign)
        .query(JdbcCampaignRows::stay)
        .list();
  }

  @Override
  public List<Stay> stays(Scope scope, UUID campaign, List<UUID> people) {
    return database
        .sql(
            """
            select * from study_stay where campaign = :campaign and person = any(:people)
            order by person, from_day
            """)
        .param("campaign", campaign)
        .param("people", StudyReach.array(people))
        .query(JdbcCampaignRows::stay)
        .list();
  }

  @Override
  public void replaceStays(Scope scope, UUID campaign, List<Stay> stays) {
    database
        .sql("delete from study_stay where campaign = :campaign")
        .param("campaign", campaign)
        .update();
    database
        .sql(
            """
            insert into study_stay (campaign, person, unit, from_day, to_day)
            select :campaign, person, unit, from_day, to_day
            from unnest(cast(:people as uuid[]), cast(:stayUnits as uuid[]),
              cast(:froms as date[]), cast(:tos as date[])) as each(person, unit, from_day, to_day)
            """)
        .param("campaign", campaign)
        .param("people", stays.stream().map(Stay::person).toArray(UUID[]::new))
        .param("stayUnits", stays.stream().map(Stay::unit).toArray(UUID[]::new))
        .param("froms", stays.stream().map(stay -> stay.from().toString()).toArray(String[]::new))
        .param("tos", stays.stream().map(stay -> stay.to().toString()).toArray(String[]::new))
        .update();
  }

  private static Stay stay(ResultSet row, int number) throws SQLException {
    return new Stay(
        row.getObject("person", UUID.class),
        row.getObject("unit", UUID.class),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private static StudyCampaign campaign(ResultSet row, int number) throws SQLException {
    OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
    UUID[] units = (UUID[]) row.getArray("audience_units").getArray();
    Boolean[] below = (Boolean[]) row.getArray("audience_below").getArray();
    List<AudienceUnit> audience = new ArrayList<>();
    for (int at = 0; at < units.length; at++) {
      audience.add(new AudienceUnit(units[at], below[at]));
    }
    return new StudyCampaign(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("directive", UUID.class),
        row.getString("topic"),
        row.getString("material"),
        List.of((String[]) row.getArray("links").getArray()),
        row.getObject("owner_unit", UUID.class),
        audience,
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("due", LocalDate.class),
        row.getBoolean("own_statement"),
        row.getBoolean("commitment"),
        StudyCampaign.State.valueOf(row.getString("state")),
        opened == null ? null : opened.toInstant(),
        row.getObject("closed_on", LocalDate.class),
        row.getInt("version"));
  }
}
