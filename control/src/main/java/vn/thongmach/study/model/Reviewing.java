package vn.thongmach.study.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.regulation.UnitHeads;
import vn.thongmach.study.CommitmentReview;
import vn.thongmach.study.CommitmentReview.Kept;
import vn.thongmach.study.CommitmentReview.Said;
import vn.thongmach.study.CommitmentReview.State;
import vn.thongmach.study.CommitmentReviewAnswer;
import vn.thongmach.study.CommitmentReviewDraft;
import vn.thongmach.study.ReviewTerm;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudyReviews;
import vn.thongmach.study.StudyStandings;

/**
 * The rules of reviews. Whoever writes holds the campaign, so that one answer meets one version.
 */
@Service
class Reviewing implements StudyReviews, StudyStandings {

  static final String PLACE = "/organisation/study/reviews?year=";

  private static final String SUBJECT = "study-review";
  private static final Scope SYSTEM = Scope.system("study");
  private static final int LONGEST = 5000;

  private final ReviewRows rows;
  private final ReviewTerms terms;
  private final TakingChecks checks;
  private final UnitHeads heads;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  Reviewing(
      ReviewRows rows,
      ReviewTerms terms,
      TakingChecks checks,
      UnitHeads heads,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.terms = terms;
    this.checks = checks;
    this.heads = heads;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public ReviewTerm term(Scope scope, int year) {
    return terms.of(scope, year);
  }

  @Override
  public List<CommitmentReview> own(Scope scope, int year) {
    return scope.person() == null ? List.of() : rows.own(scope, year);
  }

  @Override
  public PageOf<CommitmentReview> led(
      Scope scope, int year, @Nullable State state, PageRequest page) {
    return rows.led(scope, year, state, page);
  }

  @Override
  @Transactional
  public CommitmentReview write(Scope scope, UUID campaign, CommitmentReviewDraft draft) {
    UUID person = TakingChecks.person(scope);
    CommitmentReview old = held(scope, campaign, person);
    ReviewTerm term = terms.of(scope, old.first().getYear());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (today.isBefore(term.opens())) {
      throw new CodedException(StudyError.REVIEW_EARLY, CampaignDrafts.DAY.format(term.opens()));
    }
    if (old.state() == State.CONFIRMED) {
      throw new CodedException(StudyError.REVIEW_CONFIRMED, old.title());
    }
    int latest = latest(old);
    Problems.requireCurrent(draft.version(), latest, old.title());
    Problems problems = new Problems();
    Kept kept = problems.required("kept", draft.kept());
    String text = problems.text("text", draft.text(), LONGEST);
    problems.throwIfAny();
    Said said =
        new Said(
            latest + 1,
            Problems.given(kept),
            text,
            today.isAfter(term.ownDue()),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null,
            null);
    rows.insert(scope, campaign, person, said, today);
    audit.record(
        scope,
        "StudyReviewWritten",
        SUBJECT,
        campaign.toString(),
        new Written(person, said.version(), said.kept(), said.late(), text.length()));
    tellHead(old, term);
    return held(scope, campaign, person);
  }

  /** Who heads the unit of the person, or the nearest one above where that is the person. */
  private void tellHead(CommitmentReview review, ReviewTerm term) {
    Instant now = clock.instant();
    heads
        .of(review.unit(), now)
        .filter(head -> !head.equals(review.person()))
        .or(() -> heads.above(review.unit(), now))
        .filter(head -> !head.equals(review.person()))
        .ifPresent(
            head ->
                notices.tell(
                    SYSTEM,
                    new NoticeDraft(
                        NoticeKind.STUDY_REVIEW_TO_ANSWER,
                        Set.of(head),
                        new NoticeDraft.Subject(
                            HeldCampaigns.SUBJECT, review.campaign().toString(), review.title()),
                        PLACE + term.year(),
                        "study.notice-review-written",
                        List.of(term.answerDue()),
                        false)));
  }

  /** What the audit trail is told: not the words. */
  private record Written(UUID person, int version, Kept kept, boolean late, int characters) {}

  @Override
  @Transactional
  public CommitmentReview answer(
      Scope scope, UUID campaign, UUID person, CommitmentReviewAnswer answer) {
    if (!StudyRoles.heads(scope) || person.equals(scope.person())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    CommitmentReview old = held(scope, campaign, person);
    Problems.requireCurrent(answer.version(), latest(old), old.title());
    if (old.state() != State.TO_ANSWER) {
      throw new CodedException(StudyError.REVIEW_ANSWERED, old.title());
    }
    Problems problems = new Problems();
    Boolean confirmed = problems.required("confirmed", answer.confirmed());
    String reason =
        Boolean.FALSE.equals(confirmed)
            ? problems.reason(answer.reason())
            : problems.optionalText("reason", answer.reason(), Problems.LONGEST_REASON);
    problems.throwIfAny();
    boolean kept = Problems.given(confirmed);
    rows.answer(scope, campaign, person, latest(old), kept, reason, clock.instant());
    audit.record(
        scope,
        kept ? "StudyReviewConfirmed" : "StudyReviewReturned",
        SUBJECT,
        campaign.toString(),
        new Answered(person, latest(old)));
    notices.tell(
        SYSTEM,
        new NoticeDraft(
            NoticeKind.STUDY_REVIEWED,
            Set.of(person),
            new NoticeDraft.Subject(HeldCampaigns.SUBJECT, campaign.toString(), old.title()),
            PLACE + old.first().getYear(),
            kept ? "study.notice-review-confirmed" : "study.notice-review-returned",
            List.of(),
            false));
    return held(scope, campaign, person);
  }

  /** What the audit trail is told of an answer. */
  private record Answered(UUID person, int version) {}

  private static int latest(CommitmentReview review) {
    Said said = review.said();
    return said == null ? 0 : said.version();
  }

  /** The campaign is held first; who may read the review is decided by where its person stands. */
  private CommitmentReview held(Scope scope, UUID campaign, UUID person) {
    checks.found(SYSTEM, campaign);
    return rows.find(scope, campaign, person)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  public Map<UUID, StudiedPeriod> people(
      Scope scope, Collection<UUID> people, LocalDate first, LocalDate last) {
    return standings(scope, false, people, first, last);
  }

  @Override
  public Map<UUID, StudiedPeriod> units(
      Scope scope, Collection<UUID> units, LocalDate first, LocalDate last) {
    return standings(scope, true, units, first, last);
  }

  private Map<UUID, StudiedPeriod> standings(
      Scope scope, boolean units, Collection<UUID> wanted, LocalDate first, LocalDate last) {
    return wanted.isEmpty()
        ? Map.of()
        : rows.standings(
            scope, units, wanted, first, last, LocalDate.ofInstant(clock.instant(), Period.ZONE));
  }
}
