package vn.thongmach.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingRoundDraft.GradingStateStep;
import vn.thongmach.grading.GradingRoundDraft.GradingSubjectDraft;
import vn.thongmach.grading.GradingRoundDraft.SubjectGroupDraft;
import vn.thongmach.grading.GradingRoundDraft.SubjectGroupsDraft;
import vn.thongmach.grading.model.GradingWatch;
import vn.thongmach.regulation.Rules;

/** Rounds, their groups, their states, and the ladder of steps. */
class GradingRoundModuleTests extends GradingTest {

  @Test
  void takesOnlyYearsQuartersAndTermsThatHaveRules() {
    assertThat(codes(() -> begin(GradingRound.Span.YEAR, "2026-Q3", null, null)))
        .containsExactly("grading.period-wrong");
    assertThat(codes(() -> begin(GradingRound.Span.QUARTER, "2026", null, null)))
        .containsExactly("grading.period-wrong");
    assertThat(codes(() -> begin(GradingRound.Span.YEAR, "2022", null, null)))
        .containsExactly("grading.no-rule-yet");
    assertThat(codes(() -> begin(GradingRound.Span.TERM, null, "2025-12-31", "2025-01-01")))
        .containsExactly("grading.term-wrong");
    GradingRound term = begin(GradingRound.Span.TERM, null, "2021-01-01", "2025-12-31").of();
    assertThat(term.state()).isEqualTo(State.DRAFT);
    assertThat(begin(GradingRound.Span.YEAR, "2025", null, null).of().last())
        .isEqualTo("2025-12-31");
    assertThat(codes(() -> begin(GradingRound.Span.YEAR, "2025", null, null)))
        .containsExactly("grading.round-exists");
  }

  private GradingRound.File begin(
      GradingRound.Span span,
      @Nullable String period,
      @Nullable String first,
      @Nullable String last) {
    return rounds()
        .begin(
            office(),
            new GradingRoundDraft(
                top,
                span,
                period,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                "Xếp loại",
                null));
  }

  @Test
  void putsNobodyInTwoGroupsAndNobodyFromElsewhere() {
    GradingRound.File file = rounds().begin(office(), quarter());
    UUID elsewhere = unit(mark + "-X", null);
    UUID later = person();
    assertThat(
            codes(
                () ->
                    rounds()
                        .group(
                            office(),
                            file.of().id(),
                            new SubjectGroupsDraft(
                                List.of(
                                    group("Một", new GradingSubjectDraft(north, engineer)),
                                    group(
                                        "một",
                                        new GradingSubjectDraft(north, engineer),
                                        new GradingSubjectDraft(elsewhere, engineer),
                                        new GradingSubjectDraft(south, later))),
                                null))))
        .containsExactlyInAnyOrder(
            "grading.group-repeated",
            "grading.subject-repeated",
            "grading.outside-round",
            "grading.no-post");
  }

  private static SubjectGroupDraft group(String name, GradingSubjectDraft... subjects) {
    return new SubjectGroupDraft(SubjectGroup.Kind.INDIVIDUAL, name, List.of(subjects));
  }

  @Test
  void showsWhoIsInNoGroup() {
    GradingRound.File file = drafted();
    assertThat(
            rounds().missing(office(), file.of().id(), SubjectGroup.Kind.INDIVIDUAL, PAGE).items())
        .extracting(GradingRound.Missing::person)
        .containsExactlyInAnyOrder(chief, deputy);
    assertThat(
            rounds().missing(office(), file.of().id(), SubjectGroup.Kind.COLLECTIVE, PAGE).items())
        .extracting(GradingRound.Missing::unit)
        .containsExactly(top);
  }

  @Test
  void leavesNoStateOutAndKeepsTheReviewOpenAsLongAsTheRuleSays() {
    GradingRound.File draft = drafted();
    assertThat(codes(() -> step(draft, State.PROPOSAL))).containsExactly("grading.state-order");
    GradingRound.File open = step(draft, State.REVIEW);
    assertThat(toldOf(engineer, open.of().id().toString()))
        .containsExactly("grading.notice-REVIEW");
    clock.set(clock.instant().plus(Duration.ofDays(1)).minusSeconds(1));
    assertThat(codes(() -> step(open, State.PROPOSAL))).containsExactly("grading.review-too-short");
    clock.set(clock.instant().plusSeconds(1));
    assertThat(step(open, State.PROPOSAL).of().state()).isEqualTo(State.PROPOSAL);
  }

