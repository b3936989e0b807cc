package vn.thongmach.directive.model;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.Relation;
import vn.thongmach.directive.RelationChange;
import vn.thongmach.directive.RelationDraft;
import vn.thongmach.directive.Relations;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.UnitsAbove;

/** The rules of how documents stand to one another. */
@Service
class DocumentRelations implements Relations {

  private static final String SUBJECT = "relation";
  private static final int LONGEST_NOTE = 1000;

  /** What these do to the other document needs rights on it. */
  private static final Set<Relation.Kind> BINDING =
      EnumSet.of(Relation.Kind.REPLACES, Relation.Kind.AMENDS);

  private final RelationRows rows;
  private final ResolutionRows documents;
  private final Resolutions resolutions;
  private final UnitsAbove above;
  private final AuditTrail audit;

  DocumentRelations(
      RelationRows rows,
      ResolutionRows documents,
      Resolutions resolutions,
      UnitsAbove above,
      AuditTrail audit) {
    this.rows = rows;
    this.documents = documents;
    this.resolutions = resolutions;
    this.above = above;
    this.audit = audit;
  }

  @Override
  @Transactional
  public Relation relate(Scope scope, UUID id, RelationDraft draft) {
    rows.lock(scope);
    Resolution source =
        documents.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems problems = new Problems();
    Relation.Kind kind = problems.required("kind", draft.kind());
    UUID wanted = problems.required("target", draft.target());
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    LocalDate since = draft.since() == null ? source.adoptedOn() : draft.since();
    problems.order("until", since, draft.until());
    Optional<Resolution> other =
        wanted == null || kind == null ? Optional.empty() : other(scope, wanted, kind);
    if (wanted != null && kind != null && other.isEmpty()) {
      problems.add("target", DirectiveError.RELATED_UNKNOWN, wanted.toString());
    }
    if (id.equals(wanted)) {
      problems.add("target", DirectiveError.RELATED_TO_ITSELF, source.symbol());
    }
    problems.throwIfAny();
    Resolution target = other.orElseThrow();
    Relation relation =
        new Relation(
            UUID.randomUUID(),
            id,
            target.id(),
            Problems.given(kind),
            since,
            draft.until(),
            note,
            1);
    check(scope, relation, source, target);
    rows.insert(scope, relation);
    audit.record(scope, "DocumentRelated", SUBJECT, relation.id().toString(), relation);
    if (kind == Relation.Kind.REPLACES) {
      endForce(scope, target, source, since);
    }
    return relation;
  }

  private Optional<Resolution> other(Scope scope, UUID id, Relation.Kind kind) {
    return BINDING.contains(kind) ? documents.locked(scope, id) : resolutions.find(scope, id);
  }

  private void check(Scope scope, Relation relation, Resolution source, Resolution target) {
    List<Relation> others = rows.all(scope);
    if (others.stream()
        .anyMatch(
            other ->
                other.source().equals(relation.source())
                    && other.target().equals(relation.target())
                    && other.kind() == relation.kind()
                    && RelationCircles.overlap(other, relation))) {
      throw new CodedException(DirectiveError.RELATION_REPEATED, source.symbol(), target.symbol());
    }
    if (RelationCircles.closedBy(relation, others)) {
      throw new CodedException(DirectiveError.RELATION_CIRCLE, source.symbol(), target.symbol());
    }
  }

  private void endForce(Scope scope, Resolution target, Resolution source, LocalDate since) {
    LocalDate end = target.inForceTo();
    if (!since.isAfter(target.inForceFrom()) || (end != null && !since.isBefore(end))) {
      return;
    }
    Resolution ended =
        new Resolution(
            target.id(),
            target.symbol(),
            target.title(),
            target.kind(),
            target.issuer(),
            target.issuerName(),
            target.adoptedOn(),
            target.inForceFrom(),
            since,
            target.version() + 1,
            target.clauses());
    documents.update(scope, ended);
    audit.record(
        scope,
        "ResolutionReplaced",
        "resolution",
        target.id().toString(),
        new Changed(source.symbol(), ended));
  }

  @Override
  @Transactional
  public Relation change(Scope scope, UUID id, RelationChange change) {
    rows.lock(scope);
    Relation old =
        rows.held(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(change.version(), old.version(), old.kind().name());
    Problems problems = new Problems();
    String note = problems.optionalText("note", change.note(), LONGEST_NOTE);
    String reason = problems.reason(change.reason());
    problems.order("until", old.since(), change.until());
    problems.throwIfAny();
    Relation relation =
        new Relation(
            id,
            old.source(),
            old.target(),
            old.kind(),
            old.since(),
            change.until(),
            note,
            old.version() + 1);
    List<Relation> others =
        rows.all(scope).stream().filter(other -> !other.id().equals(id)).toList();
    if (RelationCircles.closedBy(relation, others)) {
      throw new CodedException(
          DirectiveError.RELATION_CIRCLE, symbol(scope, old.source()), symbol(scope, old.target()));
    }
    rows.update(scope, relation);
    audit.record(scope, "RelationChanged", SUBJECT, id.toString(), new Changed(reason, relation));
    return relation;
  }

  private String symbol(Scope scope, UUID document) {
    return resolutions.find(scope, document).map(Resolution::symbol).orElse(document.toString());
  }

  @Override
  public List<Relation> of(Scope scope, UUID resolution) {
    return rows.of(scope, above.of(scope), resolution);
  }
}
