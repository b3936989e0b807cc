package vn.thongmach.assembly.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.ElectionAftercare.Complaint;
import vn.thongmach.assembly.ElectionAftercare.Ratification;
import vn.thongmach.assembly.TallyRecord.Capacity;
import vn.thongmach.assembly.TallyRecord.Confirmation;
import vn.thongmach.assembly.model.AftercareRows;

@Repository
class JdbcAftercareRows implements AftercareRows {

  private final JdbcClient database;

  JdbcAftercareRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void keep(Scope scope, UUID id, Kept record, Instant at) {
    database
        .sql(
            """
            insert into election_record (election, content, digest, at)
            values (:id, :content, :digest, :at)
            """)
        .param("id", id)
        .param("content", record.content())
        .param("digest", record.digest())
        .param("at", CongressReach.utc(at))
        .update();
  }

  @Override
  public Optional<Kept> record(Scope scope, UUID id) {
    return database
        .sql("select content, digest from election_record where election = :id")
        .param("id", id)
        .query((row, number) -> new Kept(row.getString("content"), row.getString("digest")))
        .optional();
  }

  @Override
  public void confirm(Scope scope, UUID id, Confirmation one) {
    database
        .sql(
            """
            insert into election_confirmation (election, capacity, person, at, checkpoint)
            values (:id, :capacity, :person, :at, :checkpoint)
            """)
        .param("id", id)
        .param("capacity", one.capacity().name())
        .param("person", one.person())
        .param("at", CongressReach.utc(one.at()))
        .param("checkpoint", one.checkpoint())
        .update();
  }

  @Override
  public List<Confirmation> confirmations(Scope scope, UUID id) {
    return database
        .sql("select * from election_confirmation where election = :id order by capacity")
        .param("id", id)
        .query(
            (row, number) ->
                new Confirmation(
                    Capacity.valueOf(row.getString("capacity")),
                    row.getObject("person", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("checkpoint")))
        .list();
  }

  @Override
  public void ratify(Scope scope, UUID id, Ratification one, Instant at) {
    database
        .sql(
            """
            insert into election_ratification (election, symbol, day, body, at, account)
            values (:id, :symbol, :day, :body, :at, :account)
            """)
        .param("id", id)
        .param("symbol", one.symbol())
        .param("day", one.day())
        .param("body", one.body())
        .param("at", CongressReach.utc(at))
        .param("account", scope.name())
        .update();
  }

  @Override
  public Optional<Ratification> ratification(Scope scope, UUID id) {
    return database
        .sql("select * from election_ratification where election = :id")
        .param("id", id)
        .query(
            (row, number) ->
                new Ratification(
                    row.getString("symbol"),
                    row.getObject("day", LocalDate.class),
                    row.getString("body"),
                    row.getObject("mandates_from", LocalDate.class)))
        .optional();
  }

  @Override
  public void mandated(Scope scope, UUID id, LocalDate from) {
    database
        .sql("update election_ratification set mandates_from = :from where election = :id")
        .param("from", from)
        .param("id", id)
        .update();
  }

  @Override
  public void add(Scope scope, UUID id, Complaint one, Instant at) {
    database
        .sql(
            """
            insert into election_complaint (id, election, received_on, sender, text, at, account)
            values (:complaint, :id, :received, :sender, :text, :at, :account)
            """)
        .param("complaint", one.id())
        .param("id", id)
        .param("received", one.receivedOn())
        .param("sender", one.sender())
        .param("text", one.text())
        .param("at", CongressReach.utc(at))
        .param("account", scope.name())
        .update();
  }

  @Override
  public void settle(Scope scope, UUID complaint, LocalDate day, String text) {
    database
        .sql("update election_complaint set settled_on = :day, settlement = :text where id = :id")
        .param("day", day)
        .param("text", text)
        .param("id", complaint)
        .update();
  }

  @Override
  public List<Complaint> complaints(Scope scope, UUID id, @Nullable LocalDate until) {
    return database
        .sql("select * from election_complaint where election = :id order by received_on, at, id")
        .param("id", id)
        .query(
            (row, number) -> {
              LocalDate received = row.getObject("received_on", LocalDate.class);
              return new Complaint(
                  row.getObject("id", UUID.class),
                  received,
                  row.getString("sender"),
                  row.getString("text"),
                  until != null && received.isAfter(until),
                  row.getObject("settled_on", LocalDate.class),
                  row.getString("settlement"));
            })
        .list();
  }
}
