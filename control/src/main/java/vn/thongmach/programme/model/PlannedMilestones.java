package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.UnitsAbove;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneDraft;
import vn.thongmach.programme.MilestoneFilter;
import vn.thongmach.programme.MilestoneReach;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.ProgrammeError;

/** The rules of milestones. */
@Service
class PlannedMilestones implements Milestones {

  private static final String SUBJECT = "milestone";
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_EVIDENCE = 2000;

  private final MilestoneRows rows;
  private final ProgramRows programmes;
  private final UnitsAbove above;
  private final Measures measures;
  private final AuditTrail audit;
  private final ProgrammeMeasures told;
  private final Clock clock;

  PlannedMilestones(
      MilestoneRows rows,
      ProgramRows programmes,
      UnitsAbove above,
      Measures measures,
      AuditTrail audit,
      ProgrammeMeasures told,
      Clock clock) {
    this.rows = rows;
    this.programmes = programmes;
    this.above = above;
    this.measures = measures;
    this.audit = audit;
    this.told = told;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Milestone add(Scope scope, String code, MilestoneDraft draft) {
    ActionProgram programme =
        programmes.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems problems = new Problems();
    Milestone milestone =
        new Milestone(
            UUID.randomUUID(),
            programme.id(),
            problems.code("code", draft.code()),
            problems.text("name", draft.name(), LONGEST_NAME),
            due(problems, draft, programme),
            null,
            null,
            null,
            null,
            List.of(),
            1);
    problems.throwIfAny();
    if (!rows.insert(scope, milestone)) {
      throw new CodedException(KernelError.CODE_TAKEN, milestone.code());
    }
    recorded(scope, "MilestonePlanned", milestone, milestone);
    return milestone;
  }

  @Override
  @Transactional
  public Milestone change(Scope scope, UUID id, MilestoneDraft draft) {
    Milestone old = locked(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    if (old.reachedOn() != null) {
      throw new CodedException(ProgrammeError.MILESTONE_REACHED, old.code());
    }
    ActionProgram programme = programme(scope, old);
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    LocalDate due = due(problems, draft, programme);
    problems.throwIfAny();
    List<Milestone.DueChange> changes = new ArrayList<>(old.dueChanges());
    if (!due.equals(old.due())) {
      changes.add(new Milestone.DueChange(old.due(), due, now(), scope.name(), reason));
    }
    Milestone milestone =
        new Milestone(
            id,
            old.programme(),
            old.code(),
            name,
            due,
            null,
            null,
            null,
            null,
            changes,
            old.version() + 1);
    rows.update(scope, milestone);
    recorded(scope, "MilestoneChanged", milestone, new Changed(reason, milestone));
    return milestone;
  }

  @Override
  @Transactional
  public Milestone reach(Scope scope, UUID id, MilestoneReach reach) {
    Milestone old = locked(scope, id);
    Problems.requireCurrent(reach.version(), old.version(), old.code());
    if (old.reachedOn() != null) {
      throw new CodedException(ProgrammeError.MILESTONE_REACHED, old.code());
    }
    Problems problems = new Problems();
    LocalDate day = reach.reachedOn() == null ? today() : reach.reachedOn();
    if (day.isAfter(today())) {
      problems.add("reachedOn", ProgrammeError.REACHED_IN_FUTURE, day.toString());
    }
    Milestone.Proof by = reach.by() == null ? Milestone.Proof.REPORTED : reach.by();
    String measure = measure(scope, problems, by, reach.measure());
    String evidence = problems.text("evidence", reach.evidence(), LONGEST_EVIDENCE);
    problems.throwIfAny();
    Milestone milestone =
        new Milestone(
            id,
            old.programme(),
            old.code(),
            old.name(),
            old.due(),
            day,
            by,
            measure,
            evidence,
            old.dueChanges(),
            old.version() + 1);
    rows.update(scope, milestone);
    recorded(scope, "MilestoneReached", milestone, new Changed(evidence, milestone));
    told.reached(scope, milestone, programme(scope, old).leadUnit());
    return milestone;
  }

  private @Nullable String measure(
      Scope scope, Problems problems, Milestone.Proof by, @Nullable String code) {
    if (by == Milestone.Proof.REPORTED) {
      return null;
    }
    List<String> known = measures.catalogue(scope).stream().map(MeasureDefinition::code).toList();
    if (code == null) {
      problems.add("measure", ProgrammeError.MEASURE_MISSING);
    } else if (!known.contains(code)) {
      problems.add("measure", ProgrammeError.MEASURE_UNKNOWN, code, known);
    }
    return code;
  }

  private static LocalDate due(Problems problems, MilestoneDraft draft, ActionProgram programme) {
    LocalDate due = problems.required("due", draft.due());
    if (due == null) {
      return programme.from();
    }
    if (due.isBefore(programme.from()) || !due.isBefore(programme.to())) {
      problems.add(
          "due",
          ProgrammeError.MILESTONE_OUTSIDE,
          due.toString(),
          programme.from().toString(),
          programme.to().toString());
    }
    return due;
  }

  private void recorded(Scope scope, String action, Milestone milestone, Object detail) {
    audit.record(scope, action, SUBJECT, milestone.id().toString(), detail);
  }

  private Milestone locked(Scope scope, UUID id) {
    return rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private ActionProgram programme(Scope scope, Milestone milestone) {
    return programmes.findAll(scope, above.of(scope), List.of(milestone.programme())).getFirst();
  }

  @Override
  public PageOf<Milestone> list(Scope scope, MilestoneFilter filter, PageRequest page) {
    return rows.page(scope, above.of(scope), filter, page);
  }

  @Override
  public Optional<Milestone> find(Scope scope, UUID milestone) {
    return findAll(scope, List.of(milestone)).stream().findFirst();
  }

  @Override
  public List<Milestone> ofProgrammes(Scope scope, Collection<UUID> wanted) {
    return rows.ofProgrammes(scope, above.of(scope), wanted);
  }

  @Override
  public List<Milestone> findAll(Scope scope, Collection<UUID> milestones) {
    return rows.findAll(scope, above.of(scope), milestones);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
