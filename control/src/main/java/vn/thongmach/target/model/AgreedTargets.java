package vn.thongmach.target.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChange;
import vn.thongmach.target.TargetChanged;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetStateDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.target.YearCopy;

/** The rules of making and changing targets. */
@Service
class AgreedTargets implements Targets {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
  private static final int LONGEST_CODE = 40;

  private final TargetRows rows;
  private final TargetChecks checks;
  private final WeightsAddUp weights;
  private final ManyChanges many;
  private final YearsForward years;
  private final Sides sides;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AgreedTargets(
      TargetRows rows,
      TargetChecks checks,
      WeightsAddUp weights,
      ManyChanges many,
      YearsForward years,
      Sides sides,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.checks = checks;
    this.weights = weights;
    this.many = many;
    this.years = years;
    this.sides = sides;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Target make(Scope scope, TargetDraft draft) {
    Target target = made(scope, draft);
    requireWeights(List.of(target));
    return target;
  }

  @Override
  @Transactional
  public Target change(Scope scope, String code, TargetDraft draft) {
    Target target = changed(scope, code, draft);
    requireWeights(List.of(target));
    return target;
  }

  @Override
  @Transactional
  public Target bring(Scope scope, TargetDraft draft) {
    String code = draft.code();
    return code == null || rows.current(scope, code).isEmpty()
        ? made(scope, draft)
        : changed(scope, code, draft);
  }

  /** What both sides agreed on: whoever answered is asked for no more than reaching the unit. */
  void agree(Scope scope, TargetProposal proposal) {
    TargetDraft draft = proposal.draft().because(proposal.reason());
    rows.lockCascade(scope);
    Problems problems = new Problems();
    Target target = checked(scope, problems, draft, proposal.reason());
    if (!Objects.equals(proposal.version(), target.version() == 1 ? null : target.version() - 1)) {
      throw new CodedException(TargetError.CHANGED_MEANWHILE, target.code(), target.version() - 1);
    }
    if (target.version() == 1) {
      insert(scope, target);
    } else {
      append(scope, target, "TargetChanged");
    }
    requireWeights(List.of(target));
  }

  /** The target that a draft would make or change for a reason, stored nowhere. */
  Target checked(Scope scope, Problems problems, TargetDraft draft, String reason) {
    String code = draft.code();
    Target current = code == null ? null : rows.current(scope, code).orElse(null);
    if (current == null) {
      return checks.target(scope, problems, draft, code(problems, draft), null, null);
    }
    requireOpen(current, draft.version());
    return checks.target(scope, problems, draft, current.code(), current, reason);
  }

  private Target made(Scope scope, TargetDraft draft) {
    Problems problems = new Problems();
    String code = code(problems, draft);
    rows.lockCascade(scope);
    Target target = checks.target(scope, problems, draft, code, null, null);
    requireAbove(scope, target.ownerUnit(), code);
    insert(scope, target);
    return target;
  }

  private static String code(Problems problems, TargetDraft draft) {
    String code = problems.text("code", draft.code(), LONGEST_CODE);
    if (!code.isEmpty() && code.length() <= LONGEST_CODE && !CODE.matcher(code).matches()) {
      problems.add("code", TargetError.CODE_MALFORMED, code);
    }
    return code;
  }

  private void insert(Scope scope, Target target) {
    if (!rows.insert(scope, target)) {
      throw new CodedException(TargetError.CODE_TAKEN, target.code());
    }
    recorded(scope, "TargetAgreed", target);
  }

  private Target changed(Scope scope, String code, TargetDraft draft) {
    Target current = locked(scope, code);
    requireOpen(current, draft.version());
    requireAbove(scope, current.ownerUnit(), code);
    Problems problems = new Problems();
    if (draft.code() != null && !draft.code().equals(current.code())) {
      problems.add("code", TargetError.CODE_FIXED, current.code());
    }
    String reason = problems.reason(draft.reason());
    rows.lockCascade(scope);
    Target target = checks.target(scope, problems, draft, current.code(), current, reason);
    append(scope, target, "TargetChanged");
    return target;
  }

  private void append(Scope scope, Target target, String action) {
    rows.append(scope, target);
    recorded(scope, action, target);
  }

  @Override
  @Transactional
  public List<Target> changeAll(Scope scope, List<TargetChange> changes, @Nullable String reason) {
    List<Target> changed =
        many.each(
            changes,
            reason,
            code -> rows.current(scope, code),
            draft -> changed(scope, Problems.given(draft.code()), draft));
    requireWeights(changed);
    return changed;
  }

  @Override
  @Transactional
  public Target close(Scope scope, String code, TargetStateDraft draft) {
    Target current = locked(scope, code);
    requireAbove(scope, current.ownerUnit(), code);
    requireSeen(current, draft.version());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    Boolean closed = problems.required("closed", draft.closed());
    problems.throwIfAny();
    boolean wanted = Problems.given(closed);
    if (current.terms().closed() == wanted) {
      throw new CodedException(wanted ? TargetError.CLOSED : TargetError.NOT_CLOSED, code);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Target target = current.next(current.terms().closed(wanted), now, reason);
    append(scope, target, wanted ? "TargetClosed" : "TargetReopened");
    requireWeights(List.of(target));
    return target;
  }

  @Override
  public List<TargetChange> copied(Scope scope, YearCopy copy) {
    return years.copy(scope, copy);
  }

  @Override
  public boolean maySet(Scope scope, UUID unit) {
    return scope.reaches(unit) && sides.of(scope, unit) == TargetProposal.Side.ABOVE;
  }

  @Override
  public void requireWeights(Collection<Target> changed) {
    Problems problems = new Problems();
    List<String> parents =
        changed.stream()
            .flatMap(target -> Stream.of(target.parent(), target.code()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    weights.check(problems, parents, parent -> "weight");
    problems.throwIfAny();
  }

  private Target locked(Scope scope, String code) {
    return rows.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private static void requireOpen(Target current, @Nullable Integer seen) {
    requireSeen(current, seen);
    if (current.terms().closed()) {
      throw new CodedException(TargetError.CLOSED, current.code());
    }
  }

  private static void requireSeen(Target current, @Nullable Integer seen) {
    if (seen != null && seen != current.version()) {
      throw new CodedException(TargetError.CHANGED_MEANWHILE, current.code(), current.version());
    }
  }

  /** Only the side above sets a target; the unit that is to keep it proposes. */
  private void requireAbove(Scope scope, UUID unit, String code) {
    if (sides.of(scope, unit) != TargetProposal.Side.ABOVE) {
      throw new CodedException(TargetError.NEEDS_AGREEMENT, code);
    }
  }

  private void recorded(Scope scope, String action, Target target) {
    audit.record(scope, action, "target", target.code(), target);
    events.publishEvent(new TargetChanged(target.id(), target.code(), target.version()));
  }

  @Override
  public PageOf<Target> list(Scope scope, TargetFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public Optional<Target> find(Scope scope, String code) {
    int part = code.indexOf(Target.COMPONENT);
    return part < 0
        ? rows.current(scope, code)
        : rows.current(scope, code.substring(0, part)).stream()
            .flatMap(whole -> whole.components().stream())
            .filter(component -> component.code().equals(code))
            .findFirst();
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
