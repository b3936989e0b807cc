package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.UnitsAbove;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramDraft;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.KeyTask;
import vn.thongmach.programme.ProgrammeError;

/** The rules of action programmes. */
@Service
class StartedPrograms implements ActionPrograms {

  private static final String SUBJECT = "programme";
  private static final int LONGEST_NAME = 500;

  private final ProgramRows rows;
  private final KeyTaskRows keyTasks;
  private final Resolutions resolutions;
  private final References references;
  private final UnitsAbove above;
  private final AuditTrail audit;

  StartedPrograms(
      ProgramRows rows,
      KeyTaskRows keyTasks,
      Resolutions resolutions,
      References references,
      UnitsAbove above,
      AuditTrail audit) {
    this.rows = rows;
    this.keyTasks = keyTasks;
    this.resolutions = resolutions;
    this.references = references;
    this.above = above;
    this.audit = audit;
  }

  @Override
  @Transactional
  public ActionProgram start(Scope scope, ActionProgramDraft draft) {
    Problems problems = new Problems();
    String code = problems.code("code", draft.code());
    UUID lead = references.unit(scope, problems, "leadUnit", draft.leadUnit());
    ActionProgram programme = checked(scope, problems, draft, UUID.randomUUID(), code, lead, null);
    if (!rows.insert(scope, programme)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "ProgrammeStarted", SUBJECT, code, programme);
    return programme;
  }

  @Override
  @Transactional
  public ActionProgram change(Scope scope, String code, ActionProgramDraft draft) {
    ActionProgram old =
        rows.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    UUID lead = draft.leadUnit();
    if (lead == null || !lead.equals(old.leadUnit())) {
      references.unit(scope, problems, "leadUnit", lead);
    }
    ActionProgram programme = checked(scope, problems, draft, old.id(), old.code(), lead, old);
    rows.update(scope, programme);
    audit.record(scope, "ProgrammeChanged", SUBJECT, old.code(), new Changed(reason, programme));
    return programme;
  }

  private ActionProgram checked(
      Scope scope,
      Problems problems,
      ActionProgramDraft draft,
      UUID id,
      String code,
      @Nullable UUID lead,
      @Nullable ActionProgram old) {
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    var from = problems.required("from", draft.from());
    var to = problems.required("to", draft.to());
    problems.order("to", from, to);
    List<UUID> served = problems.ids("keyTasks", draft.keyTasks());
    List<UUID> clauses = problems.ids("clauses", draft.clauses());
    List<UUID> coordinating = problems.ids("coordinatingUnits", draft.coordinatingUnits());
    checkServed(scope, problems, served, clauses, old);
    for (int at = 0; at < coordinating.size(); at++) {
      references.anyUnit(problems, "coordinatingUnits[" + at + "]", coordinating.get(at));
    }
    if (lead != null && coordinating.contains(lead)) {
      problems.add("coordinatingUnits", ProgrammeError.LEAD_COORDINATES);
    }
    List<ActionProgram.Post> posts =
        ProgramDrafts.posts(scope, problems, references, draft.posts(), from);
    List<ActionProgram.BudgetYear> budget = ProgramDrafts.budget(problems, draft.budget());
    problems.throwIfAny();
    ActionProgram.State state = draft.state();
    if (state == null) {
      state = old == null ? ActionProgram.State.PLANNED : old.state();
    }
    return new ActionProgram(
        id,
        code,
        name,
        served,
        clauses,
        Problems.given(lead),
        coordinating,
        posts,
        Problems.given(from),
        Problems.given(to),
        budget,
        state,
        old == null ? 1 : old.version() + 1);
  }

  /** What it served before it may go on serving, also where the writer does not reach it. */
  private void checkServed(
      Scope scope,
      Problems problems,
      List<UUID> served,
      List<UUID> clauses,
      @Nullable ActionProgram old) {
    Set<UUID> known =
        keyTasks.findAll(scope, above.of(scope), served).stream()
            .map(KeyTask::id)
            .collect(Collectors.toCollection(HashSet::new));
    known.addAll(resolutions.places(scope, clauses).keySet());
    if (old != null) {
      known.addAll(old.keyTasks());
      known.addAll(old.clauses());
    }
    for (int at = 0; at < served.size(); at++) {
      if (!known.contains(served.get(at))) {
        problems.add(
            "keyTasks[" + at + "]", ProgrammeError.KEY_TASK_UNKNOWN, served.get(at).toString());
      }
    }
    for (int at = 0; at < clauses.size(); at++) {
      if (!known.contains(clauses.get(at))) {
        problems.add(
            "clauses[" + at + "]", ProgrammeError.CLAUSE_UNKNOWN, clauses.get(at).toString());
      }
    }
  }

  @Override
  public PageOf<ActionProgram> list(Scope scope, ActionProgramFilter filter, PageRequest page) {
    return rows.page(scope, above.of(scope), filter, page);
  }

  @Override
  public Optional<ActionProgram> find(Scope scope, String code) {
    return rows.find(scope, above.of(scope), code);
  }

  @Override
  public List<ActionProgram> findAll(Scope scope, Collection<UUID> programmes) {
    return rows.findAll(scope, above.of(scope), programmes);
  }

  @Override
  public List<ActionProgram> findCodes(Scope scope, Collection<String> codes) {
    return rows.findCodes(scope, above.of(scope), codes);
  }
}
