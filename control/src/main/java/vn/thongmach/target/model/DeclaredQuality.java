package vn.thongmach.target.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.QualityComposition;
import vn.thongmach.target.QualityComposition.Part;
import vn.thongmach.target.QualityDraft;
import vn.thongmach.target.QualityDraft.PartDraft;
import vn.thongmach.target.QualityDraft.QualityTargetDraft;
import vn.thongmach.target.QualityObjectives;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetDraft.ComponentDraft;
import vn.thongmach.target.TargetDraft.PlanDraft;
import vn.thongmach.target.TargetDraft.SubjectDraft;
import vn.thongmach.target.TargetDraft.TermsDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.Targets;

/** Compositions are declared whole; targets take their parts as several measures. */
@Service
class DeclaredQuality implements QualityObjectives {

  private static final String SUBJECT = "quality-composition";
  private static final int MOST_PARTS = 50;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_SOURCE = 500;

  private final QualityRows rows;
  private final MeasureChecks measures;
  private final Targets targets;
  private final AuditTrail audit;
  private final Clock clock;

  DeclaredQuality(
      QualityRows rows, MeasureChecks measures, Targets targets, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.measures = measures;
    this.targets = targets;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<QualityComposition> all(Scope scope) {
    return rows.all(scope);
  }

  @Override
  public Optional<QualityComposition> at(Scope scope, LocalDate day) {
    return rows.all(scope).stream()
        .filter(one -> !one.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(QualityComposition::effectiveFrom));
  }

  @Override
  @Transactional
  public QualityComposition declare(Scope scope, QualityDraft draft) {
    rows.hold(scope);
    List<QualityComposition> before = rows.all(scope);
    Problems problems = new Problems();
    LocalDate from = problems.required("effectiveFrom", draft.effectiveFrom());
    if (from != null && !before.isEmpty()) {
      LocalDate last = before.getLast().effectiveFrom();
      if (!from.isAfter(last)) {
        problems.add("effectiveFrom", TargetError.QUALITY_NOT_LATER, from, last);
      }
    }
    String source = problems.text("source", draft.source(), LONGEST_SOURCE);
    List<Part> parts = parts(scope, problems, draft.parts());
    problems.throwIfAny();
    QualityComposition composition =
        new QualityComposition(
            before.size() + 1,
            Problems.given(from),
            source,
            Boolean.TRUE.equals(draft.verified()),
            Boolean.TRUE.equals(draft.example()),
            parts,
            now(),
            scope.name());
    rows.insert(scope, composition);
    audit.record(
        scope,
        "QualityCompositionDeclared",
        SUBJECT,
        String.valueOf(composition.number()),
        composition);
    return composition;
  }

  private List<Part> parts(
      Scope scope, Problems problems, @Nullable List<@Nullable PartDraft> drafts) {
    List<Part> parts = new ArrayList<>();
    if (drafts == null || drafts.isEmpty()) {
      problems.required("parts", null);
      return parts;
    }
    if (drafts.size() > MOST_PARTS) {
      problems.add("parts", TargetError.TOO_MANY, drafts.size(), MOST_PARTS);
      return parts;
    }
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String path = "parts[" + i + "].";
      PartDraft draft = drafts.get(i);
      Part part = draft == null ? null : part(scope, problems, path, draft);
      if (draft == null) {
        problems.required(path + "code", null);
      } else if (part != null && !codes.add(part.code())) {
        problems.add(path + "code", TargetError.MEASURE_CODE_TWICE, part.code());
      } else if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private @Nullable Part part(Scope scope, Problems problems, String path, PartDraft draft) {
    String code = problems.code(path + "code", draft.code());
    String name = problems.text(path + "name", draft.name(), LONGEST_NAME);
    MeasureDefinition measure =
        measures.measure(scope, problems, path + "measure", draft.measure());
    Subject subject = measures.subject(scope, problems, path + "subject", draft.subject(), measure);
    double zero = limit(problems, path + "zero", draft.zero(), measure);
    double full = limit(problems, path + "full", draft.full(), measure);
    if (draft.zero() != null && draft.full() != null && zero == full) {
      problems.add(path + "full", TargetError.QUALITY_LIMITS_EQUAL, full);
    }
    double weight = DraftChecks.weight(problems, path + "weight", draft.weight());
    return measure == null || subject == null
        ? null
        : new Part(code, name, measure.code(), subject, zero, full, weight);
  }

  private static double limit(
      Problems problems, String field, @Nullable Double value, @Nullable MeasureDefinition of) {
    double limit = DraftChecks.number(problems, field, value);
    if (value != null) {
      DraftChecks.range(problems, field, limit, of);
    }
    return limit;
  }

  @Override
  public List<SetTarget> targets(Scope scope) {
    Map<UUID, Integer> linked = rows.linked(scope);
    return targets.findAll(scope, linked.keySet()).stream()
        .map(
            target ->
                new SetTarget(
                    target.id(), target.code(), target.name(), linked.getOrDefault(target.id(), 0)))
        .sorted(Comparator.comparing(SetTarget::code))
        .toList();
  }

  @Override
  @Transactional
  public Target set(Scope scope, QualityTargetDraft draft) {
    QualityComposition composition = declared(scope);
    Target target =
        targets.make(
            scope,
            new TargetDraft(
                draft.code(),
                draft.name(),
                draft.ownerUnit(),
                draft.head(),
                null,
                null,
                Direction.HIGHER,
                draft.baseline(),
                null,
                List.of(new PlanDraft(draft.period(), draft.plan())),
                draft.weight(),
                draft.clause(),
                null,
                null,
                null,
                Aggregation.WEIGHTED_MEAN,
                Target.POINT,
                null,
                null,
                null,
                terms(composition, List.of(String.valueOf(draft.period())))));
    rows.link(scope, target.id(), composition.number(), now());
    return target;
  }

  @Override
  @Transactional
  public Target follow(Scope scope, String code, @Nullable String reason) {
    Target target =
        targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (!rows.linked(scope).containsKey(target.id())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    QualityComposition composition = declared(scope);
    List<String> periods =
        target.plan().stream().map(PlanEntry::period).map(Period::toString).toList();
    TargetDraft as = TargetDraft.of(target);
    Target changed =
        targets.change(
            scope,
            code,
            new TargetDraft(
                as.code(),
                as.name(),
                as.ownerUnit(),
                as.head(),
                as.measure(),
                as.subject(),
                as.direction(),
                as.baseline(),
                as.tolerance(),
                as.plan(),
                as.weight(),
                as.clause(),
                reason,
                null,
                as.parent(),
                as.aggregation(),
                as.unitOfMeasure(),
                as.sharedWith(),
                as.receivedFrom(),
                as.programme(),
                terms(composition, periods)));
    rows.link(scope, changed.id(), composition.number(), now());
    return changed;
  }

  private QualityComposition declared(Scope scope) {
    return at(scope, LocalDate.ofInstant(clock.instant(), Period.ZONE))
        .orElseThrow(() -> new CodedException(TargetError.QUALITY_UNDECLARED));
  }

  /** Each part scores 100 points at its full value in each of these periods. */
  private static TermsDraft terms(QualityComposition composition, List<String> periods) {
    return new TermsDraft(
        null,
        null,
        null,
        null,
        composition.parts().stream()
            .<@Nullable ComponentDraft>map(
                part ->
                    new ComponentDraft(
                        part.code(),
                        part.name(),
                        part.measure(),
                        SubjectDraft.of(part.subject()),
                        part.direction(),
                        part.zero(),
                        null,
                        periods.stream()
                            .<@Nullable PlanDraft>map(period -> new PlanDraft(period, part.full()))
                            .toList(),
                        part.weight()))
            .toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
