package vn.thongmach.study;

import java.util.List;
import java.util.UUID;

/**
 * The short quiz of a campaign with its right answers, which only those who hold the campaign read.
 *
 * @param version from 1, grows with every change; 0 where there never was one
 * @param passMark how many questions answered right pass it
 * @param attempts how many times each may try
 * @param required whether only who passed it has completed the campaign
 * @param questions empty where there is no quiz
 */
public record StudyQuiz(
    UUID campaign,
    int version,
    int passMark,
    int attempts,
    boolean required,
    List<Question> questions) {

  public StudyQuiz {
    questions = List.copyOf(questions);
  }

  /** No quiz. */
  public static StudyQuiz none(UUID campaign) {
    return new StudyQuiz(campaign, 0, 1, 1, false, List.of());
  }

  /**
   * A question.
   *
   * @param many whether several options may be right
   * @param right places of the right options, counted from 0, in order; exactly one unless many
   */
  public record Question(String text, boolean many, List<String> options, List<Integer> right) {

    public Question {
      options = List.copyOf(options);
      right = List.copyOf(right);
    }
  }
}
