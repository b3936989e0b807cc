package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.study.CommitmentReview.Kept;
import vn.thongmach.study.CommitmentReview.State;
import vn.thongmach.study.StudyStandings.StudiedPeriod;

/** The yearly review of commitments, on a clock that the test moves from December into January. */
class CommitmentReviewModuleTests extends StudyTest {

  private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
  private static final LocalDate DECEMBER = LocalDate.parse("2026-12-31");

  private StudyReviews reviews() {
    return bean(StudyReviews.class);
  }

  private StudyStandings standings() {
    return bean(StudyStandings.class);
  }

  private Scope worker() {
    return worker(one, north);
  }

  private StudyCampaign committed() {
    StudyCampaign campaign = opened(true, true);
    taking().state(worker(), campaign.id(), stated());
    taking().commit(worker(), campaign.id(), new PersonalCommitmentDraft("Trực đủ ca", 0));
    return campaign;
  }

  private static CommitmentReviewDraft draft(int version) {
    return new CommitmentReviewDraft(Kept.MOSTLY, "Đủ ca, một lần muộn", version);
  }

  private static CommitmentReviewAnswer confirmed(int version) {
    return new CommitmentReviewAnswer(true, null, version);
  }

  @Test
  void isWrittenReturnedWrittenAgainAndConfirmed() {
    StudyCampaign campaign = committed();
    assertThat(codes(() -> reviews().write(worker(), campaign.id(), draft(0))))
        .containsExactly("study.review-early");
    assertThat(told(() -> reviews().write(worker(), campaign.id(), draft(0))))
        .containsExactly("Chưa đến kỳ rà soát cam kết; ghi được từ ngày 01/12/2026.");
    at("2026-12-01");
    assertThat(toldOf(one, campaign.id().toString())).startsWith("study.notice-review");
    assertThat(toldOf(two, campaign.id().toString()))
        .as("who committed to nothing")
        .doesNotContain("study.notice-review");
    at("2026-12-02");
    assertThat(toldOf(one, campaign.id().toString()).stream().filter("study.notice-review"::equals))
        .as("once")
        .hasSize(1);
    campaigns().close(ALL, campaign.id(), new StudyStep("Hết năm", null));
    UUID chief = person();
    bean(People.class)
        .mandate(
            ALL, new MandateDraft(chief, north, "Giám đốc", LocalDate.parse("2020-01-01"), null));
    CommitmentReview written = reviews().write(worker(), campaign.id(), draft(0));
    assertThat(toldOf(chief, campaign.id().toString()))
        .containsExactly("study.notice-review-written");
    assertThat(written.state()).isEqualTo(State.TO_ANSWER);
    assertThat(written.commitment()).isEqualTo("Trực đủ ca");
    assertThat(written.said().late()).isFalse();
    assertThat(
            codes(
                () ->
                    reviews()
                        .answer(
                            head(north),
                            campaign.id(),
                            one,
                            new CommitmentReviewAnswer(false, null, 1))))
        .containsExactly("kernel.value-missing");
    reviews()
        .answer(head(north), campaign.id(), one, new CommitmentReviewAnswer(false, "Nêu rõ ca", 1));
    assertThat(toldOf(one, campaign.id().toString()).getFirst())
        .isEqualTo("study.notice-review-returned");
    assertThat(codes(() -> reviews().answer(head(north), campaign.id(), one, confirmed(1))))
        .containsExactly("study.review-answered");
    assertThat(told(() -> reviews().answer(head(north), campaign.id(), one, confirmed(1))))
        .containsExactly(
            "Rà soát cam kết của đợt “"
                + campaign.title()
                + "” không còn chờ xác nhận; hãy tải lại.");
    assertThat(standings().people(ALL, List.of(one), JANUARY, DECEMBER).get(one).returned())
        .isEqualTo(1);
    at("2026-12-20");
    assertThat(reviews().write(worker(), campaign.id(), draft(1)).said().late())
        .as("after 15 December")
        .isTrue();
    assertThat(codes(() -> reviews().answer(head(north), campaign.id(), one, confirmed(1))))
        .as("an answer to what stood before")
        .containsExactly("kernel.changed-meanwhile");
    CommitmentReview done = reviews().answer(head(north), campaign.id(), one, confirmed(2));
    assertThat(done.state()).isEqualTo(State.CONFIRMED);
    assertThat(codes(() -> reviews().write(worker(), campaign.id(), draft(2))))
        .containsExactly("study.review-confirmed");
    assertThat(told(() -> reviews().write(worker(), campaign.id(), draft(2))))
        .containsExactly(
            "Rà soát cam kết của đợt “"
                + campaign.title()
                + "” đã được xác nhận nên không sửa được nữa.");
    assertThat(audited).noneMatch(line -> line.contains("một lần muộn"));
    assertThat(audited).anyMatch(line -> line.contains("StudyReviewReturned"));
  }

