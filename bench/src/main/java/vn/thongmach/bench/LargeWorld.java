package vn.thongmach.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.time.ZoneId;

/**
 * An operator of {@value #PEOPLE} people in {@value #UNITS} units with {@value #TARGETS} targets of
 * the running year, written straight into the tables of a fresh installation. Everything has an id
 * that follows from its number, {@code md5(kind || number)}, so that others can add to it:
 *
 * <ul>
 *   <li>units {@code unit0} (the operator), {@code unit1} to {@code unit39} (centres), {@code
 *       unit40} to {@code unit399} (teams);
 *   <li>people {@code person0} to {@code person4999}, those below 400 heads of the unit of their
 *       number, the others in teams;
 *   <li>resolutions {@code resolution0} to {@code resolution9} of {@value #MEASURES} clauses each,
 *       {@code clause0} to {@code clause199};
 *   <li>targets, one for each measure: of the operator (20) and of each centre (780), brought
 *       together from those below; of each team (7,200), measured on the team; and three for each
 *       of 4,000 people, measured on the person.
 * </ul>
 */
final class LargeWorld {

  static final int PEOPLE = 5_000;
  static final int UNITS = 400;
  static final int TARGETS = 20_000;

  /** Pairs of a measure and what it is measured on. */
  static final int MEASURED = 19_200;

  private static final int MEASURES = 20;
  private static final int CENTRES = 39;

  private LargeWorld() {}

  /** The id of the thing with this number, as an SQL expression. */
  static String id(String kind, String number) {
    return "md5('" + kind + "' || (" + number + "))::uuid";
  }

  /** The team of a person who heads none, as an SQL expression over {@code p}. */
  static String unitOf() {
    return "case when p < 400 then p else 40 + (p - 400) % 360 end";
  }

  /** Everything up to the targets; nothing has a value yet. */
  static void build(Connection database) throws SQLException {
    database.setAutoCommit(false);
    try (Statement sql = database.createStatement()) {
      units(sql);
      people(sql);
      documents(sql);
      measures(sql);
      targets(sql);
      sql.execute("analyze");
    }
    database.commit();
    database.setAutoCommit(true);
  }

