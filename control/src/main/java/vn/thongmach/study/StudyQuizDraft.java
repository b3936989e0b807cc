package vn.thongmach.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as somebody writes it; see {@link StudyQuiz}. Nothing in it is checked yet.
 *
 * @param questions empty to take the quiz away
 * @param required absent: true
 * @param version the version the writer saw; null when not checked
 */
public record StudyQuizDraft(
    @Nullable Integer passMark,
    @Nullable Integer attempts,
    @Nullable Boolean required,
    @Nullable List<@Nullable QuizQuestionDraft> questions,
    @Nullable Integer version) {

  /**
   * A question.
   *
   * @param many absent: false
   */
  public record QuizQuestionDraft(
      @Nullable String text,
      @Nullable Boolean many,
      @Nullable List<@Nullable QuizOptionDraft> options) {}

  /**
   * An option.
   *
   * @param right absent: false
   */
  public record QuizOptionDraft(@Nullable String text, @Nullable Boolean right) {}
}
