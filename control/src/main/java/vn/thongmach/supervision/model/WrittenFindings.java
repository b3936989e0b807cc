package vn.thongmach.supervision.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionFinding;
import vn.thongmach.supervision.SupervisionFinding.SupervisionFindingDraft;
import vn.thongmach.supervision.SupervisionFindings;

/** The rules of findings; the AuditTrail tells that they were written, not their words. */
@Service
class WrittenFindings implements SupervisionFindings {

  private static final int MOST = 500;
  private static final int LONGEST = 10_000;

  private final CaseDoors doors;
  private final FindingRows rows;
  private final ConclusionRows conclusions;
  private final TieChecks ties;
  private final Days days;

  WrittenFindings(
      CaseDoors doors, FindingRows rows, ConclusionRows conclusions, TieChecks ties, Days days) {
    this.doors = doors;
    this.rows = rows;
    this.conclusions = conclusions;
    this.ties = ties;
    this.days = days;
  }

  @Override
  @Transactional
  public SupervisionFinding add(Scope scope, UUID id, SupervisionFindingDraft draft) {
    SupervisionCase one = writable(scope, id);
    int count = rows.of(scope, id).size();
    Problems problems = new Problems();
    if (count >= MOST) {
      problems.add("text", SupervisionError.TOO_MANY, count + 1, MOST);
    }
    SupervisionFinding finding = checked(scope, problems, draft, null, count + 1);
    rows.insert(scope, id, finding);
    doors.record(scope, "SupervisionFindingAdded", one);
    return finding;
  }

  @Override
  @Transactional
  public SupervisionFinding change(
      Scope scope, UUID id, int number, SupervisionFindingDraft draft) {
    SupervisionCase one = writable(scope, id);
    SupervisionFinding old =
        rows.of(scope, id).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), String.valueOf(number));
    SupervisionFinding finding = checked(scope, new Problems(), draft, old, number);
    rows.update(scope, finding);
    doors.record(scope, "SupervisionFindingChanged", one);
    return finding;
  }

  private SupervisionCase writable(Scope scope, UUID id) {
    CaseDoors.Inside in = doors.locked(scope, id);
    SupervisionCase one = in.of();
    if (!writing(one.phase()) || conclusions.concluded(scope, id)) {
      throw new CodedException(SupervisionError.NOT_FINDING, one.symbol());
    }
    CaseDoors.require(in.may().write());
    return one;
  }

  private static boolean writing(Phase phase) {
    return phase == Phase.CONDUCT || phase == Phase.FINISH;
  }

  /** What a finding named before is kept as it stood then. */
  private SupervisionFinding checked(
      Scope scope,
      Problems problems,
      SupervisionFindingDraft draft,
      @Nullable SupervisionFinding old,
      int number) {
    SupervisionFinding.Kind kind = problems.required("kind", draft.kind());
    String text = problems.text("text", draft.text(), LONGEST);
    List<EvidenceTie> named =
        ties.checked(scope, problems, draft.ties(), old == null ? List.of() : old.ties());
    problems.throwIfAny();
    return new SupervisionFinding(
        old == null ? UUID.randomUUID() : old.id(),
        number,
        Problems.given(kind),
        text,
        named,
        Problems.given(scope.person()),
        days.now(),
        old == null ? 1 : old.version() + 1,
        Boolean.TRUE.equals(draft.withdrawn()));
  }

  @Override
  @Transactional
  public Found list(Scope scope, UUID id) {
    Optional<CaseDoors.Inside> in = doors.inside(scope, id);
    CaseDoors.Inside inside = in.orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    SupervisionCase one = inside.of();
    doors.read(scope, one, Part.FINDINGS);
    return new Found(
        rows.of(scope, id),
        inside.may().write() && writing(one.phase()) && !conclusions.concluded(scope, id));
  }
}
