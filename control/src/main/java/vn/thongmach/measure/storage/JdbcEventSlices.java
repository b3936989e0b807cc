package vn.thongmach.measure.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.model.BusinessEventRows.Sum;
import vn.thongmach.measure.model.EventSlices;

/** Table business_event, read in many slices at once. */
@Repository
class JdbcEventSlices implements EventSlices {

  /** Events of the slices; those after the as-of only tell when the sum will move by itself. */
  private static final String COUNTED =
      """
      select s.place, s.as_of, e.id, e.subject, e.numerator, e.denominator, e.origin, e.counts_at
      from unnest(:places, cast(:froms as timestamptz[]), cast(:tos as timestamptz[]),
          cast(:asOfs as timestamptz[])) s (place, from_at, to_at, as_of)
        join unnest(:memberPlaces, :members) m (place, subject) on m.place = s.place
        join business_event e on e.measure = :measure and e.subject = m.subject
          and e.counts_at >= s.from_at and e.counts_at < s.to_at
      where not exists (select 1 from business_event c where c.corrects = e.id)
      """;

  private static final String SUMS =
      """
      with counted as (%s), kept as (%s)
      select place, coalesce(sum(numerator), 0) as numerator,
        coalesce(sum(denominator), 0) as denominator, count(*) as events,
        coalesce(max(id), 0) as last, array_agg(distinct origin) as origins,
        array_agg(distinct subject) as reporters, null::timestamptz as next
      from kept group by place
      union all
      select place, 0, 0, 0, 0, null, null, min(counts_at)
      from counted where counts_at > as_of group by place
      """;

  private static final String ALL = "select * from counted where counts_at <= as_of";

  private static final String LATEST =
      """
      select distinct on (place, subject) * from counted where counts_at <= as_of
      order by place, subject, counts_at desc, id desc
      """;

  private final JdbcClient database;

  JdbcEventSlices(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Sliced> sums(Scope scope, String measure, List<Slice> slices, boolean latest) {
    List<Integer> memberPlaces = new ArrayList<>();
    List<UUID> members = new ArrayList<>();
    for (int place = 0; place < slices.size(); place++) {
      Set<UUID> subjects = slices.get(place).subjects();
      members.addAll(subjects);
      memberPlaces.addAll(Collections.nCopies(subjects.size(), place));
    }
    Sum[] sums = new Sum[slices.size()];
    Instant[] next = new Instant[slices.size()];
    database
        .sql(SUMS.formatted(COUNTED, latest ? LATEST : ALL))
        .param("measure", measure)
        .param("places", places(slices))
        .param(
            "froms", slices.stream().map(slice -> slice.from().toString()).toArray(String[]::new))
        .param("tos", slices.stream().map(slice -> slice.to().toString()).toArray(String[]::new))
        .param(
            "asOfs", slices.stream().map(slice -> slice.asOf().toString()).toArray(String[]::new))
        .param("memberPlaces", memberPlaces.toArray(new Integer[0]))
        .param("members", members.toArray(new UUID[0]))
        .query(
            row -> {
              int place = row.getInt("place");
              OffsetDateTime moves = row.getObject("next", OffsetDateTime.class);
              if (moves == null) {
                sums[place] = sum(row);
              } else {
                next[place] = moves.toInstant();
              }
            });
    List<Sliced> found = new ArrayList<>(slices.size());
    for (int place = 0; place < slices.size(); place++) {
      found.add(new Sliced(sums[place] == null ? Sum.NONE : sums[place], next[place]));
    }
    return found;
  }

  private static Integer[] places(List<Slice> slices) {
    Integer[] places = new Integer[slices.size()];
    Arrays.setAll(places, place -> place);
    return places;
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(
        row.getBigDecimal("numerator"),
        row.getBigDecimal("denominator"),
        row.getLong("events"),
        weakest((Object[]) row.getArray("origins").getArray()),
        row.getLong("last"),
        Arrays.stream((Object[]) row.getArray("reporters").getArray())
            .map(UUID.class::cast)
            .collect(Collectors.toSet()));
  }

  private static @Nullable Origin weakest(Object[] origins) {
    return Arrays.stream(origins)
        .map(origin -> Origin.valueOf(origin.toString()))
        .reduce(Origin::weakest)
        .orElse(null);
  }
}
