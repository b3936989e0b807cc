package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswerDraft;
import vn.thongmach.supervision.EvidenceRequest.EvidenceRequestDraft;
import vn.thongmach.supervision.EvidenceRequest.State;
import vn.thongmach.supervision.EvidenceTie.EvidenceTieDraft;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Phase;

/** What the team asks the unit for: who may, what stays, what is late and who is told when. */
class SupervisionEvidenceModuleTests extends SupervisionTest {

  /** A Friday, after which Saturday and Sunday are off. */
  private static final LocalDate DUE = LocalDate.parse("2026-11-27");

  private SupervisionEvidence evidence() {
    return bean(SupervisionEvidence.class);
  }

  private Scope member(int at) {
    return as(Role.WORKER, team.get(at));
  }

  private Scope head() {
    return as(Role.UNIT_HEAD, subjectHead, subject);
  }

  private UUID conducted() {
    File file = opened();
    return step(chair(), file, Phase.CONDUCT).of().id();
  }

  private EvidenceRequest asked(UUID id) {
    return evidence().ask(member(1), id, new EvidenceRequestDraft("Sổ trực tháng 10", DUE, null));
  }

  private static EvidenceAnswerDraft says(String text) {
    return new EvidenceAnswerDraft(null, text, null);
  }

  private void chaseOn(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    while (bean(SupervisionChasing.class).tellNext()) {}
  }

  @Test
  void asksWhileConductedOnlyAndTellsTheHeadOfTheUnit() {
    File file = opened();
    UUID id = file.of().id();
    assertThat(codes(() -> asked(id))).containsExactly("supervision.not-conducted");
    step(chair(), file, Phase.CONDUCT);
    assertThat(
            codes(
                () -> evidence().ask(chair(), id, new EvidenceRequestDraft("Sổ trực", DUE, null))))
        .as("the head of the body is not of the team")
        .containsExactly("supervision.not-yours");
    assertThat(asked(id).number()).isEqualTo(1);
    assertThat(toldOf(subjectHead, id.toString()))
        .containsExactly("supervision.notice-evidence-asked", "supervision.notice-served");
    assertThat(codes(() -> evidence().list(stranger(), id))).containsExactly("kernel.not-found");
  }

  private Scope stranger() {
    return as(Role.ADMINISTRATOR, team.getFirst());
  }

  @Test
  void takesDownWhatIsNamedAsItStandsAndRefusesWhatIsNotThere() {
    UUID id = conducted();
    assertThat(
            fields(
                () ->
                    evidence()
                        .ask(
                            member(0),
                            id,
                            new EvidenceRequestDraft(
                                " ",
                                LocalDate.parse("2026-11-20"),
                                List.of(
                                    tie("T-1", "2026-10"),
                                    tie("X-1", null),
                                    tie("T-2", "tháng 10"),
                                    new EvidenceTieDraft(null, null, null, null))))))
        .containsExactlyInAnyOrder(
            "text",
            "due",
            "ties[1].reference",
            "ties[2].period",
            "ties[3].kind",
            "ties[3].reference");
    EvidenceRequest made =
        evidence()
            .ask(
                member(0),
                id,
                new EvidenceRequestDraft("Nguồn số liệu", DUE, List.of(tie("T-1", "2026-10"))));
    assertThat(evidence().list(head(), id).requests().getFirst().ties())
        .isEqualTo(made.ties())
        .extracting(EvidenceTie::label, EvidenceTie::figure)
        .containsExactly(tuple("Độ khả dụng mạng trục", 99.87));
  }

  private static EvidenceTieDraft tie(String reference, @Nullable String period) {
    return new EvidenceTieDraft(EvidenceTie.Kind.TARGET, reference, null, period);
  }

