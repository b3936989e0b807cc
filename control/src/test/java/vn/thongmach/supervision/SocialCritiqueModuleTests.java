package vn.thongmach.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.supervision.SocialCritique.About;
import vn.thongmach.supervision.SocialCritique.CritiqueAnswerDraft;
import vn.thongmach.supervision.SocialCritique.CritiqueDraft;
import vn.thongmach.supervision.SocialCritique.Outcome;

/** What unions say: who may, who reads, what is answered, and where it goes when nobody answers. */
class SocialCritiqueModuleTests extends SupervisionTest {

  private UUID union = body;
  private UUID speaker = body;
  private UUID belowHead = body;

  @BeforeEach
  void prepareUnion() {
    clock.set(Instant.parse("2026-10-01T02:00:00Z"));
    union =
        bean(Units.class)
            .add(
                ALL,
                new UnitDraft(
                    "SCM-" + UUID.randomUUID().toString().substring(0, 8),
                    "Công đoàn Trung tâm",
                    Tree.PARTY,
                    null,
                    null,
                    null,
                    null))
            .id();
    speaker = posted(union, "Ủy viên", "2020-01-01", null);
    belowHead = posted(below, "Giám đốc", "2020-01-01", null);
    clock.set(START);
  }

  private SocialCritiques critiques() {
    return bean(SocialCritiques.class);
  }

  private Scope speaker() {
    return as(Role.WORKER, speaker, union, body);
  }

  private CritiqueDraft critique(@Nullable LocalDate due) {
    return new CritiqueDraft(
        About.EXECUTION, union, below, null, null, directive, "Trực ca quá dài", due);
  }

  private SocialCritique sent() {
    return critiques().send(speaker(), critique(LocalDate.parse("2026-11-27")));
  }

  private List<UUID> listed(Scope scope) {
    return critiques().list(scope, PAGE).items().stream()
        .filter(each -> each.union().equals(union))
        .map(SocialCritique::id)
        .toList();
  }

  private void chaseOn(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    while (bean(SupervisionChasing.class).tellNext()) {}
  }

  @Test
  void letsThoseOfAUnionSpeakForItAndNobodyElse() {
    assertThat(critiques().unions(speaker())).containsExactly(union);
    assertThat(critiques().unions(chair())).as("a commission is no union").isEmpty();
    assertThat(fields(() -> critiques().send(chair(), critique(null)))).containsExactly("union");
    assertThat(
            fields(
                () ->
                    critiques()
                        .send(
                            speaker(),
                            new CritiqueDraft(
                                About.DRAFT,
                                union,
                                union,
                                " ",
                                null,
                                directive,
                                null,
                                LocalDate.parse("2026-11-20")))))
        .containsExactlyInAnyOrder("addressee", "title", "draft", "text", "due");
    SocialCritique made = critiques().send(speaker(), critique(null));
    assertThat(made.desks().getFirst().due())
        .as("ten working days after Sunday 22 November")
        .isEqualTo(LocalDate.parse("2026-12-04"));
    assertThat(toldOf(belowHead, made.id().toString()))
        .containsExactly("supervision.notice-critique-addressed");
  }

  @Test
  void isOpenToTheUnionToWhoAnswersAndToThoseWhoOverseeOnly() {
    UUID id = sent().id();
    assertThat(listed(as(Role.WORKER, posted(union, "Tổ viên", "2020-01-01", null))))
        .containsExactly(id);
    assertThat(listed(as(Role.UNIT_HEAD, belowHead, below))).containsExactly(id);
    assertThat(listed(as(Role.LEADER, person(), below))).containsExactly(id);
    assertThat(listed(as(Role.INSPECTOR, person(), below))).containsExactly(id);
    assertThat(listed(as(Role.WORKER, posted(below, "Kỹ sư", "2020-01-01", null), below)))
        .isEmpty();
    assertThat(listed(as(Role.LEADER, person(), body))).isEmpty();
    assertThat(listed(as(Role.ADMINISTRATOR, speaker, union, below))).isEmpty();
  }

  @Test
  void isAnsweredOnceByTheHeadOfTheUnitAndNeverChanged() {
    SocialCritique one = sent();
    CritiqueAnswerDraft answer = new CritiqueAnswerDraft(Outcome.PARTLY, "Bố trí lại ca đêm");
    assertThat(codes(() -> critiques().answer(speaker(), one.id(), answer)))
        .containsExactly("supervision.not-yours");
    assertThat(codes(() -> critiques().answer(as(Role.UNIT_HEAD, subjectHead), one.id(), answer)))
        .containsExactly("kernel.not-found");
    Scope head = as(Role.UNIT_HEAD, belowHead, below);
    assertThat(critiques().answerable(head, List.of(one))).containsExactly(one.id());
    SocialCritique answered = critiques().answer(head, one.id(), answer);
    assertThat(answered.answer())
        .extracting(SocialCritique.Answer::outcome, SocialCritique.Answer::unit)
        .containsExactly(Outcome.PARTLY, below);
    assertThat(toldOf(speaker, one.id().toString()))
        .containsExactly("supervision.notice-critique-answered");
    assertThat(codes(() -> critiques().answer(head, one.id(), answer)))
        .containsExactly("supervision.critique-answered");
    for (String table :
        List.of("social_critique", "social_critique_desk", "social_critique_answer")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("never changed");
    }
    chaseOn("2026-12-20");
    assertThat(toldOf(belowHead, one.id().toString())).hasSize(1);
  }

  @Test
  void goesToTheUnitAboveWhenNobodyAnswersInTime() {
    SocialCritique one = sent();
    String id = one.id().toString();
    chaseOn("2026-11-25");
    assertThat(toldOf(belowHead, id)).startsWith("supervision.notice-critique-before");
    chaseOn("2026-11-30");
    assertThat(toldOf(belowHead, id)).startsWith("supervision.notice-critique-after");
    assertThat(listed(as(Role.UNIT_HEAD, subjectHead, subject))).isEmpty();
    chaseOn("2026-12-02");
    assertThat(toldOf(subjectHead, id)).containsExactly("supervision.notice-critique-escalated");
    assertThat(toldOf(speaker, id)).containsExactly("supervision.notice-critique-passed");
    Scope above = as(Role.UNIT_HEAD, subjectHead, subject);
    assertThat(critiques().list(above, PAGE).items().getFirst().desks())
        .extracting(SocialCritique.Desk::unit, SocialCritique.Desk::due)
        .containsExactly(
            tuple(below, LocalDate.parse("2026-11-27")),
            tuple(subject, LocalDate.parse("2026-12-16")));
    assertThat(
            critiques()
                .answer(above, one.id(), new CritiqueAnswerDraft(Outcome.ACCEPTED, "Đã chỉ đạo"))
                .answer())
        .extracting(SocialCritique.Answer::unit)
        .isEqualTo(subject);
  }

  @Test
  void tellsWhoSentItWhenThereIsNobodyAbove() {
    SocialCritique one =
        critiques()
            .send(
                speaker(),
                new CritiqueDraft(
                    About.DRAFT,
                    union,
                    subject,
                    "Dự thảo chương trình",
                    "Điều 1",
                    null,
                    "Chưa rõ nguồn lực",
                    LocalDate.parse("2026-11-27")));
    chaseOn("2026-12-02");
    assertThat(toldOf(speaker, one.id().toString()))
        .containsExactly("supervision.notice-critique-unanswered");
  }
}
