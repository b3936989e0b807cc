package vn.thongmach.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.study.StudyQuiz;
import vn.thongmach.study.StudyQuizDraft;
import vn.thongmach.study.StudyQuizzes;
import vn.thongmach.study.StudyQuizzes.OwnQuiz;

/** The quiz of a campaign. */
@RestController
@Tag(name = "study")
@RequestMapping("/api/study-campaigns/{id}/quiz")
class QuizController {

  private final StudyQuizzes quizzes;

  QuizController(StudyQuizzes quizzes) {
    this.quizzes = quizzes;
  }

  @Operation(
      summary = "The quiz as it is asked, with one's own attempts",
      description =
          "Right answers come only once the reader has passed or has used up the attempts. 404"
              + " where there is no quiz.")
  @GetMapping
  OwnQuiz own(Scope scope, @PathVariable UUID id) {
    return quizzes.own(scope, id);
  }

  @Operation(
      summary = "Answer the quiz; the server judges",
      description = "answers: of each question the chosen options, counted from 0.")
  @PostMapping("/attempts")
  @ResponseStatus(HttpStatus.CREATED)
  OwnQuiz attempt(Scope scope, @PathVariable UUID id, @RequestBody QuizAnswers sent) {
    return quizzes.attempt(scope, id, sent.answers(), sent.version());
  }

  @Operation(
      summary = "The quiz with its right answers, for those who hold the campaign",
      description = "Without questions and with version 0 where there never was one.")
  @GetMapping("/text")
  StudyQuiz held(Scope scope, @PathVariable UUID id) {
    return quizzes.held(scope, id);
  }

  @Operation(
      summary = "Write the quiz while nobody has tried it",
      description = "At most 20 questions of 2 to 8 options; no questions take the quiz away.")
  @PutMapping("/text")
  StudyQuiz write(Scope scope, @PathVariable UUID id, @RequestBody StudyQuizDraft draft) {
    return quizzes.write(scope, id, draft);
  }

  /** What was chosen, and the version of the quiz it was chosen in. */
  record QuizAnswers(
      @Nullable List<@Nullable List<@Nullable Integer>> answers, @Nullable Integer version) {}
}
