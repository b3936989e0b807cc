package vn.thongmach.supervision.storage;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionFinding;
import vn.thongmach.supervision.model.FindingRows;

@Repository
class JdbcFindingRows implements FindingRows {

  private final JdbcClient database;
  private final JdbcTies ties;

  JdbcFindingRows(JdbcClient database, JdbcTies ties) {
    this.database = database;
    this.ties = ties;
  }

  @Override
  public void insert(Scope scope, UUID supervisionCase, SupervisionFinding finding) {
    bound(
            finding,
            database.sql(
                """
                insert into supervision_finding (id, supervision_case, number, kind, text, person,
                  at, version, withdrawn)
                values (:id, :case, :number, :kind, :text, :person, :at, :version, :withdrawn)
                """))
        .param("case", supervisionCase)
        .param("number", finding.number())
        .update();
    ties.insert(scope, finding.id(), finding.ties());
  }

  @Override
  public void update(Scope scope, SupervisionFinding finding) {
    bound(
            finding,
            database.sql(
                """
                update supervision_finding set kind = :kind, text = :text, person = :person,
                  at = :at, version = :version, withdrawn = :withdrawn
                where id = :id
                """))
        .update();
    ties.delete(scope, finding.id());
    ties.insert(scope, finding.id(), finding.ties());
  }

  private static StatementSpec bound(SupervisionFinding finding, StatementSpec statement) {
    return statement
        .param("id", finding.id())
        .param("kind", finding.kind().name())
        .param("text", finding.text())
        .param("person", finding.by())
        .param("at", finding.at().atOffset(ZoneOffset.UTC))
        .param("version", finding.version())
        .param("withdrawn", finding.withdrawn());
  }

  @Override
  public List<SupervisionFinding> of(Scope scope, UUID supervisionCase) {
    Map<UUID, List<EvidenceTie>> named =
        ties.of(
            scope,
            List.copyOf(
                database
                    .sql("select id from supervision_finding where supervision_case = :case")
                    .param("case", supervisionCase)
                    .query(UUID.class)
                    .list()));
    return database
        .sql("select * from supervision_finding where supervision_case = :case order by number")
        .param("case", supervisionCase)
        .query(
            (row, number) -> {
              UUID id = row.getObject("id", UUID.class);
              return new SupervisionFinding(
                  id,
                  row.getInt("number"),
                  SupervisionFinding.Kind.valueOf(row.getString("kind")),
                  row.getString("text"),
                  named.getOrDefault(id, List.of()),
                  row.getObject("person", UUID.class),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  row.getInt("version"),
                  row.getBoolean("withdrawn"));
            })
        .list();
  }
}
