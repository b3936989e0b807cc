package vn.thongmach.directive.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentDraft;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.Commitments;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of commitments. */
@Service
class RecordedCommitments implements Commitments {

  private static final String SUBJECT = "commitment";
  private static final int LONGEST_TEXT = 2000;

  private final CommitmentRows rows;
  private final Resolutions resolutions;
  private final References references;
  private final AuditTrail audit;

  RecordedCommitments(
      CommitmentRows rows, Resolutions resolutions, References references, AuditTrail audit) {
    this.rows = rows;
    this.resolutions = resolutions;
    this.references = references;
    this.audit = audit;
  }

  @Override
  @Transactional
  public Commitment make(Scope scope, CommitmentDraft draft) {
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    Commitment made = checked(scope, problems, draft, UUID.randomUUID(), code, 1);
    if (!rows.insert(scope, made)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "CommitmentMade", SUBJECT, made.id().toString(), made);
    return made;
  }

  @Override
  @Transactional
  public Commitment change(Scope scope, UUID id, CommitmentDraft draft) {
    Commitment old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    String code = problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    Commitment changed = checked(scope, problems, draft, id, code, old.version() + 1);
    rows.update(scope, changed);
    audit.record(scope, "CommitmentChanged", SUBJECT, id.toString(), new Changed(reason, changed));
    return changed;
  }

  private Commitment checked(
      Scope scope, Problems problems, CommitmentDraft draft, UUID id, String code, int version) {
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    UUID clause = problems.required("clause", draft.clause());
    if (clause != null && resolutions.places(scope, List.of(clause)).isEmpty()) {
      problems.add("clause", DirectiveError.CLAUSE_UNKNOWN, clause.toString());
    }
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    UUID person = references.optionalPerson(scope, problems, "person", draft.person());
    LocalDate due = problems.required("due", draft.due());
    problems.throwIfAny();
    return new Commitment(
        id,
        code,
        text,
        Problems.given(clause),
        Problems.given(unit),
        person,
        Problems.given(due),
        version);
  }

  @Override
  public PageOf<Commitment> list(Scope scope, CommitmentFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public List<Commitment> ofPerson(Scope scope, UUID person) {
    return rows.ofPerson(scope, person);
  }

  @Override
  public Map<UUID, Integer> held(Scope scope, Collection<UUID> people) {
    return people.isEmpty() ? Map.of() : rows.held(scope, people);
  }

  @Override
  public Optional<Commitment> find(Scope scope, UUID commitment) {
    return rows.find(scope, commitment);
  }
}