  @Test
  void isReadAndAnsweredByThePersonAndThoseWhoHeadThemOnly() {
    StudyCampaign campaign = committed();
    at("2026-12-01");
    reviews().write(worker(), campaign.id(), draft(0));
    assertThat(reviews().own(worker(), 2026)).hasSize(1);
    assertThat(reviews().own(worker(), 2025)).isEmpty();
    assertThat(reviews().led(head(north), 2026, State.TO_ANSWER, PAGE).items())
        .extracting(CommitmentReview::person)
        .contains(one);
    Map<String, Scope> others =
        Map.of(
            "administrator", ALL,
            "office", role(Role.OFFICE, top, north, south),
            "inspector", role(Role.INSPECTOR, top, north, south),
            "other head", head(south),
            "colleague", worker(two, north));
    others.forEach(
        (name, reader) -> {
          assertThat(reviews().led(reader, 2026, null, PAGE).items())
              .as(name)
              .extracting(CommitmentReview::campaign)
              .doesNotContain(campaign.id());
          assertThat(codes(() -> reviews().answer(reader, campaign.id(), one, confirmed(1))))
              .as(name)
              .containsExactly("kernel.not-found");
        });
    Scope ownHead =
        new Scope(UUID.randomUUID(), "self", Role.UNIT_HEAD, false, Set.of(north), north, one);
    assertThat(codes(() -> reviews().answer(ownHead, campaign.id(), one, confirmed(1))))
        .as("nobody confirms themselves")
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> reviews().write(worker(two, north), campaign.id(), draft(0))))
        .as("who committed to nothing")
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> reviews().write(ALL, campaign.id(), draft(0))))
        .containsExactly("study.no-person");
  }

  @Test
  void tellsHowPeopleAndUnitsStandInTheCampaignsOfAPeriod() {
    StudyCampaign campaign = committed();
    attend(ALL, campaign, LocalDate.parse("2026-11-10"), two);
    at("2026-12-04");
    taking().commit(worker(two, north), campaign.id(), new PersonalCommitmentDraft("Muộn", 0));
    reviews().write(worker(), campaign.id(), draft(0));
    reviews().answer(head(north), campaign.id(), one, confirmed(1));
    Map<UUID, StudiedPeriod> people =
        standings().people(ALL, List.of(one, two, three), JANUARY, DECEMBER);
    assertThat(people)
        .containsEntry(one, new StudiedPeriod(1, 1, 0, 0, 1, 1, 0, 0))
        .containsEntry(two, new StudiedPeriod(1, 0, 1, 0, 1, 0, 0, 1))
        .containsEntry(three, new StudiedPeriod(1, 0, 0, 1, 0, 0, 0, 0));
    assertThat(standings().units(ALL, List.of(north, south), JANUARY, DECEMBER))
        .containsEntry(north, new StudiedPeriod(2, 1, 1, 0, 2, 1, 0, 1))
        .containsEntry(south, new StudiedPeriod(1, 0, 0, 1, 0, 0, 0, 0));
    assertThat(standings().people(ALL, List.of(one), JANUARY, LocalDate.parse("2026-06-30")))
        .as("campaigns count where they begin")
        .isEmpty();
    assertThat(standings().people(head(south), List.of(one, three), JANUARY, DECEMBER))
        .containsOnlyKeys(three);
    assertThat(standings().people(worker(), List.of(one, two), JANUARY, DECEMBER))
        .containsOnlyKeys(one);
  }
}
