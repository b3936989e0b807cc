package vn.thongmach.study.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.study.QuizAttempt;
import vn.thongmach.study.StudyQuiz;

/** Stored quizzes and attempts. All lie in a campaign that the caller has reached. */
public interface QuizRows {

  Optional<StudyQuiz> quiz(Scope scope, UUID campaign);

  void put(Scope scope, StudyQuiz quiz, Instant at);

  /** Whether anybody has tried it. */
  boolean tried(Scope scope, UUID campaign);

  /** Of one person, latest first. */
  List<QuizAttempt> attempts(Scope scope, UUID campaign, UUID person);

  void insert(Scope scope, QuizAttempt attempt, LocalDate day);
}
