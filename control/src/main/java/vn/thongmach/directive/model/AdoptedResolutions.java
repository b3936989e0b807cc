package vn.thongmach.directive.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.DirectiveError;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.ResolutionDraft;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.Units;

/** The rules of resolutions. */
@Service
class AdoptedResolutions implements Resolutions {

  private static final int LONGEST_SYMBOL = 60;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_TEXT = 4000;

  private final ResolutionRows rows;
  private final Units units;
  private final AuditTrail audit;
  private final Clock clock;

  AdoptedResolutions(ResolutionRows rows, Units units, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.units = units;
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
    UUID issuer = problems.required("issuer", draft.issuer());
    LocalDate adoptedOn = problems.required("adoptedOn", draft.adoptedOn());
    if (issuer != null && units.find(scope, issuer).isEmpty()) {
      problems.add("issuer", DirectiveError.ISSUER_UNKNOWN, issuer.toString());
    }
    if (adoptedOn != null && adoptedOn.isAfter(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      problems.add("adoptedOn", DirectiveError.ADOPTED_IN_FUTURE, adoptedOn.toString());
    }
    List<Clause> clauses = clauses(problems, draft.clauses());
    problems.throwIfAny();
    if (kind == null || issuer == null || adoptedOn == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    Resolution resolution =
        new Resolution(UUID.randomUUID(), symbol, title, kind, issuer, adoptedOn, clauses);
    if (!rows.insert(scope, resolution)) {
      throw new CodedException(DirectiveError.SYMBOL_TAKEN, symbol);
    }
    audit.record(scope, "ResolutionAdopted", "resolution", resolution.id().toString(), resolution);
    return resolution;
  }

  private static List<Clause> clauses(
      Problems problems, @Nullable List<ResolutionDraft.@Nullable ClauseDraft> drafts) {
    List<Clause> clauses = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (ResolutionDraft.@Nullable ClauseDraft draft :
        drafts == null ? List.<ResolutionDraft.@Nullable ClauseDraft>of() : drafts) {
      Clause clause = clause(problems, "clauses[" + clauses.size() + "].", draft);
      if (!codes.add(clause.code()) && !clause.code().isEmpty()) {
        problems.add(
            "clauses[" + clauses.size() + "].code",
            DirectiveError.CLAUSE_CODE_REPEATED,
            clause.code());
      }
      clauses.add(clause);
    }
    return clauses;
  }

  private static Clause clause(
      Problems problems, String path, ResolutionDraft.@Nullable ClauseDraft draft) {
    return new Clause(
        UUID.randomUUID(),
        problems.text(path + "code", draft == null ? null : draft.code(), LONGEST_CODE),
        problems.text(path + "text", draft == null ? null : draft.text(), LONGEST_TEXT));
  }

  @Override
  @Transactional
  public Clause addClause(Scope scope, UUID resolution, ResolutionDraft.ClauseDraft draft) {
    if (rows.findAll(scope, Set.of(), List.of(resolution)).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Problems problems = new Problems();
    Clause clause = clause(problems, "", draft);
    problems.throwIfAny();
    if (!rows.insertClause(scope, resolution, clause)) {
      throw new CodedException(DirectiveError.CLAUSE_CODE_TAKEN, clause.code());
    }
    audit.record(scope, "ClauseAdded", "resolution", resolution.toString(), clause);
    return clause;
  }

  @Override
  public PageOf<Resolution> list(Scope scope, PageRequest page) {
    return rows.page(scope, above(scope), page);
  }

  @Override
  public Optional<Resolution> find(Scope scope, UUID resolution) {
    return findAll(scope, List.of(resolution)).stream().findFirst();
  }

  @Override
  public List<Resolution> findAll(Scope scope, Collection<UUID> resolutions) {
    return rows.findAll(scope, above(scope), resolutions);
  }

  @Override
  public Map<UUID, ClausePlace> places(Scope scope, Collection<UUID> clauses) {
    return rows.places(scope, above(scope), clauses).stream()
        .collect(Collectors.toMap(place -> place.clause().id(), Function.identity()));
  }

  private Set<UUID> above(Scope scope) {
    return scope.allUnits() ? Set.of() : units.above(scope.units(), clock.instant());
  }
}