  private static void units(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into unit (id, code, tree, change)
        select %s, 'W-' || u, 'MANAGEMENT', 1 from generate_series(0, 399) u
        """
            .formatted(id("unit", "u")));
    sql.execute(
        """
        insert into unit_version (unit, valid_from, name, search_key, parent)
        select %s, '2020-01-01', 'Đơn vị ' || u, 'w-' || u || ' don vi ' || u,
          case when u = 0 then null when u < 40 then %s else %s end
        from generate_series(0, 399) u
        """
            .formatted(id("unit", "u"), id("unit", "0"), id("unit", "1 + u % " + CENTRES)));
  }

  private static void people(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into person (id, code, given_name, middle_name, family_name, search_key)
        select %s, 'W-' || p, (array['An','Bình','Chi','Dũng','Hà','Lan','Minh','Nga'])[1 + p %% 8],
          (array['Văn','Thị','Minh','Đức'])[1 + p %% 4],
          (array['Nguyễn','Trần','Lê','Phạm','Hoàng'])[1 + p %% 5], 'nguoi ' || p
        from generate_series(0, 4999) p
        """
            .formatted(id("person", "p")));
    sql.execute(
        """
        insert into mandate (id, person, unit, post, from_date)
        select %s, %s, %s, case when p < 400 then 'Trưởng đơn vị' else 'Kỹ sư' end, '2020-01-01'
        from generate_series(0, 4999) p
        """
            .formatted(id("mandate", "p"), id("person", "p"), id("unit", unitOf())));
  }

  private static void documents(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into resolution (id, symbol, title, kind, issuer, adopted_on, in_force_from,
          search_key)
        select %s, 'W' || r || '-NQ/ĐU', 'Nghị quyết ' || r, 'THEMATIC', %s, '2020-01-15',
          '2020-01-15', 'w' || r
        from generate_series(0, 9) r
        """
            .formatted(id("resolution", "r"), id("unit", "0")));
    sql.execute(
        """
        insert into clause (id, resolution, code, text, place, search_key)
        select %s, %s, (1 + c %% 20)::text, 'Nội dung ' || c, 1 + c %% 20, 'noi dung ' || c
        from generate_series(0, 199) c
        """
            .formatted(id("clause", "c"), id("resolution", "c / 20")));
    sql.execute(
        """
        insert into clause_version (clause, version, text, made_at, made_by)
        select id, 1, text, '2020-01-15', 'bench' from clause
        """);
  }

  /** The measures that everybody has, and twelve more: {@code world_measure (number, ...)}. */
  private static void measures(Statement sql) throws SQLException {
    sql.execute(
        """
        create temporary table world_measure as
        select row_number() over () as number, * from (values
          ('tasks-on-time', 'RATIO', 'percent'), ('obstacles-removed-on-time', 'RATIO', 'percent'),
          ('study-participation', 'RATIO', 'percent'), ('milestones-reached', 'RATIO', 'percent'),
          ('members-admitted', 'COUNT', 'member'), ('provinces-connected', 'COUNT', 'province'),
          ('kilometres-connected', 'SUM', 'kilometre'), ('digital-service-users', 'LAST', 'user'))
          as known (code, kind, unit)
        union all
        select 8 + n, 'world-' || n, (array['RATIO','COUNT','SUM','LAST'])[1 + n % 4],
          (array['percent','point','point','point'])[1 + n % 4]
        from generate_series(1, 12) n
        """);
    sql.execute(
        """
        insert into measure_definition (code, valid_from, name_vi, name_en, meaning_vi, meaning_en,
          unit, kind, better, lowest, highest, made_by)
        select code, '2000-01-01', code, code, code, code, unit, kind, 'HIGHER', 0,
          case kind when 'RATIO' then 100 else 1000000000 end, 'bench'
        from world_measure where number > 8
        """);
  }

  /**
   * Fills {@code world_target (code, unit, person, measure, parent, measured on)} and writes it.
   */
  private static void targets(Statement sql) throws SQLException {
    sql.execute(
        """
        create temporary table world_target as
        select 'W-' || u || '-' || m.number as code, u, u as head, m.number as m,
          case when u = 0 then null when u < 40 then 'W-0-' || m.number
            else 'W-' || (1 + u % 39) || '-' || m.number end as parent,
          case when u < 40 then null else md5('unit' || u)::uuid end as subject
        from generate_series(0, 399) u cross join world_measure m
        union all
        select 'W-P' || p || '-' || m.number, 40 + (p - 400) % 360, p, m.number, null,
          md5('person' || p)::uuid
        from generate_series(400, 4399) p cross join world_measure m where m.number <= 3
        """);
    sql.execute(
        "insert into target (id, code, current) select md5('target' || code)::uuid, code, 1"
            + " from world_target");
    sql.execute(
        """
        insert into target_version (target, version, name, search_key, owner_unit, head, measure,
          subject, direction, baseline, plan, weight, clause, valid_from, made_by, parent,
          aggregation, unit_of_measure)
        select md5('target' || t.code)::uuid, 1, 'Chỉ tiêu ' || t.code, lower(t.code),
          md5('unit' || t.u)::uuid, md5('person' || t.head)::uuid,
          case when t.subject is null then null else m.code end,
          case when t.subject is null then null
            else jsonb_build_object(case when t.head = t.u then 'units' else 'people' end,
              jsonb_build_array(t.subject)) end,
          'HIGHER', 0,
          case when t.subject is null then '[]' else jsonb_build_array(jsonb_build_object(
            'period', '%s', 'value', case m.kind when 'RATIO' then 95 else 1000 end)) end,
          1 + t.m %% 3, md5('clause' || (t.u %% 10 * 20 + t.m - 1))::uuid, '2026-01-01', 'bench',
          case when t.parent is null then null else md5('target' || t.parent)::uuid end,
          case when t.subject is null then 'WEIGHTED_MEAN' end,
          case when t.subject is null then 'point' end
        from world_target t join world_measure m on m.number = t.m
        """
            .formatted(Year.now(ZoneId.of("Asia/Ho_Chi_Minh"))));
  }

  /**
   * Gives each pair of a measure and what it is measured on values spread over the running year up
   * to today: {@value #MEASURED} times as many rows. They count as sealed.
   */
  static void values(Connection database, int each) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute(
          """
          insert into business_event (measure, subject_kind, subject, owner_unit, occurred_on,
            counts_at, numerator, denominator, unit, origin, recorded_by, recorded_by_name,
            received_time, row_hash, batch)
          select v.measure, case when v.subject_text = v.owner_unit::text then 'UNIT' else 'PERSON' end,
            v.subject_text::uuid, v.owner_unit, d.day, d.day::timestamp at time zone 'Asia/Ho_Chi_Minh',
            case when m.kind = 'RATIO' then 6 + (k + v.row) %% 5 else 1 + (k + v.row) %% 9 end,
            case when m.kind = 'RATIO' then 10 end, m.unit, 'REPORTED', md5('bench')::uuid, 'bench',
            d.day::timestamp at time zone 'Asia/Ho_Chi_Minh', '\\x00', 0
          from (select measure, owner_unit,
              coalesce(subject -> 'units', subject -> 'people') ->> 0 as subject_text,
              row_number() over (order by target) as row
            from target_version where measure is not null) v
          join (select distinct on (code) * from measure_definition order by code, valid_from desc)
            m on m.code = v.measure
          cross join generate_series(1, %d) k
          cross join lateral (select date_trunc('year', now())::date
            + (k * (extract(doy from now())::int - 1) / %d) as day) d
          """
              .formatted(each, each));
      sql.execute("analyze business_event");
    }
  }
}
