package vn.thongmach.supervision.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.supervision.EvidenceTie;

/** Things named by requests, answers and findings, in the order they were named. */
@Repository
class JdbcTies {

  private final JdbcClient database;

  JdbcTies(JdbcClient database) {
    this.database = database;
  }

  void insert(Scope scope, UUID owner, List<EvidenceTie> ties) {
    for (int place = 0; place < ties.size(); place++) {
      EvidenceTie tie = ties.get(place);
      Period period = tie.period();
      database
          .sql(
              """
              insert into supervision_tie (owner, place, kind, reference, within, period, label,
                figure, unit)
              values (:owner, :place, :kind, :reference, :within, :period, :label, :figure, :unit)
              """)
          .param("owner", owner)
          .param("place", place)
          .param("kind", tie.kind().name())
          .param("reference", tie.reference())
          .param("within", tie.within())
          .param("period", period == null ? null : period.toString())
          .param("label", tie.label())
          .param("figure", tie.figure())
          .param("unit", tie.unit())
          .update();
    }
  }

  void delete(Scope scope, UUID owner) {
    database.sql("delete from supervision_tie where owner = :owner").param("owner", owner).update();
  }

  /** By owner. */
  Map<UUID, List<EvidenceTie>> of(Scope scope, Collection<UUID> owners) {
    Map<UUID, List<EvidenceTie>> found = new HashMap<>();
    database
        .sql("select * from supervision_tie where owner = any(:owners) order by owner, place")
        .param("owners", owners.toArray(UUID[]::new))
        .query(
            row -> {
              String period = row.getString("period");
              found
                  .computeIfAbsent(row.getObject("owner", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new EvidenceTie(
                          EvidenceTie.Kind.valueOf(row.getString("kind")),
                          row.getString("reference"),
                          row.getString("within"),
                          period == null ? null : Period.parse(period),
                          row.getString("label"),
                          row.getObject("figure", Double.class),
                          row.getString("unit")));
            });
    return found;
  }
}
