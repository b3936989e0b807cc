package vn.thongmach.study.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.study.ReviewTerm;
import vn.thongmach.study.model.ReviewRows.ToReview;

/** Tells people once that it is time to say how far they kept a commitment. */
@Component
class TellingReviews {

  private static final Scope SCOPE = Scope.system("study");
  private static final int AT_ONCE = 200;

  private final ReviewRows rows;
  private final ReviewTerms terms;
  private final Notices notices;
  private final Clock clock;

  TellingReviews(ReviewRows rows, ReviewTerms terms, Notices notices, Clock clock) {
    this.rows = rows;
    this.terms = terms;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Tells the next of them, at most 200; nobody outside the days of a review.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean tellNext() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    for (int year : new int[] {today.getYear(), today.getYear() - 1}) {
      ReviewTerm term = terms.of(SCOPE, year);
      if (!today.isBefore(term.opens()) && !today.isAfter(term.answerDue())) {
        return tell(term, now);
      }
    }
    return false;
  }

  private boolean tell(ReviewTerm term, Instant now) {
    List<ToReview> found = rows.toTell(SCOPE, term.year(), AT_ONCE);
    if (found.isEmpty()) {
      return false;
    }
    Map<UUID, Set<UUID>> people = new LinkedHashMap<>();
    Map<UUID, String> titles = new LinkedHashMap<>();
    for (ToReview each : found) {
      people.computeIfAbsent(each.campaign(), id -> new LinkedHashSet<>()).add(each.person());
      titles.put(each.campaign(), each.title());
    }
    people.forEach(
        (campaign, those) ->
            notices.tell(
                SCOPE,
                new NoticeDraft(
                    NoticeKind.STUDY_REVIEW_DUE,
                    those,
                    new NoticeDraft.Subject(
                        HeldCampaigns.SUBJECT,
                        campaign.toString(),
                        titles.getOrDefault(campaign, "")),
                    Reviewing.PLACE + term.year(),
                    "study.notice-review",
                    List.of(term.ownDue()),
                    false)));
    rows.told(SCOPE, found, now);
    return found.size() == AT_ONCE;
  }
}
