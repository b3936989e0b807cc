package vn.thongmach.directive.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClauseChange;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.ClauseVersion;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionChange;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.ResolutionFilter;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.UnitsAbove;

/** The rules of documents and their clauses. */
@Service
class AdoptedResolutions implements Resolutions {

  private static final String SUBJECT = "resolution";
  private static final int LONGEST_SYMBOL = 60;
  private static final int LONGEST_TITLE = 500;

  private final ResolutionRows rows;
  private final UnitsAbove above;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  AdoptedResolutions(
      ResolutionRows rows, UnitsAbove above, References references, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.above = above;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Resolution adopt(Scope scope, ResolutionDraft draft) {
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    Resolution.Kind kind = problems.required("kind", draft.kind());
    UUID issuer = draft.issuer();
    String issuerName = problems.optionalText("issuerName", draft.issuerName(), LONGEST_TITLE);
    if (issuerName == null) {
      problems.required("issuer", issuer);
    } else if (issuer != null) {
      problems.add("issuerName", DirectiveError.ISSUER_TWICE, issuerName);
    } else {
      scope.requireAllUnits();
    }
    LocalDate adoptedOn = problems.required("adoptedOn", draft.adoptedOn());
    if (issuer != null && !references.reaches(scope, issuer)) {
      problems.add("issuer", DirectiveError.ISSUER_UNKNOWN, issuer.toString());
    }
    if (adoptedOn != null && adoptedOn.isAfter(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      problems.add("adoptedOn", DirectiveError.ADOPTED_IN_FUTURE, adoptedOn.toString());
    }
    LocalDate from = draft.inForceFrom() == null ? adoptedOn : draft.inForceFrom();
    problems.order("inForceTo", from, draft.inForceTo());
    List<Clause> clauses = ClauseDrafts.checked(problems, draft.clauses());
    problems.throwIfAny();
    Resolution resolution =
        new Resolution(
            UUID.randomUUID(),
            symbol,
            title,
            Problems.given(kind),
            issuer,
            issuerName,
            Problems.given(adoptedOn),
            Problems.given(from),
            draft.inForceTo(),
            1,
            clauses);
    if (!rows.insert(scope, resolution, now())) {
      throw new CodedException(DirectiveError.SYMBOL_TAKEN, symbol);
    }
    audit.record(scope, "ResolutionAdopted", SUBJECT, resolution.id().toString(), resolution);
    return found(scope, resolution.id());
  }

  @Override
  @Transactional
  public Resolution change(Scope scope, UUID id, ResolutionChange change) {
    Resolution old = locked(scope, id);
    Problems.requireCurrent(change.version(), old.version(), old.symbol());
    Problems problems = new Problems();
    String title = problems.text("title", change.title(), LONGEST_TITLE);
    String reason = problems.reason(change.reason());
    LocalDate from = change.inForceFrom() == null ? old.inForceFrom() : change.inForceFrom();
    problems.order("inForceTo", from, change.inForceTo());
    problems.throwIfAny();
    Resolution changed =
        new Resolution(
            id,
            old.symbol(),
            title,
            old.kind(),
            old.issuer(),
            old.issuerName(),
            old.adoptedOn(),
            from,
            change.inForceTo(),
            old.version() + 1,
            old.clauses());
    rows.update(scope, changed);
    audit.record(scope, "ResolutionChanged", SUBJECT, id.toString(), new Changed(reason, changed));
    return changed;
  }

  @Override
  @Transactional
  public Clause addClause(Scope scope, UUID id, ResolutionDraft.ClauseDraft draft) {
    Resolution resolution = locked(scope, id);
    Problems problems = new Problems();
    Clause clause = ClauseDrafts.checked(problems, "", draft, resolution.clauses());
    problems.throwIfAny();
    if (!rows.insertClause(scope, id, clause, now())) {
      throw new CodedException(DirectiveError.CLAUSE_CODE_TAKEN, clause.code());
    }
    audit.record(scope, "ClauseAdded", SUBJECT, id.toString(), clause);
    return clause;
  }

  @Override
  @Transactional
  public Clause changeClause(Scope scope, UUID id, ClauseChange change) {
    ClausePlace place = place(scope, id);
    Resolution resolution = locked(scope, place.resolution());
    Clause old =
        resolution.clauses().stream()
            .filter(clause -> clause.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(change.version(), old.version(), old.code());
    Problems problems = new Problems();
    String text = problems.text("text", change.text(), ClauseDrafts.LONGEST_TEXT);
    String reason = problems.reason(change.reason());
    if (text.equals(old.text())) {
      problems.add("text", DirectiveError.TEXT_UNCHANGED, old.code());
    }
    problems.throwIfAny();
    Clause clause = new Clause(id, old.code(), text, old.parent(), old.version() + 1);
    rows.updateClause(
        scope, clause, new ClauseVersion(clause.version(), text, now(), scope.name(), reason));
    audit.record(scope, "ClauseChanged", "clause", id.toString(), new Changed(reason, clause));
    return clause;
  }

  @Override
  public List<ClauseVersion> clauseVersions(Scope scope, UUID clause) {
    return places(scope, List.of(clause)).isEmpty()
        ? List.of()
        : rows.clauseVersions(scope, clause);
  }

  @Override
  public PageOf<Resolution> list(Scope scope, ResolutionFilter filter, PageRequest page) {
    return rows.page(scope, above.of(scope), filter, page);
  }

  @Override
  public Optional<Resolution> find(Scope scope, UUID resolution) {
    return findAll(scope, List.of(resolution)).stream().findFirst();
  }

  @Override
  public List<Resolution> findAll(Scope scope, Collection<UUID> resolutions) {
    return rows.findAll(scope, above.of(scope), resolutions);
  }

  @Override
  public Map<UUID, ClausePlace> places(Scope scope, Collection<UUID> clauses) {
    return rows.places(scope, above.of(scope), clauses).stream()
        .collect(Collectors.toMap(place -> place.clause().id(), Function.identity()));
  }

  private Resolution locked(Scope scope, UUID id) {
    return rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private Resolution found(Scope scope, UUID id) {
    return find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private ClausePlace place(Scope scope, UUID clause) {
    ClausePlace place = places(scope, List.of(clause)).get(clause);
    if (place == null) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return place;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
