package vn.thongmach.study.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.study.CommitmentReview;
import vn.thongmach.study.CommitmentReviewAnswer;
import vn.thongmach.study.CommitmentReviewDraft;
import vn.thongmach.study.ReviewTerm;
import vn.thongmach.study.StudyReviews;
import vn.thongmach.study.StudyStandings;
import vn.thongmach.study.StudyStandings.StudiedPeriod;

/** The yearly review of commitments. */
@RestController
@Tag(name = "study")
class ReviewController {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  private final StudyReviews reviews;
  private final StudyStandings standings;
  private final Naming naming;
  private final Clock clock;

  ReviewController(StudyReviews reviews, StudyStandings standings, Naming naming, Clock clock) {
    this.reviews = reviews;
    this.standings = standings;
    this.naming = naming;
    this.clock = clock;
  }

  @Operation(
      summary = "One's own commitments of a year with their reviews, and how one stands in study",
      description = "year absent: this year. Campaigns count in the year in which they begin.")
  @GetMapping("/api/study-reviews")
  OwnStudyReviews own(Scope scope, @RequestParam(required = false) @Nullable Integer year) {
    int wanted = year(year);
    UUID person = scope.person();
    StudiedPeriod standing =
        person == null
            ? null
            : standings
                .people(
                    scope,
                    List.of(person),
                    LocalDate.of(wanted, 1, 1),
                    LocalDate.of(wanted, 12, 31))
                .getOrDefault(person, StudiedPeriod.NONE);
    return new OwnStudyReviews(
        reviews.term(scope, wanted), standing, items(reviews.own(scope, wanted)));
  }

  @Operation(
      summary = "Reviews of people in units one heads, what waits for an answer first",
      description = "Empty for who heads nobody.")
  @GetMapping("/api/study-reviews/led")
  PageOf<StudyReviewItem> led(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) CommitmentReview.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<CommitmentReview> found =
        reviews.led(scope, year(year), state, PageRequest.of(page, size));
    return new PageOf<>(items(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Say how far one kept the commitment made in a campaign",
      description = "From the first day of the review on; after its last day it is late.")
  @PostMapping("/api/study-campaigns/{id}/review")
  StudyReviewItem write(
      Scope scope, @PathVariable UUID id, @RequestBody CommitmentReviewDraft draft) {
    return items(List.of(reviews.write(scope, id, draft))).getFirst();
  }

  @Operation(
      summary = "Confirm or return what somebody said of their commitment; they are told",
      description = "By leaders and heads who reach the unit, never for oneself.")
  @PostMapping("/api/study-campaigns/{id}/review/{person}/answer")
  StudyReviewItem answer(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestBody CommitmentReviewAnswer answer) {
    return items(List.of(reviews.answer(scope, id, person, answer))).getFirst();
  }

  private int year(@Nullable Integer wanted) {
    int year =
        wanted == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE).getYear() : wanted;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new CodedException(KernelError.VALUE_MALFORMED, "year", Integer.toString(year));
    }
    return year;
  }

  private List<StudyReviewItem> items(List<CommitmentReview> found) {
    NameBook names =
        naming.of(
            found.stream().map(CommitmentReview::unit),
            found.stream().map(CommitmentReview::person));
    Map<String, String> accounts =
        naming.ofAccounts(
            found.stream()
                .map(CommitmentReview::said)
                .filter(Objects::nonNull)
                .map(CommitmentReview.Said::answeredBy)
                .filter(Objects::nonNull)
                .toList());
    return found.stream()
        .map(
            each -> {
              CommitmentReview.Said said = each.said();
              String by = said == null ? null : said.answeredBy();
              return new StudyReviewItem(
                  each.campaign(),
                  each.title(),
                  names.person(each.person()),
                  names.unit(each.unit()),
                  each.commitment(),
                  each.state(),
                  said,
                  by == null ? null : accounts.getOrDefault(by, by));
            })
        .toList();
  }

  /**
   * One's own year.
   *
   * @param standing null for who is no person
   */
  record OwnStudyReviews(
      ReviewTerm term, @Nullable StudiedPeriod standing, List<StudyReviewItem> reviews) {}

  /**
   * A review with its names.
   *
   * @param answeredBy name of who answered; null before
   */
  record StudyReviewItem(
      UUID campaign,
      String title,
      @Nullable PersonName person,
      @Nullable UnitName unit,
      String commitment,
      CommitmentReview.State state,
      CommitmentReview.@Nullable Said said,
      @Nullable String answeredBy) {}
}
