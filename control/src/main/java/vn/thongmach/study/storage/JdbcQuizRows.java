package vn.thongmach.study.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.study.QuizAttempt;
import vn.thongmach.study.StudyQuiz;
import vn.thongmach.study.StudyQuiz.Question;
import vn.thongmach.study.model.QuizRows;

@Repository
class JdbcQuizRows implements QuizRows {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
  private static final TypeReference<List<List<Integer>>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient database;

  JdbcQuizRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<StudyQuiz> quiz(Scope scope, UUID campaign) {
    return database
        .sql("select * from study_quiz where campaign = :campaign")
        .param("campaign", campaign)
        .query(
            (row, number) ->
                new StudyQuiz(
                    campaign,
                    row.getInt("version"),
                    row.getInt("pass_mark"),
                    row.getInt("attempts"),
                    row.getBoolean("required"),
                    JSON.readValue(row.getString("questions"), QUESTIONS)))
        .optional();
  }

  @Override
  public void put(Scope scope, StudyQuiz quiz, Instant at) {
    database
        .sql(
            """
            insert into study_quiz (campaign, version, pass_mark, attempts, required, questions,
              written_by, written_at)
            values (:campaign, :version, :passMark, :attempts, :required,
              cast(:questions as jsonb), :by, :at)
            on conflict (campaign) do update set version = excluded.version,
              pass_mark = excluded.pass_mark, attempts = excluded.attempts,
              required = excluded.required, questions = excluded.questions,
              written_by = excluded.written_by, written_at = excluded.written_at
            """)
        .param("campaign", quiz.campaign())
        .param("version", quiz.version())
        .param("passMark", quiz.passMark())
        .param("attempts", quiz.attempts())
        .param("required", quiz.required())
        .param("questions", JSON.writeValueAsString(quiz.questions()))
        .param("by", scope.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public boolean tried(Scope scope, UUID campaign) {
    return database
        .sql("select exists(select from study_quiz_attempt where campaign = :campaign)")
        .param("campaign", campaign)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<QuizAttempt> attempts(Scope scope, UUID campaign, UUID person) {
    return database
        .sql(
            """
            select * from study_quiz_attempt where campaign = :campaign and person = :person
            order by number desc
            """)
        .param("campaign", campaign)
        .param("person", person)
        .query(JdbcQuizRows::attempt)
        .list();
  }

  @Override
  public void insert(Scope scope, QuizAttempt attempt, LocalDate day) {
    database
        .sql(
            """
            insert into study_quiz_attempt (id, campaign, person, number, answers, points,
              questions, passed, day, submitted_at)
            values (:id, :campaign, :person, :number, cast(:answers as jsonb), :points, :questions,
              :passed, :day, :at)
            """)
        .param("id", attempt.id())
        .param("campaign", attempt.campaign())
        .param("person", attempt.person())
        .param("number", attempt.number())
        .param("answers", JSON.writeValueAsString(attempt.answers()))
        .param("points", attempt.points())
        .param("questions", attempt.questions())
        .param("passed", attempt.passed())
        .param("day", day)
        .param("at", attempt.submittedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static QuizAttempt attempt(ResultSet row, int number) throws SQLException {
    return new QuizAttempt(
        row.getObject("id", UUID.class),
        row.getObject("campaign", UUID.class),
        row.getObject("person", UUID.class),
        row.getInt("number"),
        JSON.readValue(row.getString("answers"), ANSWERS),
        row.getInt("points"),
        row.getInt("questions"),
        row.getBoolean("passed"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant());
  }
}