  @Test
  void takesTheDaysOfARoundHeldOnPaperFromItsPapersAndKeepsTheSameTime() {
    assertThat(
            codes(
                () ->
                    rounds()
                        .begin(
                            office(),
                            new GradingRoundDraft(
                                top,
                                GradingRound.Span.YEAR,
                                "2026",
                                null,
                                null,
                                "Năm 2026",
                                "01-BB"))))
        .containsExactly("grading.still-running");
    GradingRound.File begun =
        rounds()
            .begin(
                office(),
                new GradingRoundDraft(
                    top, GradingRound.Span.QUARTER, PERIOD, null, null, "Quý III", "02-BB/ĐU"));
    GradingRound.File file =
        rounds().group(office(), begun.of().id(), groups(begun.of().version()));
    assertThat(codes(() -> paper(file, State.REVIEW, null)))
        .containsExactly("kernel.value-missing");
    assertThat(codes(() -> paper(file, State.REVIEW, "2026-10-06")))
        .as("ahead")
        .containsExactly("grading.day-outside");
    GradingRound.File open = paper(file, State.REVIEW, "2026-10-02");
    assertThat(codes(() -> paper(open, State.PROPOSAL, "2026-10-02")))
        .containsExactly("grading.review-too-short");
    assertThat(paper(open, State.PROPOSAL, "2026-10-03").of().state()).isEqualTo(State.PROPOSAL);
  }

  private GradingRound.File paper(GradingRound.File file, State state, @Nullable String day) {
    return rounds()
        .step(
            office(),
            file.of().id(),
            new GradingStateStep(
                state, null, day == null ? null : LocalDate.parse(day), file.of().version()));
  }

  @Test
  void goesByTheRuleOfThePeriodForTheTimeOfReview() {
    String two =
        "{\"regulation\":\"QĐ thử\",\"article\":\"Điều 1\",\"reviewDays\":2,\"targetDoneFrom\":50}";
    amend(two, "2026-09-29T17:00:00Z");
    GradingRound.File open = step(drafted(), State.REVIEW);
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    assertThat(codes(() -> step(open, State.PROPOSAL))).containsExactly("grading.review-too-short");
    amend(two.replace(":2,", ":1,"), "2026-09-29T17:00:00Z");
    assertThat(step(open, State.PROPOSAL).of().state()).isEqualTo(State.PROPOSAL);
  }

  private void amend(String parameters, String from) {
    bean(Rules.class)
        .amend(
            ALL,
            Rules.GRADING_PROCEDURE,
            Instant.parse(from),
            JsonMapper.builder().build().readTree(parameters),
            "Quy định thử",
            false);
  }

