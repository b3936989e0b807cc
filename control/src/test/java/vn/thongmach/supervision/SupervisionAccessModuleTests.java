package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionCase.Reading;

/** Whom a file is open to: everybody not named here is told that there is nothing. */
class SupervisionAccessModuleTests extends SupervisionTest {

  @Test
  void opensAFileToItsTeamWhoDecidedAndTheInspectorWhoHeadsTheBodyOnly() {
    UUID delegate = member();
    UUID decider = posted(body, "Phó Chủ nhiệm", "2020-01-01", null);
    UUID id =
        cases()
            .open(
                chair(),
                draft(DECIDED, decider, delegate, team.getFirst(), team.get(1), team.get(2)))
            .of()
            .id();
    Map<String, Scope> readers = new LinkedHashMap<>();
    readers.put("head of the body, inspector", chair());
    readers.put("head of the team", as(Role.WORKER, team.getFirst()));
    readers.put("member", as(Role.PLANNER, team.get(2)));
    readers.put("who decided", as(Role.LEADER, decider, body));
    readers.put("delegate", as(Role.OFFICE, delegate));
    readers.forEach((who, scope) -> assertThat(cases().read(scope, id)).as(who).isPresent());
    Map<String, Scope> others = new LinkedHashMap<>();
    others.put("the product itself", ALL);
    others.put("head of the body, no inspector", as(Role.UNIT_HEAD, chair, body, subject));
    others.put("another inspector of the body", as(Role.INSPECTOR, member(), body, subject));
    others.put("head of what is inspected", as(Role.UNIT_HEAD, subjectHead, subject, below));
    others.put("administrator behind whom a member stands", as(Role.ADMINISTRATOR, team.get(2)));
    others.put("machine behind which a member stands", as(Role.INTEGRATION, team.get(2)));
    for (Role role : EnumSet.allOf(Role.class)) {
      others.put(role + " of everything", everywhere(role));
    }
    for (Phase phase : List.of(Phase.CONDUCT, Phase.FINISH, Phase.CLOSED)) {
      others.forEach(
          (who, scope) -> {
            assertThat(cases().read(scope, id)).as(who).isEmpty();
            assertThat(codes(() -> cases().diary(scope, id, PAGE)))
                .as(who)
                .containsExactly("kernel.not-found");
            assertThat(codes(() -> cases().readings(scope, id, PAGE)))
                .as(who)
                .containsExactly("kernel.not-found");
            assertThat(codes(() -> cases().write(scope, id, entry())))
                .as(who)
                .containsExactly("kernel.not-found");
          });
      step(chair(), new File(cases().find(chair(), id).orElseThrow(), List.of(), List.of()), phase);
    }
  }

  private Scope everywhere(Role role) {
    return new Scope(UUID.randomUUID(), "reader", role, true, Set.of(), null, person());
  }

  private static SupervisionCaseDraft.DiaryEntryDraft entry() {
    return new SupervisionCaseDraft.DiaryEntryDraft(DECIDED, "Ghi", null);
  }

  @Test
  void servesTheDecisionOnTheHeadOfTheSubjectFromTheDayItIsConducted() {
    File file = opened();
    Scope head = as(Role.UNIT_HEAD, subjectHead, subject, below);
    Scope colleague =
        as(Role.UNIT_HEAD, posted(subject, "Phó Giám đốc", "2020-01-01", null), subject);
    assertThat(cases().find(head, file.of().id())).isEmpty();
    assertThat(cases().list(head, null, PAGE).items()).isEmpty();
    step(chair(), file, Phase.CONDUCT);
    assertThat(cases().find(head, file.of().id())).isPresent();
    assertThat(cases().list(head, null, PAGE).items())
        .extracting(SupervisionCase.Listed::open)
        .containsExactly(false);
    assertThat(cases().list(head, Phase.CONDUCT, PAGE).items())
        .as("how far it has come is not told by asking for it")
        .isEmpty();
    assertThat(cases().find(colleague, file.of().id())).isEmpty();
    assertThat(cases().list(colleague, null, PAGE).items()).isEmpty();
  }

