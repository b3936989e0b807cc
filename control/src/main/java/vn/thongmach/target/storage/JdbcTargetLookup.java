package vn.thongmach.target.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetLookup;
import vn.thongmach.target.TargetTies;
import vn.thongmach.target.TargetTies.MeasuredThing;

/** Each kind of tie is looked up by an index of its own; the current version has to bear it. */
@Repository
class JdbcTargetLookup implements TargetLookup {

  private static final String TIED = "with tied (target, version) as (%s) ";

  private static final String STANDING =
      JdbcTargetRows.COLUMNS
          + JdbcTargetRows.IN_FORCE
          + " and (t.id, t.current) in (select target, version from tied) order by t.code";

  private static final String MEASURING =
      JdbcTargetRows.COLUMNS
          + JdbcTargetRows.IN_FORCE
          + " and v.measure = :measure and v.subject @> any(cast(:subjects as jsonb[]))"
          + " order by t.code";

  private final JdbcClient database;
  private final TargetMapper mapper;

  JdbcTargetLookup(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.mapper = new TargetMapper(json);
  }

  @Override
  public List<Target> tied(Scope scope, TargetTies ties) {
    if (ties.isEmpty()) {
      return List.of();
    }
    return scoped(TIED.formatted(String.join(" union ", branches(ties))) + STANDING, scope)
        .param("head", ties.head())
        .param("codes", ties.codes().toArray(String[]::new))
        .param("ids", ids(ties.targets()))
        .param("programmes", ids(ties.programmes()))
        .param("clauses", ids(ties.clauses()))
        .param("named", named("objects", ties.objects().stream().map(MeasuredThing::id)))
        .param("types", ties.objects().stream().map(MeasuredThing::type).toArray(String[]::new))
        .param("sources", ties.objects().stream().map(MeasuredThing::source).toArray(String[]::new))
        .query(mapper)
        .list();
  }

  private static List<String> branches(TargetTies ties) {
    List<String> branches = new ArrayList<>();
    if (ties.head() != null) {
      branches.add("select target, version from target_version where head = :head");
    }
    if (!ties.codes().isEmpty()) {
      branches.add("select id, current from target where code = any(:codes)");
    }
    if (!ties.targets().isEmpty()) {
      branches.add("select id, current from target where id = any(:ids)");
    }
    if (!ties.programmes().isEmpty()) {
      branches.add("select target, version from target_version where programme = any(:programmes)");
    }
    if (!ties.clauses().isEmpty()) {
      branches.add("select target, version from target_version where clause = any(:clauses)");
      branches.add("select target, version from target_version where also_serves && :clauses");
    }
    if (!ties.objects().isEmpty()) {
      branches.add(
          "select target, version from target_version"
              + " where subject @> any(cast(:named as jsonb[]))");
      branches.add(
          """
          select v.target, v.version from unnest(:types, :sources) o(type, source)
            join target_version v on lower(v.subject ->> 'type') = lower(o.type)
              and v.subject ->> 'source' = o.source and v.subject ->> 'type' is not null\
          """);
      branches.add(
          """
          select v.target, v.version from target_version v
            cross join jsonb_array_elements(v.terms -> 'measures') m
          where v.terms -> 'measures' <> '[]' and (m -> 'subject' @> any(cast(:named as jsonb[]))
            or exists (select from unnest(:types, :sources) o(type, source)
              where lower(m -> 'subject' ->> 'type') = lower(o.type)
                and m -> 'subject' ->> 'source' = o.source))\
          """);
    }
    return branches;
  }

  @Override
  public Map<UUID, Integer> headed(Scope scope, Collection<UUID> people) {
    Map<UUID, Integer> headed = new HashMap<>();
    scoped(
            "select v.head, count(*) targets"
                + JdbcTargetRows.IN_FORCE
                + " and v.head = any(:people) group by v.head",
            scope)
        .param("people", ids(people))
        .query(
            row -> {
              headed.put(row.getObject("head", UUID.class), row.getInt("targets"));
            });
    return headed;
  }

  @Override
  public List<Target> measuring(
      Scope scope, Collection<String> measures, Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    String[] named =
        Stream.of("units", "people", "programmes")
            .flatMap(form -> Stream.of(named(form, subjects.stream())))
            .toArray(String[]::new);
    // One by one: the kept plan for a list of measures is several times dearer.
    List<Target> targets = new ArrayList<>();
    for (String measure : measures) {
      targets.addAll(
          scoped(MEASURING, scope)
              .param("measure", measure)
              .param("subjects", named)
              .query(mapper)
              .list());
    }
    targets.sort(Comparator.comparing(Target::code));
    return targets;
  }

  private static String[] named(String form, Stream<UUID> ids) {
    return ids.map(id -> "{\"" + form + "\":[\"" + id + "\"]}").toArray(String[]::new);
  }

  private static UUID[] ids(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec scoped(String sql, Scope scope) {
    return database.sql(sql).param("all", scope.allUnits()).param("units", ids(scope.units()));
  }
}
