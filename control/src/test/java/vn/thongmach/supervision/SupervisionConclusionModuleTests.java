package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.ConclusionNotice.ConclusionDraft;
import vn.thongmach.supervision.ConclusionNotice.MendingDecision;
import vn.thongmach.supervision.ConclusionNotice.MendingDraft;
import vn.thongmach.supervision.ConclusionNotice.ShortcomingDraft;
import vn.thongmach.supervision.ConclusionNotice.State;
import vn.thongmach.supervision.EvidenceTie.EvidenceTieDraft;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionFinding.SupervisionFindingDraft;

/** Findings, how a case ends, and what is mended afterwards. Today is Sunday 22 November 2026. */
class SupervisionConclusionModuleTests extends SupervisionTest {

  private static final LocalDate ANNOUNCED = LocalDate.parse("2026-11-20");
  private static final LocalDate DUE = LocalDate.parse("2026-12-04");

  private SupervisionFindings findings() {
    return bean(SupervisionFindings.class);
  }

  private ConcludingCases concluding() {
    return bean(ConcludingCases.class);
  }

  private Scope lead() {
    return as(Role.WORKER, team.getFirst());
  }

  private Scope second() {
    return as(Role.WORKER, team.get(1));
  }

  private Scope head() {
    return as(Role.UNIT_HEAD, subjectHead, subject);
  }

  private UUID finished(SupervisionKind kind) {
    SupervisionCaseDraft plain = draft(team.toArray(UUID[]::new));
    File file =
        cases()
            .open(
                chair(),
                new SupervisionCaseDraft(
                    null,
                    kind,
                    plain.body(),
                    plain.subject(),
                    plain.directive(),
                    plain.ground(),
                    plain.symbol(),
                    plain.decidedOn(),
                    plain.decidedBy(),
                    null,
                    plain.first(),
                    plain.last(),
                    plain.head(),
                    plain.members()));
    step(chair(), file, Phase.CONDUCT);
    return step(chair(), file, Phase.FINISH).of().id();
  }

  private static SupervisionFindingDraft finding(SupervisionFinding.Kind kind, String... codes) {
    return new SupervisionFindingDraft(
        kind,
        "Số báo cáo cao hơn số đo",
        Arrays.stream(codes)
            .map(code -> new EvidenceTieDraft(EvidenceTie.Kind.TARGET, code, null, "2026-10"))
            .toList(),
        null,
        null);
  }

  private static ConclusionDraft conclusion(
      @Nullable String discipline, @Nullable String warning, ShortcomingDraft... shortcomings) {
    return new ConclusionDraft(
        "05-KL/UBKT", ANNOUNCED, "Đã kiểm tra", discipline, warning, List.of(shortcomings));
  }

  private static ShortcomingDraft toMend(@Nullable Integer finding) {
    return new ShortcomingDraft("Ghi sổ trực đủ ba ca", null, DUE, finding);
  }

  private UUID concluded() {
    UUID id = finished(SupervisionKind.INSPECTION);
    concluding().conclude(lead(), id, conclusion(null, null, toMend(null)));
    return id;
  }

  private static MendingDraft done(String day) {
    return new MendingDraft(LocalDate.parse(day), "Đã bổ sung", null);
  }

  private void chaseOn(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    while (bean(SupervisionChasing.class).tellNext()) {}
  }

