package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.EvidenceRequest;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswer;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswerDraft;
import vn.thongmach.supervision.EvidenceRequest.EvidenceRequestDraft;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionEvidence;

/**
 * The rules of requests for evidence; the AuditTrail tells that they were made, not their words.
 */
@Service
class AskedEvidence implements SupervisionEvidence {

  private static final int MOST = 200;
  private static final int LONGEST = 10_000;

  private final CaseDoors doors;
  private final CaseRows cases;
  private final EvidenceRows rows;
  private final TieChecks ties;
  private final ChaseDays chasing;
  private final ChaseRows chases;
  private final HeadedUnits headed;
  private final TellingCases telling;
  private final Days days;

  AskedEvidence(
      CaseDoors doors,
      CaseRows cases,
      EvidenceRows rows,
      TieChecks ties,
      ChaseDays chasing,
      ChaseRows chases,
      HeadedUnits headed,
      TellingCases telling,
      Days days) {
    this.doors = doors;
    this.cases = cases;
    this.rows = rows;
    this.ties = ties;
    this.chasing = chasing;
    this.chases = chases;
    this.headed = headed;
    this.telling = telling;
    this.days = days;
  }

  @Override
  @Transactional
  public EvidenceRequest ask(Scope scope, UUID id, EvidenceRequestDraft draft) {
    CaseDoors.Inside in = doors.locked(scope, id);
    SupervisionCase one = in.of();
    if (one.phase() != Phase.CONDUCT) {
      throw new CodedException(SupervisionError.NOT_CONDUCTED, one.symbol());
    }
    CaseDoors.require(in.may().ask());
    List<EvidenceRequest> before = rows.of(scope, id);
    Problems problems = new Problems();
    if (before.size() >= MOST) {
      problems.add("text", SupervisionError.TOO_MANY, before.size() + 1, MOST);
    }
    String text = problems.text("text", draft.text(), LONGEST);
    LocalDate due = problems.required("due", draft.due());
    if (due != null) {
      if (due.isBefore(days.today())) {
        problems.add(
            "due",
            SupervisionError.DAY_BEFORE,
            Days.DAY.format(due),
            Days.DAY.format(days.today()));
      }
      Days.span(problems, "due", days.today(), due.isBefore(days.today()) ? null : due);
    }
    List<EvidenceTie> named = ties.checked(scope, problems, draft.ties());
    problems.throwIfAny();
    EvidenceRequest request =
        new EvidenceRequest(
            UUID.randomUUID(),
            before.size() + 1,
            text,
            Problems.given(due),
            named,
            Problems.given(scope.person()),
            days.now(),
            List.of());
    rows.insert(scope, id, request);
    chasing.plan(
        scope,
        one,
        Rules.INSPECTION_EVIDENCE_CHASE,
        Chase.About.EVIDENCE,
        request.id(),
        request.number(),
        request.due());
    doors.record(scope, "SupervisionEvidenceAsked", one);
    headed
        .head(one.subject())
        .ifPresent(
            head ->
                telling.tell(
                    scope,
                    one,
                    NoticeKind.SUPERVISION_EVIDENCE_ASKED,
                    Set.of(head),
                    "supervision.notice-evidence-asked",
                    List.of(request.number(), request.due())));
    return request;
  }

  @Override
  @Transactional
  public EvidenceRequest answer(Scope scope, UUID id, int number, EvidenceAnswerDraft draft) {
    SupervisionCase one = doors.servedLocked(scope, id);
    EvidenceRequest request =
        request(scope, id, number).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (one.phase() == Phase.CLOSED) {
      throw new CodedException(SupervisionError.CLOSED, one.symbol());
    }
    Problems problems = new Problems();
    boolean refuses = Boolean.TRUE.equals(draft.refuses());
    int said = request.answers().size();
    if (refuses && said > 0) {
      problems.add("refuses", SupervisionError.EVIDENCE_ANSWERED, number);
    }
    if (said >= MOST) {
      problems.add("text", SupervisionError.TOO_MANY, said + 1, MOST);
    }
    String text = problems.text("text", draft.text(), LONGEST);
    List<EvidenceTie> named = ties.checked(scope, problems, draft.ties());
    problems.throwIfAny();
    rows.insert(
        scope,
        request.id(),
        new EvidenceAnswer(
            UUID.randomUUID(),
            said + 1,
            refuses,
            text,
            named,
            Problems.given(scope.person()),
            days.now()));
    chases.settle(scope, Chase.About.EVIDENCE, request.id(), days.now());
    doors.record(scope, "SupervisionEvidenceAnswered", one);
    telling.tell(
        scope,
        one,
        NoticeKind.SUPERVISION_EVIDENCE_ANSWERED,
        telling.present(cases.team(scope, id)),
        refuses ? "supervision.notice-evidence-refused" : "supervision.notice-evidence-answered",
        List.of(number));
    return request(scope, id, number).orElseThrow();
  }

  private Optional<EvidenceRequest> request(Scope scope, UUID id, int number) {
    return rows.of(scope, id).stream().filter(each -> each.number() == number).findFirst();
  }

  @Override
  @Transactional
  public Asked list(Scope scope, UUID id) {
    Optional<CaseDoors.Inside> in = doors.inside(scope, id);
    if (in.isPresent()) {
      SupervisionCase one = in.get().of();
      doors.read(scope, one, Part.EVIDENCE);
      boolean asks = in.get().may().ask();
      return new Asked(rows.of(scope, id), asks, false, true);
    }
    SupervisionCase one =
        doors.served(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return new Asked(rows.of(scope, id), false, one.phase() != Phase.CLOSED, false);
  }
}
