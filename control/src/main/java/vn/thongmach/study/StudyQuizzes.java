package vn.thongmach.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * Quizzes of campaigns. Right answers are read by those who hold the campaign, and by others once
 * they have passed or used up their attempts.
 */
public interface StudyQuizzes {

  /** Most questions of one quiz. */
  int MOST_QUESTIONS = 20;

  /**
   * The quiz with its right answers.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for those who do not hold
   *     the campaign
   */
  StudyQuiz held(Scope scope, UUID campaign);

  /**
   * Writes the quiz while nobody has tried it; audited without its answers.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.closed},
   *     {@code study.quiz-tried}, {@code kernel.changed-meanwhile}, else all problems of the draft
   */
  StudyQuiz write(Scope scope, UUID campaign, StudyQuizDraft draft);

  /** Whether a campaign within reach has a quiz. */
  boolean has(Scope scope, StudyCampaign campaign);

  /**
   * The quiz as it is asked, and how the reader has done.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where the campaign is out
   *     of reach or has no quiz
   */
  OwnQuiz own(Scope scope, UUID campaign);

  /**
   * Judges the answers of whoever asks, and keeps the attempt; audited without its answers.
   *
   * @param answers chosen options of each question, counted from 0
   * @param version of the quiz the person saw; null when not checked
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code study.no-person},
   *     {@code study.not-open}, {@code study.not-in-audience}, {@code study.quiz-passed}, {@code
   *     study.quiz-used-up}, {@code kernel.changed-meanwhile}, else all problems of all answers
   */
  OwnQuiz attempt(
      Scope scope,
      UUID campaign,
      @Nullable List<@Nullable List<@Nullable Integer>> answers,
      @Nullable Integer version);

  /**
   * A quiz as its reader meets it.
   *
   * @param attempts how many times each may try
   * @param left how many times the reader still may; 0 once passed, and where they may not try
   * @param passed whether the reader has passed
   * @param tried the reader's own attempts, latest first
   */
  record OwnQuiz(
      int version,
      int passMark,
      int attempts,
      boolean required,
      List<AskedQuestion> questions,
      int left,
      boolean passed,
      List<TriedQuiz> tried) {

    public OwnQuiz {
      questions = List.copyOf(questions);
      tried = List.copyOf(tried);
    }
  }

  /**
   * A question as it is asked.
   *
   * @param right places of the right options; null while the reader may still try
   */
  record AskedQuestion(
      String text, boolean many, List<String> options, @Nullable List<Integer> right) {}

  /**
   * An attempt with what was right in it.
   *
   * @param right of each question whether it was answered right
   */
  record TriedQuiz(QuizAttempt attempt, List<Boolean> right) {}
}