  @Test
  void keepsTheFigureAFindingNamedWhenItsWordsChangeAndNothingOnceConcluded() {
    UUID id = finished(SupervisionKind.INSPECTION);
    assertThat(codes(() -> findings().add(chair(), id, finding(SupervisionFinding.Kind.STRENGTH))))
        .as("not of the team")
        .containsExactly("supervision.not-yours");
    SupervisionFinding made =
        findings().add(second(), id, finding(SupervisionFinding.Kind.SHORTCOMING, "T-1"));
    SupervisionFinding changed =
        findings()
            .change(
                second(),
                id,
                1,
                new SupervisionFindingDraft(
                    SupervisionFinding.Kind.VIOLATION_SIGN,
                    "Báo cáo sai",
                    List.of(new EvidenceTieDraft(EvidenceTie.Kind.TARGET, "T-1", null, "2026-10")),
                    null,
                    1));
    assertThat(changed.ties()).isEqualTo(made.ties()).hasSize(1);
    assertThat(
            codes(
                () ->
                    findings()
                        .change(
                            second(),
                            id,
                            1,
                            new SupervisionFindingDraft(made.kind(), "Khác", null, null, 1))))
        .containsExactly("kernel.changed-meanwhile");
    assertThat(findings().list(chair(), id).findings()).containsExactly(changed);
    assertThat(codes(() -> findings().list(head(), id))).containsExactly("kernel.not-found");
    concluding().conclude(lead(), id, conclusion(null, null, toMend(1)));
    assertThat(codes(() -> findings().add(second(), id, finding(made.kind()))))
        .containsExactly("supervision.not-finding");
    assertThatThrownBy(() -> jdbc.sql("update supervision_finding set text = 'khác'").update())
        .hasMessageContaining("once the case is concluded");
  }