  @Test
  void closesAFileToWhoeverLeavesTheTeamOrIsAppointedToWhatIsInspected() {
    File file = opened();
    UUID id = file.of().id();
    Scope leaving = as(Role.WORKER, team.get(2));
    Scope appointed = as(Role.WORKER, team.get(1));
    cases()
        .changeTeam(
            chair(),
            id,
            new SupervisionCaseDraft.TeamDraft(
                team.getFirst(), List.of(team.get(1), member()), "Đi học", null));
    assertThat(cases().read(leaving, id)).isEmpty();
    subject = unit("SVM-K" + id.toString().substring(0, 8), null);
    UUID elsewhere = opened().of().id();
    assertThat(cases().read(appointed, id)).isPresent();
    assertThat(listed(appointed, null)).containsExactlyInAnyOrder(id, elsewhere);
    mandate(team.get(1), below, "Trưởng phòng", "2026-11-22", null);
    assertThat(cases().read(appointed, id)).isEmpty();
    assertThat(cases().find(appointed, id)).as("while it is prepared").isEmpty();
    assertThat(listed(appointed, null)).containsExactly(elsewhere);
    assertThat(listed(appointed, Phase.PREPARE)).containsExactly(elsewhere);
    assertThat(cases().list(appointed, null, PAGE).total()).isEqualTo(1);
    assertThat(cases().find(appointed, elsewhere)).isPresent();
    assertThat(codes(() -> cases().write(appointed, id, entry())))
        .containsExactly("kernel.not-found");
  }

  private List<UUID> listed(Scope scope, @Nullable Phase phase) {
    return cases().list(scope, phase, PAGE).items().stream().map(one -> one.of().id()).toList();
  }

  @Test
  void servesADecisionOnWhoDecidedItAndWasPostedToHeadTheSubjectAndStillCloses() {
    UUID decider = posted(body, "Phó Chủ nhiệm", "2020-01-01", null);
    File file =
        cases()
            .open(
                chair(), draft(DECIDED, decider, null, team.getFirst(), team.get(1), team.get(2)));
    UUID id = file.of().id();
    Scope posted = as(Role.LEADER, decider, body, subject);
    assertThat(listed(posted, null)).containsExactly(id);
    mandate(decider, subject, "Tổng giám đốc", "2026-11-22", null);
    assertThat(listed(posted, null)).isEmpty();
    assertThat(cases().find(posted, id)).isEmpty();
    for (Phase phase : List.of(Phase.CONDUCT, Phase.FINISH, Phase.CLOSED)) {
      assertThat(step(chair(), file, phase).of().phase()).isEqualTo(phase);
      assertThat(cases().find(posted, id)).isPresent();
      assertThat(cases().read(posted, id)).isEmpty();
      assertThat(cases().list(posted, null, PAGE).items())
          .extracting(SupervisionCase.Listed::open)
          .containsExactly(false);
      assertThat(listed(posted, phase)).isEmpty();
    }
  }

  @Test
  void letsEverybodyDoTheirOwnPartOnly() {
    File file = opened();
    UUID id = file.of().id();
    Scope member = as(Role.WORKER, team.get(2));
    Scope head = as(Role.WORKER, team.getFirst());
    assertThat(codes(() -> step(member, file, Phase.CONDUCT)))
        .containsExactly("supervision.not-yours");
    assertThat(codes(() -> cases().write(chair(), id, entry())))
        .as("who directs it is not of the team")
        .containsExactly("supervision.not-yours");
    assertThat(
            codes(
                () ->
                    cases()
                        .changeTeam(
                            head,
                            id,
                            new SupervisionCaseDraft.TeamDraft(
                                team.getFirst(), List.of(team.get(1), team.get(2)), "x", null))))
        .containsExactly("supervision.not-yours");
    assertThat(codes(() -> cases().readings(head, id, PAGE))).containsExactly("kernel.not-found");
    step(head, file, Phase.CONDUCT);
    assertThat(
            codes(
                () ->
                    cases()
                        .open(
                            as(Role.INSPECTOR, member(), body, subject),
                            draft(team.getFirst(), team.get(1), team.get(2)))))
        .as("an inspector who is not involved")
        .containsExactly("supervision.not-involved");
    mandate(chair, below, "Cố vấn", "2026-01-01", null);
    UUID decider = posted(body, "Phó Chủ nhiệm", "2020-01-01", null);
    assertThat(
            codes(
                () ->
                    cases()
                        .open(
                            chair(),
                            draft(
                                DECIDED,
                                decider,
                                null,
                                team.getFirst(),
                                team.get(1),
                                team.get(2)))))
        .as("the head of the body, who belongs to what is inspected")
        .containsExactly("supervision.not-yours");
  }

