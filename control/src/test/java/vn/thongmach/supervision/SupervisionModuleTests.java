package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionPlanDraft.PlanItemDraft;

/** Plans, independence by dates, the size of a team, phases and the diary. */
class SupervisionModuleTests extends SupervisionTest {

  @Test
  void tellsAtOnceEverybodyWhoBelongsToWhatIsInspectedOnAnyDayOfTheCase() {
    UUID today = posted(subject, "Kỹ sư", "2020-01-01", null);
    UUID under = posted(below, "Kỹ sư", "2020-01-01", null);
    UUID ended = posted(subject, "Kỹ sư", "2020-01-01", "2026-11-02");
    UUID endedOnTheDay = posted(subject, "Kỹ sư", "2020-01-01", "2026-11-03");
    UUID ahead = posted(below, "Kỹ sư", "2026-12-10", null);
    UUID after = posted(below, "Kỹ sư", "2026-12-11", null);
    assertThat(
            fields(
                () ->
                    cases()
                        .open(
                            chair(),
                            draft(DECIDED, today, under, team.getFirst(), endedOnTheDay, ahead))))
        .containsExactlyInAnyOrder("decidedBy", "delegate", "members[0]", "members[1]");
    assertThat(cases().open(chair(), draft(team.getFirst(), ended, after)).team()).hasSize(3);
  }

  @Test
  void readsWhereAUnitStoodOnEachDay() {
    UUID moving = unit("SVM-V" + UUID.randomUUID().toString().substring(0, 8), null);
    UUID person = posted(moving, "Kỹ sư", "2020-01-01", null);
    assertThat(cases().open(chair(), draft(team.getFirst(), team.get(1), person)).team())
        .hasSize(3);
    bean(Units.class)
        .change(
            ALL,
            moving,
            new UnitDraft(
                null, "Đơn vị chuyển", null, subject, LocalDate.parse("2026-12-01"), null, null));
    assertThat(fields(() -> cases().open(chair(), draft(team.getFirst(), team.get(1), person))))
        .as("put below the subject ten days before the end")
        .containsExactly("members[1]");
  }

  @Test
  void countsATeamByTheRuleOfTheDayOfItsDecision() {
    UUID[] two = {team.getFirst(), team.get(1)};
    assertThat(codes(() -> cases().open(chair(), draft(two))))
        .containsExactly("supervision.team-size");
    UUID[] six = {member(), member(), member(), member(), member(), member()};
    assertThat(codes(() -> cases().open(chair(), draft(six))))
        .containsExactly("supervision.team-size");
    bean(Rules.class)
        .amend(
            ALL,
            Rules.INSPECTION_TEAM_SIZE,
            Instant.parse("2026-11-09T17:00:00Z"),
            JsonMapper.builder().build().readTree("{\"least\":2,\"most\":6}"),
            "Quy chế thử",
            false);
    LocalDate later = LocalDate.parse("2026-11-10");
    assertThat(cases().open(chair(), draft(later, chair, null, six)).team()).hasSize(6);
    assertThat(codes(() -> cases().open(chair(), draft(later.minusDays(1), chair, null, six))))
        .as("the day before")
        .containsExactly("supervision.team-size");
    bean(Rules.class)
        .amend(
            ALL,
            Rules.INSPECTION_TEAM_SIZE,
            Instant.parse("2026-11-09T17:00:00Z"),
            JsonMapper.builder().build().readTree("{\"least\":3,\"most\":5}"),
            "Quy chế thử",
            false);
  }

  @Test
  void entersPhasesInOrderAndServesTheDecisionOnTheHead() {
    File file = opened();
    String id = file.of().id().toString();
    assertThat(codes(() -> step(chair(), file, Phase.FINISH)))
        .containsExactly("supervision.phase-order");
    assertThat(toldOf(subjectHead, id)).isEmpty();
    assertThat(toldOf(team.getFirst(), id)).containsExactly("supervision.notice-named");
    File conducted = step(chair(), file, Phase.CONDUCT);
    assertThat(toldOf(subjectHead, id)).containsExactly("supervision.notice-served");
    assertThat(conducted.phases())
        .extracting(SupervisionCase.PhaseChange::phase)
        .containsExactly(Phase.PREPARE, Phase.CONDUCT);
    assertThat(
            codes(
                () ->
                    cases()
                        .step(
                            chair(),
                            file.of().id(),
                            new SupervisionCaseDraft.PhaseStep(
                                Phase.FINISH, LocalDate.parse("2026-11-19"), null))))
        .as("before the day on which it was begun to be conducted")
        .containsExactly("supervision.day-before");
    mandate(team.get(1), below, "Phó phòng", "2026-12-01", null);
    assertThat(codes(() -> step(chair(), file, Phase.FINISH)))
        .as("somebody was meanwhile appointed below the subject")
        .containsExactly("supervision.not-independent");
  }

  @Test
  void keepsWhoLeftATeamAndWhy() {
    File file = opened();
    UUID next = member();
    File changed =
        cases()
            .changeTeam(
                chair(),
                file.of().id(),
                new SupervisionCaseDraft.TeamDraft(
                    team.get(1), List.of(team.getFirst(), next), "Bận công tác khác", null));
    assertThat(changed.team())
        .extracting(Member::person, Member::head, member -> member.leftAt() == null)
        .contains(
            tuple(team.get(1), true, true),
            tuple(team.getFirst(), false, true),
            tuple(next, false, true),
            tuple(team.get(2), false, false));
    assertThat(changed.team().getLast().reason()).isEqualTo("Bận công tác khác");
    UUID own = posted(below, "Kỹ sư", "2020-01-01", null);
    assertThat(
            codes(
                () ->
                    cases()
                        .changeTeam(
                            chair(),
                            file.of().id(),
                            new SupervisionCaseDraft.TeamDraft(
                                own, List.of(team.getFirst(), next), "Thay", null))))
        .containsExactly("supervision.not-independent");
  }

