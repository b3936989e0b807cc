package vn.thongmach.study.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.Problems;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudyQuiz;
import vn.thongmach.study.StudyQuiz.Question;
import vn.thongmach.study.StudyQuizDraft;
import vn.thongmach.study.StudyQuizDraft.QuizOptionDraft;
import vn.thongmach.study.StudyQuizDraft.QuizQuestionDraft;
import vn.thongmach.study.StudyQuizzes;

/** Checks what is written as a quiz, and what is answered. */
final class QuizDrafts {

  private static final int LONGEST_QUESTION = 500;
  private static final int LONGEST_OPTION = 300;
  private static final int LEAST_OPTIONS = 2;
  private static final int MOST_OPTIONS = 8;
  private static final int MOST_ATTEMPTS = 10;

  private QuizDrafts() {}

  static StudyQuiz checked(UUID campaign, int version, StudyQuizDraft draft) {
    Problems problems = new Problems();
    List<Question> questions = questions(problems, draft.questions());
    int passMark = draft.passMark() == null ? questions.size() : draft.passMark();
    if (!questions.isEmpty() && (passMark < 1 || passMark > questions.size())) {
      problems.add("passMark", StudyError.QUIZ_PASS_MARK, passMark, questions.size());
    }
    int attempts = draft.attempts() == null ? 1 : draft.attempts();
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      problems.add("attempts", StudyError.QUIZ_ATTEMPTS, attempts, MOST_ATTEMPTS);
    }
    problems.throwIfAny();
    boolean required = !questions.isEmpty() && !Boolean.FALSE.equals(draft.required());
    return new StudyQuiz(
        campaign, version, questions.isEmpty() ? 1 : passMark, attempts, required, questions);
  }

  private static List<Question> questions(
      Problems problems, @Nullable List<@Nullable QuizQuestionDraft> wanted) {
    List<@Nullable QuizQuestionDraft> given = wanted == null ? List.of() : wanted;
    List<Question> questions = new ArrayList<>();
    if (given.size() > StudyQuizzes.MOST_QUESTIONS) {
      problems.add("questions", StudyError.TOO_MANY, given.size(), StudyQuizzes.MOST_QUESTIONS);
      return questions;
    }
    for (int at = 0; at < given.size(); at++) {
      questions.add(question(problems, "questions[" + at + "]", at + 1, given.get(at)));
    }
    return questions;
  }

  private static Question question(
      Problems problems, String field, int place, @Nullable QuizQuestionDraft draft) {
    String text =
        problems.text(field + ".text", draft == null ? null : draft.text(), LONGEST_QUESTION);
    boolean many = draft != null && Boolean.TRUE.equals(draft.many());
    List<@Nullable QuizOptionDraft> given =
        draft == null || draft.options() == null ? List.of() : draft.options();
    List<String> options = new ArrayList<>();
    List<Integer> right = new ArrayList<>();
    if (given.size() < LEAST_OPTIONS || given.size() > MOST_OPTIONS) {
      problems.add(field + ".options", StudyError.QUIZ_OPTIONS, place, LEAST_OPTIONS, MOST_OPTIONS);
      return new Question(text, many, options, right);
    }
    Set<String> seen = new HashSet<>();
    for (int at = 0; at < given.size(); at++) {
      QuizOptionDraft option = given.get(at);
      String place2 = field + ".options[" + at + "].text";
      String words = problems.text(place2, option == null ? null : option.text(), LONGEST_OPTION);
      if (!words.isEmpty() && !seen.add(words)) {
        problems.add(place2, StudyError.QUIZ_OPTION_REPEATED, words, place);
      }
      options.add(words);
      if (option != null && Boolean.TRUE.equals(option.right())) {
        right.add(at);
      }
    }
    if (right.isEmpty() || (!many && right.size() > 1)) {
      problems.add(
          field + ".options", many ? StudyError.QUIZ_NONE_RIGHT : StudyError.QUIZ_ONE_RIGHT, place);
    }
    return new Question(text, many, options, right);
  }

  /** The chosen options of each question, in order and each once. */
  static List<List<Integer>> answers(
      StudyQuiz quiz, @Nullable List<@Nullable List<@Nullable Integer>> sent) {
    Problems problems = new Problems();
    List<@Nullable List<@Nullable Integer>> given = sent == null ? List.of() : sent;
    List<List<Integer>> answers = new ArrayList<>();
    for (int at = 0; at < quiz.questions().size(); at++) {
      answers.add(
          answer(problems, at, quiz.questions().get(at), at < given.size() ? given.get(at) : null));
    }
    if (given.size() > quiz.questions().size()) {
      problems.add("answers", StudyError.TOO_MANY, given.size(), quiz.questions().size());
    }
    problems.throwIfAny();
    return answers;
  }

  private static List<Integer> answer(
      Problems problems, int at, Question question, @Nullable List<@Nullable Integer> chosen) {
    String field = "answers[" + at + "]";
    if (chosen == null || chosen.isEmpty()) {
      problems.add(field, StudyError.QUIZ_UNANSWERED, at + 1);
      return List.of();
    }
    List<Integer> answer = new ArrayList<>();
    for (Integer option : chosen) {
      if (option == null || option < 0 || option >= question.options().size()) {
        problems.add(field, StudyError.QUIZ_ANSWER_UNKNOWN, at + 1);
        return List.of();
      }
      if (!answer.contains(option)) {
        answer.add(option);
      }
    }
    if (!question.many() && answer.size() > 1) {
      problems.add(field, StudyError.QUIZ_ONE_ANSWER, at + 1);
    }
    return answer.stream().sorted().toList();
  }
}
