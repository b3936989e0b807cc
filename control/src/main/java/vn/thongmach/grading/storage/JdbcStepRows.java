package vn.thongmach.grading.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradeReviews.Reading;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.ReviewSteps.CollectiveComment;
import vn.thongmach.grading.ReviewSteps.CommentText;
import vn.thongmach.grading.ReviewSteps.DecisionText;
import vn.thongmach.grading.ReviewSteps.GradeDecision;
import vn.thongmach.grading.ReviewSteps.GradeProposal;
import vn.thongmach.grading.ReviewSteps.ProposalText;
import vn.thongmach.grading.ReviewSteps.SelfReview;
import vn.thongmach.grading.ReviewSteps.SelfReviewText;
import vn.thongmach.grading.ReviewSteps.Written;
import vn.thongmach.grading.model.StepRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@Repository
class JdbcStepRows implements StepRows {

  private final JdbcClient database;
  private final JsonMapper json =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  JdbcStepRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void add(Scope scope, UUID subject, Kind kind, Written written, Object text) {
    database
        .sql(
            """
            insert into grading_step (subject, kind, person, account, at, content)
            values (:subject, :kind, :person, :account, :at, cast(:content as jsonb))
            """)
        .param("subject", subject)
        .param("kind", kind.name())
        .param("person", written.by())
        .param("account", written.account())
        .param("at", GradingReach.utc(written.at()))
        .param("content", json.writeValueAsString(text))
        .update();
  }

  private static final class Taken {
    private final List<SelfReview> reviews = new ArrayList<>();
    private final List<CollectiveComment> comments = new ArrayList<>();
    private final List<GradeProposal> proposals = new ArrayList<>();
    private final List<GradeDecision> decisions = new ArrayList<>();

    ReviewSteps steps() {
      return new ReviewSteps(reviews, comments, proposals, decisions);
    }
  }

  @Override
  public Map<UUID, ReviewSteps> of(Scope scope, Collection<UUID> subjects) {
    Map<UUID, Taken> taken = new HashMap<>();
    subjects.forEach(subject -> taken.put(subject, new Taken()));
    database
        .sql("select * from grading_step where subject = any(:subjects) order by id")
        .param("subjects", GradingReach.array(subjects))
        .query(
            row -> {
              Taken of = Objects.requireNonNull(taken.get(row.getObject("subject", UUID.class)));
              Written written =
                  new Written(
                      row.getObject("person", UUID.class),
                      row.getString("account"),
                      Objects.requireNonNull(GradingReach.instant(row, "at")));
              String text = row.getString("content");
              switch (Kind.valueOf(row.getString("kind"))) {
                case REVIEW ->
                    of.reviews.add(
                        new SelfReview(written, json.readValue(text, SelfReviewText.class)));
                case COMMENT ->
                    of.comments.add(
                        new CollectiveComment(written, json.readValue(text, CommentText.class)));
                case PROPOSAL ->
                    of.proposals.add(
                        new GradeProposal(written, json.readValue(text, ProposalText.class)));
                case DECISION ->
                    of.decisions.add(
                        new GradeDecision(written, json.readValue(text, DecisionText.class)));
              }
            });
    Map<UUID, ReviewSteps> steps = new HashMap<>();
    taken.forEach((subject, of) -> steps.put(subject, of.steps()));
    return steps;
  }

  @Override
  public void read(Scope scope, UUID subject, Reading reading) {
    database
        .sql(
            """
            insert into grading_reading (subject, at, person, account)
            values (:subject, :at, :person, :account)
            """)
        .param("subject", subject)
        .param("at", GradingReach.utc(reading.at()))
        .param("person", reading.person())
        .param("account", reading.account())
        .update();
  }

  @Override
  public PageOf<Reading> readings(Scope scope, UUID subject, PageRequest page) {
    long total =
        database
            .sql("select count(*) from grading_reading where subject = :subject")
            .param("subject", subject)
            .query(Long.class)
            .single();
    return PageOf.of(
        database
            .sql(
                """
                select * from grading_reading where subject = :subject
                order by id desc limit :size offset :offset
                """)
            .param("subject", subject)
            .param("size", page.size())
            .param("offset", page.offset())
            .query(
                (row, number) ->
                    new Reading(
                        Objects.requireNonNull(GradingReach.instant(row, "at")),
                        row.getObject("person", UUID.class),
                        row.getString("account")))
            .list(),
        total,
        page);
  }
}
