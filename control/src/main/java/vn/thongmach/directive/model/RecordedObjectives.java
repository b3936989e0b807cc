package vn.thongmach.directive.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.FocusArea;
import vn.thongmach.directive.FocusAreaDraft;
import vn.thongmach.directive.Objective;
import vn.thongmach.directive.ObjectiveDraft;
import vn.thongmach.directive.ObjectiveFilter;
import vn.thongmach.directive.Objectives;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.UnitsAbove;

/** The rules of objectives and of the list of their fields. */
@Service
class RecordedObjectives implements Objectives {

  private static final String SUBJECT = "objective";
  private static final String FIELD = "focus-area";
  private static final int LONGEST_NAME = 500;

  private final ObjectiveRows rows;
  private final ResolutionRows documents;
  private final UnitsAbove above;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  RecordedObjectives(
      ObjectiveRows rows,
      ResolutionRows documents,
      UnitsAbove above,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.documents = documents;
    this.above = above;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Objective set(Scope scope, ObjectiveDraft draft) {
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    Objective objective = checked(scope, problems, draft, UUID.randomUUID(), code, 1);
    if (!rows.insert(scope, objective)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "ObjectiveSet", SUBJECT, objective.id().toString(), objective);
    return objective;
  }

  @Override
  @Transactional
  public Objective change(Scope scope, UUID id, ObjectiveDraft draft) {
    Objective old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    String code = problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    Objective changed = checked(scope, problems, draft, id, code, old.version() + 1);
    rows.update(scope, changed);
    audit.record(scope, "ObjectiveChanged", SUBJECT, id.toString(), new Changed(reason, changed));
    return changed;
  }

  private Objective checked(
      Scope scope, Problems problems, ObjectiveDraft draft, UUID id, String code, int version) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    LocalDate from = problems.required("from", draft.from());
    LocalDate to = problems.required("to", draft.to());
    problems.order("to", from, to);
    UUID field = problems.required("focusArea", draft.focusArea());
    if (field != null && from != null && !usable(scope, field, from)) {
      problems.add(
          "focusArea", DirectiveError.FOCUS_AREA_UNKNOWN, field.toString(), from.toString());
    }
    UUID person = references.optionalPerson(scope, problems, "person", draft.person());
    UUID clause = problems.required("clause", draft.clause());
    if (clause != null && !holds(scope, clause)) {
      problems.add("clause", DirectiveError.CLAUSE_UNKNOWN, clause.toString());
    }
    problems.throwIfAny();
    return new Objective(
        id,
        code,
        name,
        Problems.given(field),
        Problems.given(from),
        Problems.given(to),
        person,
        Problems.given(clause),
        version);
  }

  private boolean usable(Scope scope, UUID field, LocalDate day) {
    return rows.fields(scope).stream()
        .anyMatch(known -> known.id().equals(field) && known.validOn(day));
  }

  /** An objective is set by whoever may change the document of its clause. */
  private boolean holds(Scope scope, UUID clause) {
    return documents.places(scope, above.of(scope), List.of(clause)).stream()
        .map(ClausePlace::resolution)
        .anyMatch(document -> documents.locked(scope, document).isPresent());
  }

  @Override
  public PageOf<Objective> list(Scope scope, ObjectiveFilter filter, PageRequest page) {
    return rows.page(scope, above.of(scope), filter, page);
  }

  @Override
  public Optional<Objective> find(Scope scope, UUID objective) {
    return rows.find(scope, above.of(scope), objective);
  }

  @Override
  @Transactional
  public FocusArea addField(Scope scope, FocusAreaDraft draft) {
    scope.requireAllUnits();
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    FocusArea field = checked(problems, draft, UUID.randomUUID(), code, null);
    if (!rows.insert(scope, field)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "FocusAreaAdded", FIELD, field.id().toString(), field);
    return field;
  }

  @Override
  @Transactional
  public FocusArea changeField(Scope scope, UUID id, FocusAreaDraft draft) {
    scope.requireAllUnits();
    FocusArea old =
        rows.fields(scope).stream()
            .filter(field -> field.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    String code = problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    FocusArea field = checked(problems, draft, id, code, old);
    rows.update(scope, field);
    audit.record(scope, "FocusAreaChanged", FIELD, id.toString(), new Changed(reason, field));
    return field;
  }

  private FocusArea checked(
      Problems problems, FocusAreaDraft draft, UUID id, String code, @Nullable FocusArea old) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    LocalDate from = draft.validFrom();
    if (from == null) {
      from = old == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : old.validFrom();
    }
    problems.order("validTo", from, draft.validTo());
    problems.throwIfAny();
    return new FocusArea(
        id, code, name, from, draft.validTo(), old == null ? 1 : old.version() + 1);
  }

  @Override
  public List<FocusArea> fields(Scope scope) {
    return rows.fields(scope);
  }
}
