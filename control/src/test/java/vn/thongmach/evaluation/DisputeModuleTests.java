package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute.Outcome;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Texts;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Disputes from objection to settlement; today is 22 November 2026. */
class DisputeModuleTests extends ReportedTest {

  private static final PageRequest PAGE = PageRequest.of(null, 100);

  private Disputes disputes;
  private UUID owner;
  private UUID other;
  private UUID head;

  @BeforeAll
  void prepare() {
    disputes = bean(Disputes.class);
    owner = unit("OWNER", null);
    other = unit("OTHER", null);
    head = person();
    UUID clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
    for (String code : List.of("KN-1", "KN-2", "KN-3")) {
      bean(Targets.class)
          .make(
              ALL,
              reported(code, "members-admitted", owner, head, clause, List.of(owner), "2026", 10));
    }
  }

  private Scope as(Role role, UUID person, UUID... units) {
    return new Scope(
        UUID.randomUUID(),
        role.name().toLowerCase(Locale.ROOT),
        role,
        false,
        Set.of(units),
        null,
        person);
  }

  private static DisputeDraft objection(String wrong) {
    return new DisputeDraft("2026", wrong, null, null);
  }

  @Test
  void aFigureCarriesItsDisputeUntilItIsSettled() {
    UUID opener = person();
    Scope worker = as(Role.WORKER, opener, owner);
    Dispute opened = disputes.open(worker, "KN-1", objection("Thiếu hai đảng viên kết nạp 19/5"));
    assertThat(opened.respondent().id()).isEqualTo(head);
    assertThat(opened.due()).isEqualTo(LocalDate.parse("2026-11-27"));
    assertThat(opened.mayExplain()).isFalse();
    assertThat(opened.maySettle()).isFalse();
    assertThat(disputes.list(worker, "KN-1", true, PAGE).items()).hasSize(1);

    Dispute explained =
        disputes.explain(
            as(Role.WORKER, head, owner),
            opened.id(),
            new DisputeExplanation("Hai trường hợp chuyển sang quý sau", opened.version()));
    assertThat(explained.explanation()).isEqualTo("Hai trường hợp chuyển sang quý sau");
    assertThat(disputes.list(worker, "KN-1", true, PAGE).items()).hasSize(1);

    Dispute settled =
        disputes.settle(
            as(Role.INSPECTOR, person(), owner),
            opened.id(),
            new DisputeSettlement(Outcome.EXPLAINED, "Đã xem hồ sơ", explained.version()));
    assertThat(settled.outcome()).isEqualTo(Outcome.EXPLAINED);
    assertThat(disputes.list(worker, "KN-1", true, PAGE).items()).isEmpty();
    assertThat(disputes.list(worker, "KN-1", null, PAGE).items())
        .containsExactly(disputes.list(worker, "KN-1", false, PAGE).items().getFirst());
    assertThat(audited)
        .contains("DisputeOpened KN-1", "DisputeExplained KN-1", "DisputeSettled KN-1");
    assertThat(toldOf(head, "KN-1")).containsExactly("evaluation.notice-explanation-asked");
    assertThat(toldOf(opener, "KN-1")).containsExactly("evaluation.notice-explanation-given");
    assertThat(
            codes(
                () ->
                    disputes.settle(
                        as(Role.LEADER, person(), owner),
                        opened.id(),
                        new DisputeSettlement(Outcome.UPHELD, "Xem lại", null))))
        .containsExactly(EvaluationError.DISPUTE_SETTLED.code());
  }

  @Test
  void onlyWhoWasAskedExplainsAndNobodySettlesTheirOwn() {
    Dispute opened = disputes.open(ALL, "KN-2", objection("Số không khớp hồ sơ"));
    assertThat(
            codes(
                () ->
                    disputes.explain(
                        as(Role.WORKER, person(), owner),
                        opened.id(),
                        new DisputeExplanation("Tôi không liên quan", null))))
        .containsExactly(EvaluationError.NOT_RESPONDENT.code());
    assertThat(
            codes(
                () ->
                    disputes.settle(
                        as(Role.LEADER, head, owner),
                        opened.id(),
                        new DisputeSettlement(Outcome.EXPLAINED, "Số của tôi đúng", null))))
        .containsExactly(EvaluationError.OWN_DISPUTE.code());
    assertThat(
            codes(
                () ->
                    disputes.settle(
                        as(Role.LEADER, person(), owner),
                        opened.id(),
                        new DisputeSettlement(Outcome.EXPLAINED, "Đúng rồi", null))))
        .containsExactly(EvaluationError.NOT_EXPLAINED.code());
    assertThat(
            codes(
                () ->
                    disputes.explain(
                        as(Role.UNIT_HEAD, person(), owner),
                        opened.id(),
                        new DisputeExplanation("Đã rà lại", 7))))
        .containsExactly(KernelError.CHANGED_MEANWHILE.code());
  }

  @Test
  void isReachedByTheTargetAlone() {
    Dispute opened = disputes.open(ALL, "KN-3", objection("Sai kỳ"));
    Scope outside = as(Role.INSPECTOR, person(), other);
    assertThat(disputes.list(outside, null, true, PAGE).items()).isEmpty();
    assertThat(codes(() -> disputes.open(outside, "KN-3", objection("Sai"))))
        .containsExactly(KernelError.NOT_FOUND.code());
    assertThat(
            codes(
                () ->
                    disputes.settle(
                        outside, opened.id(), new DisputeSettlement(Outcome.UPHELD, "Sai", null))))
        .containsExactly(KernelError.NOT_FOUND.code());
  }

  @Test
  void asksToExplainAReportOnce() {
    ReportedValue report =
        bean(ReportedValues.class).report(ALL, "KN-3", new ReportedDraft("2026", 12.0, null));
    DisputeDraft asked = new DisputeDraft("2026", "Cao hơn số tính", report.id(), null);
    assertThat(disputes.open(ALL, "KN-3", asked).kind()).isEqualTo(Dispute.Kind.REPORT);
    assertThat(codes(() -> disputes.open(ALL, "KN-3", asked)))
        .containsExactly(EvaluationError.ALREADY_DISPUTED.code());
  }

  @Test
  void refusesAllProblemsOfADraftAtOnceAndSaysThemInWords() {
    DisputeDraft draft =
        new DisputeDraft("2027", " ", UUID.randomUUID(), LocalDate.parse("2026-11-01"));
    CodedException refused =
        Assertions.catchThrowableOfType(
            CodedException.class, () -> disputes.open(ALL, "KN-3", draft));
    assertThat(refused.problems())
        .extracting(problem -> problem.code().code())
        .containsExactlyInAnyOrder(
            KernelError.VALUE_MISSING.code(),
            EvaluationError.DUE_PASSED.code(),
            EvaluationError.PERIOD_NOT_BEGUN.code(),
            EvaluationError.UNKNOWN_REPORT.code());
    Texts texts = bean(Texts.class);
    assertThat(refused.problems())
        .extracting(problem -> texts.of(Locale.of("vi"), problem))
        .anyMatch(words -> words.startsWith("Hạn giải trình 2026-11-01 đã qua"));
  }
}
