package vn.thongmach.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One try of a person.
 *
 * @param number from 1
 * @param answers chosen options of each question, counted from 0
 * @param points how many questions were answered right
 * @param questions how many were asked
 */
public record QuizAttempt(
    UUID id,
    UUID campaign,
    UUID person,
    int number,
    List<List<Integer>> answers,
    int points,
    int questions,
    boolean passed,
    Instant submittedAt) {

  public QuizAttempt {
    answers = List.copyOf(answers);
  }
}
