package vn.thongmach.target.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.Direction;
import vn.thongmach.target.PlanEntry;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChanged;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.Targets;

/** The rules of making and changing targets. */
@Service
class AgreedTargets implements Targets {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_REASON = 1000;

  private final TargetRows rows;
  private final Units units;
  private final People people;
  private final Resolutions resolutions;
  private final Measures measures;
  private final CascadeChecks cascade;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreedTargets(
      TargetRows rows,
      Units units,
      People people,
      Resolutions resolutions,
      Measures measures,
      CascadeChecks cascade,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.units = units;
    this.people = people;
    this.resolutions = resolutions;
    this.measures = measures;
    this.cascade = cascade;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Target make(Scope scope, TargetDraft draft) {
    Problems problems = new Problems();
    String code = problems.text("code", draft.code(), LONGEST_CODE);
    if (!code.isEmpty() && code.length() <= LONGEST_CODE && !CODE.matcher(code).matches()) {
      problems.add("code", TargetError.CODE_MALFORMED, code);
    }
    rows.lockCascade(scope);
    Target target = checked(scope, problems, draft, UUID.randomUUID(), code, null, null);
    if (!rows.insert(scope, target)) {
      throw new CodedException(TargetError.CODE_TAKEN, code);
    }
    recorded(scope, "TargetAgreed", target);
    return target;
  }

  @Override
  @Transactional
  public Target change(Scope scope, String code, TargetDraft draft) {
    Target current =
        rows.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (draft.version() != null && draft.version() != current.version()) {
      throw new CodedException(TargetError.CHANGED_MEANWHILE, code, current.version());
    }
    Problems problems = new Problems();
    if (draft.code() != null && !draft.code().equals(current.code())) {
      problems.add("code", TargetError.CODE_FIXED, current.code());
    }
    String reason = problems.text("reason", draft.reason(), LONGEST_REASON);
    rows.lockCascade(scope);
    Target target = checked(scope, problems, draft, current.id(), current.code(), current, reason);
    rows.append(scope, target);
    recorded(scope, "TargetChanged", target);
    return target;
  }

  private void recorded(Scope scope, String action, Target target) {
    audit.record(scope, action, "target", target.code(), target);
    events.publishEvent(new TargetChanged(target.id(), target.code(), target.version()));
  }

  private Target checked(
      Scope scope,
      Problems problems,
      TargetDraft draft,
      UUID id,
      String code,
      @Nullable Target before,
      @Nullable String reason) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    UUID owner = problems.required("ownerUnit", draft.ownerUnit());
    if (owner != null && units.find(scope, owner).isEmpty()) {
      problems.add("ownerUnit", TargetError.OWNER_UNKNOWN, owner.toString());
    }
    UUID head = problems.required("head", draft.head());
    if (head != null && people.find(scope, head).isEmpty()) {
      problems.add("head", TargetError.HEAD_UNKNOWN, head.toString());
    }
    UUID clause = problems.required("clause", draft.clause());
    if (clause != null && resolutions.places(scope, List.of(clause)).isEmpty()) {
      problems.add("clause", TargetError.CLAUSE_UNKNOWN, clause.toString());
    }
    boolean aggregated = draft.aggregation() != null;
    MeasureDefinition measure = aggregated ? null : measure(scope, problems, draft.measure());
    Subject subject = aggregated ? null : subject(scope, problems, draft, measure);
    boolean planless = aggregated && (draft.plan() == null || draft.plan().isEmpty());
    Direction direction =
        planless && draft.direction() == null
            ? Direction.HIGHER
            : problems.required("direction", draft.direction());
    double baseline =
        planless && draft.baseline() == null
            ? 0
            : DraftChecks.number(problems, "baseline", draft.baseline());
    if (draft.baseline() != null) {
      DraftChecks.range(problems, "baseline", baseline, measure);
    }
    Double tolerance = DraftChecks.tolerance(problems, direction, draft.tolerance());
    List<PlanEntry> plan =
        planless ? List.of() : DraftChecks.plan(problems, draft, baseline, measure);
    double weight = DraftChecks.weight(problems, draft.weight());
    CascadeChecks.Place place = cascade.place(scope, problems, draft, before);
    problems.throwIfAny();
    if (owner == null || head == null || clause == null || direction == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Target target =
        new Target(
            id,
            code,
            before == null ? 1 : before.version() + 1,
            name,
            owner,
            head,
            measure == null ? null : measure.code(),
            subject,
            draft.aggregation(),
            place.unitOfMeasure(),
            direction,
            baseline,
            tolerance,
            plan,
            weight,
            clause,
            place.parent(),
            place.sharedWith(),
            place.receivedFrom(),
            place.programme(),
            now,
            null,
            reason);
    cascade.fit(problems, target);
    problems.throwIfAny();
    return target;
  }

  private @Nullable MeasureDefinition measure(
      Scope scope, Problems problems, @Nullable String code) {
    if (problems.required("measure", code) == null) {
      return null;
    }
    List<MeasureDefinition> catalogue = measures.catalogue(scope);
    for (MeasureDefinition measure : catalogue) {
      if (measure.code().equals(code)) {
        return measure;
      }
    }
    List<String> known = catalogue.stream().map(MeasureDefinition::code).toList();
    problems.add("measure", TargetError.MEASURE_UNKNOWN, String.valueOf(code), known);
    return null;
  }

  private @Nullable Subject subject(
      Scope scope, Problems problems, TargetDraft draft, @Nullable MeasureDefinition measure) {
    Subject subject = DraftChecks.subject(problems, draft.subject());
    if (subject == null) {
      return null;
    }
    if (measure != null && !measure.reported() && subject.kind() != SubjectKind.OBJECT) {
      problems.add("subject", TargetError.SUBJECT_UNFIT, measure.code());
      return null;
    }
    try {
      if (!measures.objects(scope, subject).isEmpty()) {
        return subject;
      }
      problems.add("subject", TargetError.SUBJECT_UNKNOWN, subject.key());
    } catch (CodedException unknown) {
      unknown
          .problems()
          .forEach(
              problem ->
                  problems.add(
                      "subject",
                      TargetError.SUBJECT_UNKNOWN,
                      problem.arguments().isEmpty()
                          ? subject.key()
                          : String.valueOf(problem.arguments().getFirst())));
    }
    return null;
  }

  @Override
  public PageOf<Target> list(Scope scope, TargetFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public Optional<Target> find(Scope scope, String code) {
    return rows.current(scope, code);
  }

  @Override
  public List<Target> findAll(Scope scope, Collection<UUID> targets) {
    return rows.current(scope, targets);
  }

  @Override
  public List<Target> all(Scope scope) {
    return rows.all(scope);
  }

  @Override
  public List<Target> childrenAt(Scope scope, String parent, Instant at) {
    return rows.childrenAt(scope, parent, at);
  }

  @Override
  public List<Target> allAt(Scope scope, Instant at) {
    return rows.allAt(scope, at);
  }

  @Override
  public Optional<Target> version(Scope scope, UUID target, int version) {
    return rows.version(scope, target, version);
  }

  @Override
  public List<Target> versions(Scope scope, String code) {
    return rows.versions(scope, code);
  }
}
