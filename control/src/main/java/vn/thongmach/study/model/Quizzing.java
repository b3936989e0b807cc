package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.study.QuizAttempt;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudyQuiz;
import vn.thongmach.study.StudyQuizDraft;
import vn.thongmach.study.StudyQuizzes;

/** The rules of quizzes. Whoever writes holds the campaign, so that attempts are counted right. */
@Service
class Quizzing implements StudyQuizzes {

  private static final String SUBJECT = "study-quiz";

  private final CampaignRows campaigns;
  private final QuizRows rows;
  private final TakingChecks checks;
  private final Recording recording;
  private final AuditTrail audit;
  private final Clock clock;

  Quizzing(
      CampaignRows campaigns,
      QuizRows rows,
      TakingChecks checks,
      Recording recording,
      AuditTrail audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.checks = checks;
    this.recording = recording;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public StudyQuiz held(Scope scope, UUID campaign) {
    requireHeld(
        scope,
        campaigns
            .find(scope, campaign)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
    return rows.quiz(scope, campaign).orElseGet(() -> StudyQuiz.none(campaign));
  }

  @Override
  @Transactional
  public StudyQuiz write(Scope scope, UUID id, StudyQuizDraft draft) {
    StudyCampaign campaign = checks.found(scope, id);
    requireHeld(scope, campaign);
    HeldCampaigns.requireNotClosed(campaign);
    StudyQuiz old = rows.quiz(scope, id).orElseGet(() -> StudyQuiz.none(id));
    Problems.requireCurrent(draft.version(), old.version(), campaign.title());
    if (rows.tried(scope, id)) {
      throw new CodedException(StudyError.QUIZ_TRIED, campaign.title());
    }
    StudyQuiz quiz = QuizDrafts.checked(id, old.version() + 1, draft);
    rows.put(scope, quiz, clock.instant());
    audit.record(
        scope,
        "StudyQuizWritten",
        SUBJECT,
        id.toString(),
        new Written(
            quiz.version(),
            quiz.questions().size(),
            quiz.passMark(),
            quiz.attempts(),
            quiz.required()));
    if (campaign.state() == StudyCampaign.State.OPENED && quiz.required() != old.required()) {
      recording.countAll(scope, campaign);
    }
    return quiz;
  }

  /** What the audit trail is told of a quiz: neither questions nor answers. */
  private record Written(
      int version, int questions, int passMark, int attempts, boolean required) {}

  @Override
  public boolean has(Scope scope, StudyCampaign campaign) {
    return rows.quiz(scope, campaign.id()).filter(quiz -> !quiz.questions().isEmpty()).isPresent();
  }

  @Override
  public OwnQuiz own(Scope scope, UUID id) {
    StudyCampaign campaign =
        campaigns.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    StudyQuiz quiz = asked(scope, id);
    UUID person = scope.person();
    return told(
        scope,
        campaign,
        quiz,
        person,
        person == null ? List.of() : rows.attempts(scope, id, person));
  }

  private StudyQuiz asked(Scope scope, UUID campaign) {
    return rows.quiz(scope, campaign)
        .filter(quiz -> !quiz.questions().isEmpty())
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  @Transactional
  public OwnQuiz attempt(
      Scope scope,
      UUID id,
      @Nullable List<@Nullable List<@Nullable Integer>> sent,
      @Nullable Integer version) {
    StudyCampaign campaign = checks.found(scope, id);
    StudyQuiz quiz = asked(scope, id);
    UUID person = TakingChecks.person(scope);
    TakingChecks.requireOpen(campaign);
    checks.requireMust(scope, campaign, person);
    Problems.requireCurrent(version, quiz.version(), campaign.title());
    List<QuizAttempt> before = rows.attempts(scope, id, person);
    if (passed(before)) {
      throw new CodedException(StudyError.QUIZ_PASSED, campaign.title());
    }
    if (before.size() >= quiz.attempts()) {
      throw new CodedException(StudyError.QUIZ_USED_UP, quiz.attempts());
    }
    List<List<Integer>> answers = QuizDrafts.answers(quiz, sent);
    int points = (int) right(quiz, answers).stream().filter(one -> one).count();
    QuizAttempt attempt =
        new QuizAttempt(
            UUID.randomUUID(),
            id,
            person,
            before.size() + 1,
            answers,
            points,
            quiz.questions().size(),
            points >= quiz.passMark(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.insert(scope, attempt, LocalDate.ofInstant(attempt.submittedAt(), Period.ZONE));
    audit.record(
        scope,
        "StudyQuizTried",
        SUBJECT,
        id.toString(),
        new Tried(person, attempt.number(), points, attempt.questions(), attempt.passed()));
    recording.count(scope, campaign, List.of(person));
    return told(scope, campaign, quiz, person, rows.attempts(scope, id, person));
  }

  /** What the audit trail is told of an attempt: not what was answered. */
  private record Tried(UUID person, int number, int points, int questions, boolean passed) {}

  private OwnQuiz told(
      Scope scope,
      StudyCampaign campaign,
      StudyQuiz quiz,
      @Nullable UUID person,
      List<QuizAttempt> attempts) {
    boolean passed = passed(attempts);
    boolean over = passed || attempts.size() >= quiz.attempts();
    boolean may =
        !over
            && person != null
            && campaign.state() == StudyCampaign.State.OPENED
            && checks.must(scope, campaign, person);
    return new OwnQuiz(
        quiz.version(),
        quiz.passMark(),
        quiz.attempts(),
        quiz.required(),
        quiz.questions().stream()
            .map(
                one ->
                    new AskedQuestion(
                        one.text(), one.many(), one.options(), over ? one.right() : null))
            .toList(),
        may ? quiz.attempts() - attempts.size() : 0,
        passed,
        attempts.stream().map(one -> new TriedQuiz(one, right(quiz, one.answers()))).toList());
  }

  private static boolean passed(List<QuizAttempt> attempts) {
    return attempts.stream().anyMatch(QuizAttempt::passed);
  }

  /** Nothing is half right: exactly the right options are chosen, or the question is wrong. */
  private static List<Boolean> right(StudyQuiz quiz, List<List<Integer>> answers) {
    return IntStream.range(0, quiz.questions().size())
        .mapToObj(at -> quiz.questions().get(at).right().equals(answers.get(at)))
        .toList();
  }

  private static void requireHeld(Scope scope, StudyCampaign campaign) {
    if (!TakingChecks.holds(scope, campaign)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }
}