  @Test
  void endsAnInspectionWithAConclusionAndASupervisionWithAnAssessmentThatMayWarn() {
    UUID inspection = finished(SupervisionKind.INSPECTION);
    UUID supervision = finished(SupervisionKind.THEMATIC_SUPERVISION);
    assertThat(
            codes(
                () -> concluding().conclude(lead(), inspection, conclusion(null, "Chậm báo cáo"))))
        .containsExactly("supervision.no-warning");
    assertThat(
            codes(
                () -> concluding().conclude(lead(), supervision, conclusion("Khiển trách", null))))
        .containsExactly("supervision.no-discipline");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into supervision_conclusion select id, kind, 'x', current_date, 'x',
                          'Khiển trách', null, current_date, decided_by, now()
                        from supervision_case where id = :id
                        """)
                    .param("id", supervision)
                    .update())
        .hasMessageContaining("check constraint");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into supervision_conclusion select id, 'INSPECTION', 'x',
                          current_date, 'x', 'Khiển trách', null, current_date, decided_by, now()
                        from supervision_case where id = :id
                        """)
                    .param("id", supervision)
                    .update())
        .hasMessageContaining("foreign key");
    assertThat(notice(concluding().conclude(lead(), inspection, conclusion("Khiển trách", null))))
        .extracting(ConclusionNotice::discipline, ConclusionNotice::fileDue)
        .as("15 working days after Friday 20 November")
        .containsExactly("Khiển trách", LocalDate.parse("2026-12-11"));
    assertThat(notice(concluding().conclude(chair(), supervision, conclusion(null, "Chậm"))))
        .extracting(ConclusionNotice::warning)
        .isEqualTo("Chậm");
    assertThat(codes(() -> concluding().conclude(lead(), inspection, conclusion(null, null))))
        .containsExactly("supervision.concluded");
  }

  private static ConclusionNotice notice(ConcludingCases.Concluded concluded) {
    ConclusionNotice notice = concluded.notice();
    assertThat(notice).isNotNull();
    return java.util.Objects.requireNonNull(notice);
  }

  @Test
  void tellsAllThatIsWrongWithAConclusionAtOnceAndClosesNoFileWithoutOne() {
    UUID id = finished(SupervisionKind.INSPECTION);
    UUID foreign = unit("SVC-X" + UUID.randomUUID().toString().substring(0, 8), null);
    findings().add(second(), id, finding(SupervisionFinding.Kind.STRENGTH));
    assertThat(
            fields(
                () ->
                    concluding()
                        .conclude(
                            lead(),
                            id,
                            new ConclusionDraft(
                                " ",
                                LocalDate.parse("2026-11-19"),
                                null,
                                null,
                                null,
                                List.of(
                                    new ShortcomingDraft("Sửa", foreign, DUE, 1),
                                    new ShortcomingDraft(
                                        "Sửa", below, LocalDate.parse("2026-11-01"), 2))))))
        .containsExactlyInAnyOrder(
            "symbol",
            "announcedOn",
            "text",
            "shortcomings[0].unit",
            "shortcomings[0].finding",
            "shortcomings[1].due",
            "shortcomings[1].finding");
    assertThat(codes(() -> concluding().conclude(second(), id, conclusion(null, null))))
        .containsExactly("supervision.not-yours");
    File file = cases().read(chair(), id).orElseThrow();
    assertThat(
            codes(
                () ->
                    cases()
                        .step(
                            chair(),
                            id,
                            new SupervisionCaseDraft.PhaseStep(Phase.CLOSED, ANNOUNCED, null))))
        .containsExactly("supervision.not-concluded");
    assertThat(file.of().phase()).isEqualTo(Phase.FINISH);
  }

  @Test
  void servesItOnTheHeadOfTheUnitWhoAcknowledgesOnce() {
    UUID id = concluded();
    assertThat(toldOf(subjectHead, id.toString())).startsWith("supervision.notice-concluded");
    assertThat(concluding().read(head(), id).answers()).isTrue();
    assertThat(codes(() -> concluding().acknowledge(lead(), id)))
        .containsExactly("supervision.not-yours");
    assertThat(notice(concluding().acknowledge(head(), id)).acknowledgedBy())
        .isEqualTo(subjectHead);
    assertThat(codes(() -> concluding().acknowledge(head(), id)))
        .containsExactly("supervision.acknowledged");
    assertThat(toldOf(team.getFirst(), id.toString()))
        .startsWith("supervision.notice-acknowledged");
    assertThat(codes(() -> concluding().read(as(Role.ADMINISTRATOR, subjectHead), id)))
        .containsExactly("kernel.not-found");
    for (String table :
        List.of(
            "supervision_conclusion", "supervision_acknowledgement", "supervision_shortcoming")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void followsWhatIsToBeMendedAlsoOnceTheFileIsClosed() {
    UUID id = concluded();
    step(chair(), cases().read(chair(), id).orElseThrow(), Phase.CLOSED);
    assertThat(codes(() -> concluding().decide(lead(), id, 1, new MendingDecision(true, null))))
        .containsExactly("supervision.nothing-waits");
    concluding().mend(head(), id, 1, done("2026-11-21"));
    assertThat(codes(() -> concluding().mend(head(), id, 1, done("2026-11-22"))))
        .containsExactly("supervision.mending-waits");
    assertThat(fields(() -> concluding().decide(lead(), id, 1, new MendingDecision(false, " "))))
        .containsExactly("words");
    assertThat(codes(() -> concluding().decide(second(), id, 1, new MendingDecision(true, null))))
        .containsExactly("supervision.not-yours");
    concluding().decide(chair(), id, 1, new MendingDecision(false, "Thiếu ca đêm"));
    assertThat(toldOf(subjectHead, id.toString()))
        .startsWith("supervision.notice-mending-returned");
    assertThat(owed(head())).containsExactly(tuple(State.RETURNED, null));
    concluding().mend(head(), id, 1, done("2026-11-22"));
    concluding().decide(lead(), id, 1, new MendingDecision(true, null));
    assertThat(codes(() -> concluding().mend(head(), id, 1, done("2026-11-22"))))
        .containsExactly("supervision.mended");
    assertThat(owed(head())).isEmpty();
    assertThat(notice(concluding().read(head(), id)).shortcomings().getFirst().mendings())
        .extracting(ConclusionNotice.Mending::accepted)
        .containsExactly(false, true);
    assertThatThrownBy(() -> jdbc.sql("update supervision_mending set text = 'khác'").update())
        .hasMessageContaining("never changed");
  }

  private List<org.assertj.core.groups.Tuple> owed(Scope scope) {
    return concluding().owed(scope, true, PAGE).items().stream()
        .map(each -> tuple(each.of().state(), each.of().mendedOn()))
        .toList();
  }

  @Test
  void listsWhatIsOwedToThoseWhoKnowTheCaseOnly() {
    concluded();
    assertThat(owed(head())).hasSize(1);
    assertThat(owed(second())).hasSize(1);
    assertThat(owed(as(Role.UNIT_HEAD, chair, body))).as("who decided").hasSize(1);
    assertThat(owed(as(Role.ADMINISTRATOR, team.getFirst()))).isEmpty();
    assertThat(owed(as(Role.INSPECTOR, person(), body, subject))).isEmpty();
    UUID moved = team.get(2);
    mandate(moved, below, "Kỹ sư", "2026-11-21", null);
    assertThat(owed(as(Role.WORKER, moved))).as("belongs to the subject now").isEmpty();
  }

  @Test
  void tellsGradingWhichShortcomingsOfAUnitWereMendedWhen() {
    UUID id = concluded();
    LocalDate first = LocalDate.parse("2026-01-01");
    LocalDate last = LocalDate.parse("2026-12-31");
    assertThat(standing(ALL, first, last))
        .extracting(Shortcomings.Standing::due, Shortcomings.Standing::mendedOn)
        .containsExactly(tuple(DUE, null));
    concluding().mend(head(), id, 1, done("2026-11-21"));
    assertThat(standing(ALL, first, last))
        .as("not accepted yet")
        .extracting(Shortcomings.Standing::mendedOn)
        .containsOnlyNulls();
    concluding().decide(lead(), id, 1, new MendingDecision(true, null));
    assertThat(standing(ALL, first, last))
        .extracting(Shortcomings.Standing::mendedOn)
        .containsExactly(LocalDate.parse("2026-11-21"));
    assertThat(standing(ALL, LocalDate.parse("2027-01-01"), last.plusYears(1)))
        .as("mended before")
        .isEmpty();
    assertThat(standing(ALL, first, ANNOUNCED.minusDays(1))).as("announced later").isEmpty();
    assertThat(standing(within(body), first, last)).as("out of reach").isEmpty();
  }

  private List<Shortcomings.Standing> standing(Scope scope, LocalDate first, LocalDate last) {
    return bean(Shortcomings.class)
        .of(scope, List.of(subject, body), first, last)
        .getOrDefault(subject, List.of());
  }

  @Test
  void chasesTheFileAndWhatIsToBeMended() {
    UUID id = concluded();
    chaseOn("2026-11-27");
    assertThat(toldOf(subjectHead, id.toString()))
        .as("5 working days before 4 December")
        .startsWith("supervision.notice-shortcoming-before");
    concluding().mend(head(), id, 1, done("2026-11-27"));
    chaseOn("2026-12-07");
    assertThat(toldOf(subjectHead, id.toString()))
        .startsWith("supervision.notice-shortcoming-before");
    concluding().decide(lead(), id, 1, new MendingDecision(false, "Chưa đủ"));
    chaseOn("2026-12-09");
    assertThat(toldOf(subjectHead, id.toString()))
        .as("goes on once it is returned")
        .startsWith("supervision.notice-shortcoming-after");
    assertThat(toldOf(chair, id.toString())).contains("supervision.notice-shortcoming-above");
    assertThat(toldOf(team.getFirst(), id.toString()))
        .as("the file is due on 11 December")
        .contains("supervision.notice-file-before");
    step(chair(), cases().read(chair(), id).orElseThrow(), Phase.CLOSED);
    chaseOn("2026-12-20");
    assertThat(toldOf(team.getFirst(), id.toString()))
        .doesNotContain("supervision.notice-file-after");
  }
}
