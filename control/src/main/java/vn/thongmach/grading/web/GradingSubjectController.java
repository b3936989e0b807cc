package vn.thongmach.grading.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.Papers;
import vn.thongmach.grading.GradeReviews;
import vn.thongmach.grading.ReviewDrafts;
import vn.thongmach.grading.web.SubjectItems.GradingSubjectPage;
import vn.thongmach.grading.web.SubjectItems.OwnGrading;
import vn.thongmach.grading.web.SubjectItems.ReviewReading;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;

@RestController
@Tag(name = "grading")
class GradingSubjectController {

  private static final String SUBJECTS = "/api/grading-subjects";

  private final GradeReviews reviews;
  private final SubjectItems items;
  private final ReviewPapers forms;
  private final Papers papers;

  GradingSubjectController(
      GradeReviews reviews, SubjectItems items, ReviewPapers forms, Papers papers) {
    this.reviews = reviews;
    this.items = items;
    this.forms = forms;
    this.papers = papers;
  }

  @Operation(
      summary = "What concerns the reader: their own reviews and grades, and what waits for them",
      description = "act tells what waits: REVIEW, COMMENT, PROPOSE or DECIDE.")
  @GetMapping(SUBJECTS + "/mine")
  List<OwnGrading> mine(Scope scope) {
    return items.own(reviews.own(scope));
  }

  @Operation(
      summary = "Everything about one subject that the reader may read",
      description =
          "Its steps, what its grade rests on, the grade with each reason, and what would have changed"
              + " it. Every reading of somebody else's is recorded.")
  @GetMapping(SUBJECTS + "/{id}")
  GradingSubjectPage find(Scope scope, @PathVariable UUID id, HttpServletRequest request) {
    return page(reviews.read(scope, id), request);
  }

  private GradingSubjectPage page(GradeReviews.SubjectFile file, HttpServletRequest request) {
    return items.page(file, ReaderLanguage.of(request));
  }

  @Operation(
      summary = "Hand in a self-review, or the head's for a collective",
      description = "A later one takes the place of an earlier one until the collective comments.")
  @PostMapping(SUBJECTS + "/{id}/self-reviews")
  @ResponseStatus(HttpStatus.CREATED)
  GradingSubjectPage review(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody ReviewDrafts.SelfReviewDraft draft,
      HttpServletRequest request) {
    return page(reviews.review(scope, id, draft), request);
  }

  @Operation(summary = "Write down what the collective said; nobody does about themselves")
  @PostMapping(SUBJECTS + "/{id}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  GradingSubjectPage comment(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody ReviewDrafts.CollectiveCommentDraft draft,
      HttpServletRequest request) {
    return page(reviews.comment(scope, id, draft), request);
  }

  @Operation(summary = "Propose points and a grade; by the head of the unit or of one above")
  @PostMapping(SUBJECTS + "/{id}/proposals")
  @ResponseStatus(HttpStatus.CREATED)
  GradingSubjectPage propose(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody ReviewDrafts.GradeProposalDraft draft,
      HttpServletRequest request) {
    return page(reviews.propose(scope, id, draft), request);
  }

  @Operation(
      summary = "Decide the points that the grade is counted from; by a leader above the unit",
      description =
          "reportedResults with a reason only where no scorecard gives points. After the issue only"
              + " where the grounds changed: the new grade supersedes the issued one.")
  @PostMapping(SUBJECTS + "/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  GradingSubjectPage decide(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody ReviewDrafts.GradeDecisionDraft draft,
      HttpServletRequest request) {
    return page(reviews.decide(scope, id, draft), request);
  }

  @Operation(summary = "Give a subject no grade, with a reason; by those who hold the review")
  @PostMapping(SUBJECTS + "/{id}/left-out")
  GradingSubjectPage leaveOut(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody ReviewDrafts.LeftOutDraft draft,
      HttpServletRequest request) {
    return page(reviews.leaveOut(scope, id, draft), request);
  }

  @Operation(summary = "Who read the review of a subject, latest first")
  @GetMapping(SUBJECTS + "/{id}/readings")
  PageOf<ReviewReading> readings(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<GradeReviews.Reading> found = reviews.readings(scope, id, PageRequest.of(page, size));
    return new PageOf<>(items.readings(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "A review on its form (01 for a collective; 2A, 2B or 2C for a person)",
      description = "format: PDF or DOCX. The reading is recorded.")
  @GetMapping(SUBJECTS + "/{id}/paper")
  ResponseEntity<byte[]> paper(
      Scope scope, @PathVariable UUID id, @RequestParam PaperFormat format) {
    Paper paper = forms.of(reviews.read(scope, id));
    return papers.file(paper, format, "kiem-diem-" + id);
  }

  @Operation(
      summary = "An issued grade, byte for byte as it was issued",
      description = "With its scorecards, reasons, rules and steps; the reading is recorded.")
  @GetMapping(path = "/api/issued-grades/{id}/content", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] content(Scope scope, @PathVariable UUID id) {
    return reviews.content(scope, id);
  }
}