  @Test
  void takesEachStepOnlyFromWhomItIsForAndNeverChangesItAfterTheNext() {
    GradingRound.File open = step(drafted(), State.REVIEW);
    UUID subject = of(open, engineer).id();
    assertThat(codes(() -> reviews().comment(headOfNorth(), subject, said())))
        .as("before the self-review")
        .containsExactly("grading.step-missing");
    assertThat(codes(() -> reviews().review(headOfNorth(), subject, own(false, "9"))))
        .containsExactly("grading.not-yours");
    reviews().review(engineer(), subject, own(false, "9"));
    reviews().review(engineer(), subject, own(false, "9.5"));
    assertThat(codes(() -> reviews().comment(engineer(), subject, said())))
        .as("about oneself")
        .containsExactly("grading.not-yours");
    assertThat(codes(() -> reviews().comment(headOfSouth(), subject, said())))
        .containsExactly("kernel.not-found");
    reviews().comment(headOfNorth(), subject, said());
    assertThat(codes(() -> reviews().review(engineer(), subject, own(false, "8"))))
        .containsExactly("grading.next-step-taken");
    assertThat(codes(() -> reviews().propose(headOfNorth(), subject, proposal("9.5", null))))
        .containsExactly("grading.state-wrong");
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    GradingRound.File proposing = step(open, State.PROPOSAL);
    assertThat(codes(() -> reviews().propose(headOfNorth(), subject, proposal("9", null))))
        .as("other points than the self-review without a reason")
        .containsExactly("grading.reason-needed");
    assertThat(codes(() -> reviews().propose(headOfNorth(), subject, proposal("10.01", "x"))))
        .containsOnly("grading.points-outside");
    reviews().propose(headOfNorth(), subject, proposal("9", "Theo ý kiến tập thể"));
    assertThat(codes(() -> decide(subject, false, "9", "", "")))
        .containsExactly("grading.state-wrong");
    assertThat(proposing.of().state()).isEqualTo(State.PROPOSAL);
    assertThat(jdbcRefuses("update grading_step set account = 'x'")).isTrue();
    assertThat(jdbcRefuses("delete from grading_step")).isTrue();
  }

  private static ReviewDrafts.GradeProposalDraft proposal(String each, @Nullable String reason) {
    return new ReviewDrafts.GradeProposalDraft(Map.copyOf(points(false, each)), Grade.GOOD, reason);
  }

  private boolean jdbcRefuses(String sql) {
    return catchThrowable(() -> jdbc.sql(sql).update()) != null;
  }

  @Test
  void letsNobodyDecideOnThemselvesOrOnWhatTheyProposed() {
    GradingRound.File file = decidable("9");
    UUID head = of(file, northHead).id();
    UUID collective = of(file, north).id();
    ReviewDrafts.GradeDecisionDraft decision =
        new ReviewDrafts.GradeDecisionDraft(Map.copyOf(points(false, "9")), null, null, null, null);
    assertThat(
            codes(
                () ->
                    reviews()
                        .decide(as(Role.LEADER, northHead, top, north, south), head, decision)))
        .as("on themselves")
        .containsExactly("grading.not-yours");
    assertThat(
            codes(
                () ->
                    reviews()
                        .decide(
                            as(Role.LEADER, northHead, top, north, south), collective, decision)))
        .as("on the collective they head, which they proposed too")
        .containsExactly("grading.not-yours");
    assertThat(
            codes(
                () -> reviews().decide(as(Role.LEADER, deputy, top, north, south), head, decision)))
        .as("who proposed")
        .containsExactly("grading.not-yours");
    assertThat(codes(() -> reviews().decide(as(Role.LEADER, southHead, north), head, decision)))
        .as("nobody above the unit")
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> reviews().decide(headOfNorth(), of(file, engineer).id(), decision)))
        .as("no leader")
        .containsExactly("grading.not-yours");
  }

  @Test
  void keepsWhoReviewedThemselvesAndRemindsOnce() {
    GradingRound.File open = step(drafted(), State.REVIEW);
    reviews().review(engineer(), of(open, engineer).id(), own(false, "9"));
    assertThat(
            codes(
                () ->
                    rounds()
                        .group(
                            office(),
                            open.of().id(),
                            new SubjectGroupsDraft(
                                List.of(group("Một", new GradingSubjectDraft(north, northHead))),
                                null))))
        .containsExactly("grading.already-reviewed");
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    GradingRound.File proposing =
        rounds()
            .step(
                office(),
                open.of().id(),
                new GradingStateStep(State.PROPOSAL, LocalDate.parse("2026-10-08"), null, null));
    bean(GradingWatch.class).remind();
    assertThat(toldOf(northHead, proposing.of().id().toString()))
        .containsExactly("grading.notice-PROPOSAL", "grading.notice-REVIEW");
    clock.set(Instant.parse("2026-10-08T01:00:00Z"));
    bean(GradingWatch.class).remind();
    bean(GradingWatch.class).remind();
    assertThat(toldOf(northHead, proposing.of().id().toString()))
        .containsExactly("grading.notice-due", "grading.notice-PROPOSAL", "grading.notice-REVIEW");
  }
}