  @Test
  void letsTheHeadOfTheUnitAnswerAndNothingThatWasSaidEverChange() {
    UUID id = conducted();
    asked(id);
    assertThat(codes(() -> evidence().answer(member(0), id, 1, says("Thay"))))
        .containsExactly("supervision.not-yours");
    assertThat(codes(() -> evidence().answer(as(Role.WORKER, person()), id, 1, says("Thay"))))
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> evidence().answer(head(), id, 2, says("Không có yêu cầu này"))))
        .containsExactly("kernel.not-found");
    EvidenceAnswerDraft refusal = new EvidenceAnswerDraft(true, "Thuộc hồ sơ mật", null);
    assertThat(evidence().answer(head(), id, 1, refusal).state()).isEqualTo(State.REFUSED);
    assertThat(evidence().answer(head(), id, 1, says("Đã được phép")).state())
        .isEqualTo(State.ANSWERED);
    assertThat(fields(() -> evidence().answer(head(), id, 1, refusal))).containsExactly("refuses");
    assertThat(evidence().list(chair(), id).requests().getFirst().answers())
        .extracting(EvidenceRequest.EvidenceAnswer::text)
        .containsExactly("Thuộc hồ sơ mật", "Đã được phép");
    for (String table : List.of("supervision_answer", "supervision_request")) {
      assertThatThrownBy(() -> jdbc.sql("update " + table + " set text = 'khác'").update())
          .hasMessageContaining("never changed");
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void recordsEachReadingByThoseInsideAndNoneByTheHeadOfTheUnit() {
    UUID id = conducted();
    asked(id);
    evidence().list(member(2), id);
    evidence().list(head(), id);
    assertThat(cases().readings(chair(), id, PAGE).items())
        .filteredOn(reading -> reading.part() == SupervisionCase.Part.EVIDENCE)
        .extracting(SupervisionCase.Reading::person)
        .containsExactly(team.get(2));
  }

  @Test
  void chasesTheUnitBeforeAndAfterTheDayThenTellsTheTeamInWorkingDays() {
    UUID id = conducted();
    asked(id);
    chaseOn("2026-11-25");
    assertThat(toldOf(subjectHead, id.toString())).hasSize(2);
    chaseOn("2026-11-26");
    chaseOn("2026-11-26");
    assertThat(toldOf(subjectHead, id.toString()))
        .startsWith("supervision.notice-evidence-before")
        .hasSize(3);
    chaseOn("2026-11-29");
    assertThat(toldOf(subjectHead, id.toString())).as("Sunday").hasSize(3);
    assertThat(
            evidence().list(chair(), id).requests().getFirst().late(LocalDate.parse("2026-11-29")))
        .isTrue();
    chaseOn("2026-11-30");
    assertThat(toldOf(subjectHead, id.toString())).startsWith("supervision.notice-evidence-after");
    chaseOn("2026-12-01");
    assertThat(toldOf(team.getFirst(), id.toString()))
        .startsWith("supervision.notice-evidence-above");
    EvidenceRequest said = evidence().answer(head(), id, 1, says("Sổ trực kèm theo"));
    assertThat(said.state()).isEqualTo(State.ANSWERED);
    assertThat(said.late(LocalDate.parse("2026-12-01"))).isTrue();
  }

  @Test
  void chasesNoMoreOnceAnsweredAndByTheWordingOnTheDayOfTheDecision() {
    UUID id = conducted();
    bean(Rules.class)
        .amend(
            ALL,
            Rules.INSPECTION_EVIDENCE_CHASE,
            Instant.parse("2026-11-09T17:00:00Z"),
            JsonMapper.builder().build().readTree("{\"before\":3,\"after\":0,\"above\":0}"),
            "Quy chế thử",
            false);
    asked(id);
    chaseOn("2026-11-24");
    assertThat(toldOf(subjectHead, id.toString())).as("decided on 2 November").hasSize(2);
    evidence().answer(head(), id, 1, says("Sổ trực kèm theo"));
    chaseOn("2026-12-05");
    assertThat(toldOf(subjectHead, id.toString())).hasSize(2);
    assertThat(toldOf(team.get(1), id.toString()))
        .startsWith("supervision.notice-evidence-answered")
        .hasSize(2);
  }
}