  @Test
  void recordsEveryReadingAndShowsItToTheBodyThatInspects() {
    File file = opened();
    UUID id = file.of().id();
    Scope member = as(Role.WORKER, team.get(2));
    cases().read(member, id);
    cases().diary(member, id, PAGE);
    cases().read(ALL, id);
    step(chair(), file, Phase.CONDUCT);
    cases()
        .changeTeam(
            chair(),
            id,
            new SupervisionCaseDraft.TeamDraft(
                team.getFirst(), List.of(team.get(1), team.get(2)), "Rà soát", null));
    assertThat(cases().readings(chair(), id, PAGE).items())
        .extracting(Reading::person, Reading::part)
        .as("what answers a change shows the file too")
        .containsExactly(
            tuple(chair, SupervisionCase.Part.FILE),
            tuple(chair, SupervisionCase.Part.FILE),
            tuple(team.get(2), SupervisionCase.Part.DIARY),
            tuple(team.get(2), SupervisionCase.Part.FILE),
            tuple(chair, SupervisionCase.Part.FILE));
    assertThat(audited).filteredOn(("SupervisionFileRead " + id)::equals).hasSize(5);
  }

  private SupervisionPlanDraft.PlanItemDraft planned(LocalDate last) {
    return new SupervisionPlanDraft.PlanItemDraft(
        null, SupervisionKind.REGULAR_SUPERVISION, subject, directive, DECIDED, last, null);
  }

  @Test
  void showsPlansToInspectorsAndIssuedOnesToLeadersOfTheBody() {
    SupervisionPlan plan =
        plans()
            .create(
                chair(), new SupervisionPlanDraft(2026, body, List.of(planned(LAST)), null, null));
    Scope leader = as(Role.LEADER, person(), body);
    assertThat(plans().find(leader, plan.id())).as("a draft").isEmpty();
    plans().issue(chair(), plan.id(), new SupervisionPlanDraft.PlanIssue("01-KH", DECIDED, null));
    assertThat(plans().find(leader, plan.id())).isPresent();
    plans()
        .change(
            chair(),
            plan.id(),
            new SupervisionPlanDraft(
                null, null, List.of(planned(LAST.minusDays(1))), "Điều chỉnh", null));
    assertThat(plans().versions(leader, plan.id()))
        .extracting(SupervisionPlan.Version::version)
        .as("what was drafted is the inspectors' own")
        .containsExactly(3, 2);
    assertThat(plans().versions(chair(), plan.id())).hasSize(3);
    assertThat(plans().find(as(Role.LEADER, person(), subject), plan.id())).isEmpty();
    assertThat(plans().find(as(Role.INSPECTOR, person(), subject), plan.id())).isEmpty();
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.LEADER, Role.INSPECTOR))) {
      assertThat(plans().find(everywhere(role), plan.id())).as(role.wireName()).isEmpty();
      assertThat(plans().list(everywhere(role), null, PAGE).items()).isEmpty();
      assertThat(plans().versions(everywhere(role), plan.id())).isEmpty();
    }
    assertThat(
            codes(
                () ->
                    plans()
                        .issue(
                            leader,
                            plan.id(),
                            new SupervisionPlanDraft.PlanIssue("2", DECIDED, null))))
        .containsExactly("kernel.not-found");
  }
}
