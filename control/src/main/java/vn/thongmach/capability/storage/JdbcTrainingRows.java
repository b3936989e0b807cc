package vn.thongmach.capability.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.TrainingPlan;
import vn.thongmach.capability.model.TrainingRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcTrainingRows implements TrainingRows {

  private static final String OF =
      """
       from training_plan p
      where (p.learner = any(:learners) or p.learner = :self or p.mentor = :self)
        and (cast(:need as uuid) is null or p.need = :need)
      """;

  private final JdbcClient database;

  JdbcTrainingRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void insert(Scope scope, TrainingPlan plan) {
    database
        .sql(
            """
            insert into training_plan (id, need, learner, mentor, item, level, how, until,
              campaign, task, state, word, account, at, version)
            values (:id, :need, :learner, :mentor, :item, :level, :how, :until,
              :campaign, :task, :state, :word, :account, :at, :version)
            """)
        .param("id", plan.id())
        .param("need", plan.need())
        .param("learner", plan.learner())
        .param("mentor", plan.mentor())
        .param("item", plan.item())
        .param("level", plan.level())
        .param("how", plan.how())
        .param("until", plan.until())
        .param("campaign", plan.campaign())
        .param("task", plan.task())
        .param("state", plan.state().name())
        .param("word", plan.word())
        .param("account", plan.account())
        .param("at", plan.at().atOffset(ZoneOffset.UTC))
        .param("version", plan.version())
        .update();
  }

  @Override
  public void step(Scope scope, TrainingPlan plan) {
    database
        .sql(
            """
            update training_plan set state = :state, word = :word, version = :version
            where id = :id
            """)
        .param("state", plan.state().name())
        .param("word", plan.word())
        .param("version", plan.version())
        .param("id", plan.id())
        .update();
  }

  @Override
  public Optional<TrainingPlan> find(Scope scope, UUID plan) {
    return database
        .sql("select * from training_plan where id = :id")
        .param("id", plan)
        .query(JdbcTrainingRows::plan)
        .optional();
  }

  @Override
  public Optional<TrainingPlan> locked(Scope scope, UUID plan) {
    return database
        .sql("select * from training_plan where id = :id for update")
        .param("id", plan)
        .query(JdbcTrainingRows::plan)
        .optional();
  }

  @Override
  public PageOf<TrainingPlan> page(
      Scope scope,
      Collection<UUID> learners,
      @Nullable UUID self,
      @Nullable UUID need,
      PageRequest page) {
    long total =
        bound(database.sql("select count(*)" + OF), learners, self, need)
            .query(Long.class)
            .single();
    return PageOf.of(
        bound(
                database.sql(
                    "select p.*"
                        + OF
                        + """
                           order by array_position(array['DONE','OPEN','CONFIRMED','ENDED'], p.state),
                            p.until, p.id limit :size offset :offset
                          """),
                learners,
                self,
                need)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(JdbcTrainingRows::plan)
            .list(),
        total,
        page);
  }

  private static StatementSpec bound(
      StatementSpec statement,
      Collection<UUID> learners,
      @Nullable UUID self,
      @Nullable UUID need) {
    return statement
        .param("learners", learners.toArray(UUID[]::new))
        .param("self", self)
        .param("need", need);
  }

  private static TrainingPlan plan(ResultSet row, int number) throws SQLException {
    return new TrainingPlan(
        row.getObject("id", UUID.class),
        row.getObject("need", UUID.class),
        row.getObject("learner", UUID.class),
        row.getObject("mentor", UUID.class),
        row.getObject("item", UUID.class),
        row.getInt("level"),
        row.getString("how"),
        row.getObject("until", LocalDate.class),
        row.getObject("campaign", UUID.class),
        row.getString("task"),
        TrainingPlan.State.valueOf(row.getString("state")),
        row.getString("word"),
        row.getString("account"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }
}
