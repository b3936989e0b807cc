package vn.thongmach.supervision.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.EvidenceRequest;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswer;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.model.EvidenceRows;

@Repository
class JdbcEvidenceRows implements EvidenceRows {

  private final JdbcClient database;
  private final JdbcTies ties;

  JdbcEvidenceRows(JdbcClient database, JdbcTies ties) {
    this.database = database;
    this.ties = ties;
  }

  @Override
  public void insert(Scope scope, UUID supervisionCase, EvidenceRequest request) {
    database
        .sql(
            """
            insert into supervision_request (id, supervision_case, number, text, due, person, at)
            values (:id, :case, :number, :text, :due, :person, :at)
            """)
        .param("id", request.id())
        .param("case", supervisionCase)
        .param("number", request.number())
        .param("text", request.text())
        .param("due", request.due())
        .param("person", request.by())
        .param("at", request.at().atOffset(ZoneOffset.UTC))
        .update();
    ties.insert(scope, request.id(), request.ties());
  }

  @Override
  public void insert(Scope scope, UUID request, EvidenceAnswer answer) {
    database
        .sql(
            """
            insert into supervision_answer (id, request, number, refuses, text, person, at)
            values (:id, :request, :number, :refuses, :text, :person, :at)
            """)
        .param("id", answer.id())
        .param("request", request)
        .param("number", answer.number())
        .param("refuses", answer.refuses())
        .param("text", answer.text())
        .param("person", answer.by())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .update();
    ties.insert(scope, answer.id(), answer.ties());
  }

  @Override
  public List<EvidenceRequest> of(Scope scope, UUID supervisionCase) {
    Map<UUID, List<EvidenceTie>> named = ties.of(scope, owners(supervisionCase));
    Map<UUID, List<EvidenceAnswer>> answers = new HashMap<>();
    database
        .sql(
            """
            select a.* from supervision_answer a join supervision_request r on r.id = a.request
            where r.supervision_case = :case order by a.request, a.number
            """)
        .param("case", supervisionCase)
        .query(
            row -> {
              UUID id = row.getObject("id", UUID.class);
              answers
                  .computeIfAbsent(row.getObject("request", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new EvidenceAnswer(
                          id,
                          row.getInt("number"),
                          row.getBoolean("refuses"),
                          row.getString("text"),
                          named.getOrDefault(id, List.of()),
                          row.getObject("person", UUID.class),
                          row.getObject("at", OffsetDateTime.class).toInstant()));
            });
    return database
        .sql("select * from supervision_request where supervision_case = :case order by number")
        .param("case", supervisionCase)
        .query(
            (row, number) -> {
              UUID id = row.getObject("id", UUID.class);
              return new EvidenceRequest(
                  id,
                  row.getInt("number"),
                  row.getString("text"),
                  row.getObject("due", LocalDate.class),
                  named.getOrDefault(id, List.of()),
                  row.getObject("person", UUID.class),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  answers.getOrDefault(id, List.of()));
            })
        .list();
  }

  private List<UUID> owners(UUID supervisionCase) {
    return List.copyOf(
        database
            .sql(
                """
            select id from supervision_request where supervision_case = :case
            union all
            select a.id from supervision_answer a join supervision_request r on r.id = a.request
            where r.supervision_case = :case
            """)
            .param("case", supervisionCase)
            .query(UUID.class)
            .list());
  }
}