  @Test
  void addsToADiaryAndNeverChangesIt() {
    File file = opened();
    UUID id = file.of().id();
    var head = as(Role.WORKER, team.getFirst(), body);
    DiaryEntry first =
        cases()
            .write(
                head,
                id,
                new SupervisionCaseDraft.DiaryEntryDraft(DECIDED, "Làm việc với đơn vị", null));
    DiaryEntry second =
        cases()
            .write(
                head,
                id,
                new SupervisionCaseDraft.DiaryEntryDraft(
                    DECIDED, "Đính chính: làm việc buổi chiều", 1));
    assertThat(first.number()).isEqualTo(1);
    assertThat(second.corrects()).isEqualTo(1);
    assertThat(cases().diary(chair(), id, PAGE).items()).containsExactly(second, first);
    assertThat(
            codes(
                () ->
                    cases()
                        .write(
                            head,
                            id,
                            new SupervisionCaseDraft.DiaryEntryDraft(
                                DECIDED.minusDays(1), "Trước", 9))))
        .containsExactly("supervision.day-before", "supervision.entry-unknown");
    assertThatThrownBy(() -> jdbc.sql("update supervision_diary set text = 'x'").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> jdbc.sql("delete from supervision_reading").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void keepsEveryVersionOfAPlanAndItsItemsInUse() {
    SupervisionPlanDraft draft = plan(null, List.of(item(null, subject), item(null, below)), null);
    SupervisionPlan made = plans().create(chair(), draft);
    assertThat(codes(() -> plans().create(chair(), draft)))
        .containsExactly("supervision.plan-exists");
    SupervisionPlan issued =
        plans()
            .issue(
                chair(),
                made.id(),
                new SupervisionPlanDraft.PlanIssue(
                    "01-KH/UBKT", LocalDate.parse("2026-01-10"), null));
    UUID item = issued.items().getFirst().id();
    File file = cases().open(chair(), planned(item, null, null));
    assertThat(file.of().subject()).isEqualTo(subject);
    assertThat(
            codes(
                () ->
                    plans()
                        .change(chair(), made.id(), plan(null, List.of(item(null, below)), null))))
        .as("without a reason, without the item that is carried out")
        .containsExactlyInAnyOrder("kernel.value-missing", "supervision.item-in-use");
    plans()
        .change(
            chair(), made.id(), plan(null, List.of(item(item, subject)), "Điều chỉnh thời gian"));
    assertThat(plans().versions(chair(), made.id()))
        .extracting(SupervisionPlan.Version::version, version -> version.items().size())
        .containsExactly(tuple(3, 1), tuple(2, 2), tuple(1, 2));
    UUID dropped = issued.items().get(1).id();
    assertThat(codes(() -> cases().open(chair(), planned(dropped, null, null))))
        .containsExactly("supervision.item-unknown");
  }

  @Test
  void takesFromThePlanWhatACaseIsAboutAndHoldsItUntilTheCaseStands() {
    UUID plan = plans().create(chair(), plan(null, List.of(item(null, subject)), null)).id();
    UUID item =
        plans()
            .issue(chair(), plan, new SupervisionPlanDraft.PlanIssue("02-KH", DECIDED, null))
            .items()
            .getFirst()
            .id();
    assertThat(codes(() -> cases().open(chair(), planned(item, body, null))))
        .containsExactly("supervision.item-or-ground");
    assertThat(codes(() -> cases().open(chair(), planned(item, null, directive))))
        .containsExactly("supervision.item-or-ground");
    transactions.executeWithoutResult(
        _ -> {
          cases().open(chair(), planned(item, null, null));
          assertThatThrownBy(() -> elsewhere(() -> lockedAtOnce(plan)))
              .hasStackTraceContaining("could not obtain lock");
        });
    assertThat(lockedAtOnce(plan)).isEqualTo(plan);
  }

  private UUID lockedAtOnce(UUID plan) {
    return jdbc.sql("select id from supervision_plan where id = ? for update nowait")
        .param(plan)
        .query(UUID.class)
        .single();
  }

  /** In a thread, and so over a connection, of its own. */
  private static <T> T elsewhere(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  private SupervisionCaseDraft planned(UUID item, @Nullable UUID inspecting, @Nullable UUID about) {
    return new SupervisionCaseDraft(
        item,
        null,
        inspecting,
        null,
        about,
        null,
        "15-QĐ/UBKT",
        DECIDED,
        chair,
        null,
        DECIDED,
        LAST,
        team.getFirst(),
        team.subList(1, 3));
  }

  private SupervisionPlanDraft plan(
      @Nullable Integer version, List<PlanItemDraft> items, @Nullable String reason) {
    return new SupervisionPlanDraft(2026, body, List.copyOf(items), reason, version);
  }

  private PlanItemDraft item(@Nullable UUID id, UUID about) {
    return new PlanItemDraft(
        id,
        SupervisionKind.INSPECTION,
        about,
        directive,
        LocalDate.parse("2026-11-02"),
        LocalDate.parse("2026-11-30"),
        null);
  }
}
