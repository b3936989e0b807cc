package vn.thongmach.work.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskAcceptance;
import vn.thongmach.work.TaskChange;
import vn.thongmach.work.TaskDraft;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.TaskResult;
import vn.thongmach.work.Tasks;
import vn.thongmach.work.WorkError;

/** The rules of tasks. */
@Service
class GivenTasks implements Tasks {

  private static final String SUBJECT = "task";
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_CODE = 40;
  private static final DateTimeFormatter CODE_DAY = DateTimeFormatter.ofPattern("uuMMdd");

  /** Roles that give tasks and take what was handed over, in the units they reach. */
  private static final Set<Role> GIVERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME, Role.ADMINISTRATOR);

  private final TaskRows rows;
  private final References references;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Inventory inventory;
  private final TaskMeasure measure;
  private final TellingWork telling;
  private final ManyTasks many;
  private final AuditTrail audit;
  private final Clock clock;

  GivenTasks(
      TaskRows rows,
      References references,
      ActionPrograms programmes,
      Milestones milestones,
      Inventory inventory,
      TaskMeasure measure,
      TellingWork telling,
      ManyTasks many,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.references = references;
    this.programmes = programmes;
    this.milestones = milestones;
    this.inventory = inventory;
    this.measure = measure;
    this.telling = telling;
    this.many = many;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Task give(Scope scope, TaskDraft draft) {
    Problems problems = new Problems();
    String code =
        VietnameseText.kept(Objects.requireNonNullElse(draft.code(), "")).isEmpty()
            ? rows.nextCode(scope, "CV-" + today().format(CODE_DAY) + "-")
            : problems.code("code", draft.code());
    Task task = checked(scope, problems, draft, UUID.randomUUID(), code, null);
    if (!rows.insert(scope, task)) {
      throw new CodedException(KernelError.CODE_TAKEN, code);
    }
    audit.record(scope, "TaskGiven", SUBJECT, code, task);
    telling.given(scope, task);
    return task;
  }

  @Override
  @Transactional
  public Task change(Scope scope, String code, TaskDraft draft) {
    Task old = held(scope, code);
    Problems.requireCurrent(draft.version(), old.version(), old.code());
    if (old.state() == Task.State.ACCEPTED) {
      throw new CodedException(WorkError.TASK_ACCEPTED, old.code());
    }
    Problems problems = new Problems();
    problems.fixedCode("code", draft.code(), old.code());
    String reason = problems.reason(draft.reason());
    Task task = checked(scope, problems, draft, old.id(), old.code(), old);
    rows.update(scope, task);
    audit.record(scope, "TaskChanged", SUBJECT, old.code(), new Changed(reason, task));
    if (!Objects.equals(task.person(), old.person()) || !task.unit().equals(old.unit())) {
      telling.given(scope, task);
    }
    return task;
  }

  @Override
  @Transactional
  public List<Task> changeAll(
      Scope scope, List<@Nullable TaskChange> changes, @Nullable String reason) {
    return many.change(scope, changes, reason);
  }

  /** What a draft says, checked as a task. */
  Task checked(
      Scope scope, Problems problems, TaskDraft draft, UUID id, String code, @Nullable Task old) {
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    String product = problems.optionalText("product", draft.product(), LONGEST_TEXT);
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    UUID person = references.optionalPerson(scope, problems, "person", draft.person());
    LocalDate due = problems.required("due", draft.due());
    String target = problems.optionalText("target", draft.target(), LONGEST_CODE);
    UUID programme = programme(scope, problems, draft, old);
    List<UUID> objects = objects(scope, problems, draft.objects(), old);
    problems.throwIfAny();
    Boolean withdrawn = draft.withdrawn();
    return new Task(
        id,
        code,
        title,
        product,
        Problems.given(unit),
        person,
        Problems.given(due),
        target,
        programme,
        draft.milestone(),
        objects,
        old == null ? null : old.doneOn(),
        old == null ? null : old.doneNote(),
        null,
        null,
        old == null ? scope.name() : old.givenBy(),
        old == null ? scope.person() : old.givenByPerson(),
        withdrawn == null ? old != null && old.withdrawn() : withdrawn,
        old == null ? 1 : old.version() + 1);
  }

  /** The programme named, or that of the milestone named; both must belong together. */
  private @Nullable UUID programme(
      Scope scope, Problems problems, TaskDraft draft, @Nullable Task old) {
    UUID programme = draft.programme();
    boolean kept = old != null && programme != null && programme.equals(old.programme());
    if (programme != null && !kept && programmes.findAll(scope, List.of(programme)).isEmpty()) {
      problems.add("programme", WorkError.PROGRAMME_UNKNOWN, programme.toString());
    }
    UUID wanted = draft.milestone();
    if (wanted == null || (old != null && wanted.equals(old.milestone()) && kept)) {
      return programme;
    }
    Optional<Milestone> milestone = milestones.find(scope, wanted);
    if (milestone.isEmpty()) {
      problems.add("milestone", WorkError.MILESTONE_UNKNOWN, wanted.toString());
    } else if (programme != null && !milestone.get().programme().equals(programme)) {
      problems.add("milestone", WorkError.MILESTONE_ELSEWHERE, milestone.get().code());
    }
    return programme == null ? milestone.map(Milestone::programme).orElse(null) : programme;
  }

  /** What it was done on before it may go on being done on, also where the writer cannot see it. */
  private List<UUID> objects(
      Scope scope, Problems problems, @Nullable List<@Nullable UUID> wanted, @Nullable Task old) {
    List<UUID> objects = problems.ids("objects", wanted);
    Set<UUID> known =
        inventory.findAll(scope, objects).stream()
            .map(NetworkObject::id)
            .collect(Collectors.toCollection(HashSet::new));
    if (old != null) {
      known.addAll(old.objects());
    }
    for (int at = 0; at < objects.size(); at++) {
      if (!known.contains(objects.get(at))) {
        problems.add("objects[" + at + "]", WorkError.OBJECT_UNKNOWN, objects.get(at).toString());
      }
    }
    return objects;
  }

  @Override
  @Transactional
  public Task finish(Scope scope, String code, TaskResult result) {
    Task old = reached(scope, code);
    Problems.requireCurrent(result.version(), old.version(), old.code());
    if (!own(scope, old) && !gives(scope, old)) {
      throw new CodedException(WorkError.NOT_OWN_TASK, old.code());
    }
    if (old.state() != Task.State.OPEN) {
      throw new CodedException(WorkError.NOT_OPEN, old.code());
    }
    Problems problems = new Problems();
    LocalDate today = today();
    LocalDate day = result.doneOn() == null ? today : result.doneOn();
    if (day.isAfter(today)) {
      problems.add("doneOn", WorkError.DONE_IN_FUTURE, day.toString());
    }
    String note = problems.text("note", result.note(), LONGEST_TEXT);
    problems.throwIfAny();
    Task task = old.withResult(day, note, null, null);
    rows.update(scope, task);
    audit.record(scope, "TaskDone", SUBJECT, old.code(), new Changed(note, task));
    telling.done(scope, task);
    return task;
  }

  @Override
  @Transactional
  public Task accept(Scope scope, String code, TaskAcceptance acceptance) {
    Task old = held(scope, code);
    Problems.requireCurrent(acceptance.version(), old.version(), old.code());
    if (old.state() != Task.State.DONE) {
      throw new CodedException(WorkError.NOT_DONE, old.code());
    }
    if (own(scope, old)) {
      throw new CodedException(WorkError.OWN_TASK, old.code());
    }
    Problems problems = new Problems();
    Boolean accepted = problems.required("accepted", acceptance.accepted());
    boolean taken = Boolean.TRUE.equals(accepted);
    String reason =
        taken && acceptance.reason() == null ? "" : problems.reason(acceptance.reason());
    LocalDate day = acceptance.acceptedOn() == null ? today() : acceptance.acceptedOn();
    LocalDate done = Problems.given(old.doneOn());
    if (day.isAfter(today()) || day.isBefore(done)) {
      problems.add("acceptedOn", WorkError.ACCEPTED_OUTSIDE, day.toString(), done.toString());
    }
    problems.throwIfAny();
    Task task =
        taken
            ? old.withResult(old.doneOn(), old.doneNote(), scope.name(), day)
            : old.withResult(null, null, null, null);
    rows.update(scope, task);
    audit.record(
        scope,
        taken ? "TaskAccepted" : "TaskSentBack",
        SUBJECT,
        old.code(),
        new Changed(reason, task));
    telling.judged(scope, task, taken, reason);
    if (taken) {
      measure.accepted(scope, task);
    }
    return task;
  }

  private static boolean own(Scope scope, Task task) {
    UUID person = scope.person();
    return person != null && person.equals(task.person());
  }

  private static boolean gives(Scope scope, Task task) {
    return GIVERS.contains(scope.role()) && scope.reaches(task.unit());
  }

  private Task reached(Scope scope, String code) {
    return rows.locked(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** One that the scope may change: of a unit it reaches. */
  private Task held(Scope scope, String code) {
    Task task = reached(scope, code);
    if (!scope.reaches(task.unit())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return task;
  }

  @Override
  public PageOf<Task> list(Scope scope, TaskFilter filter, PageRequest page) {
    return rows.page(scope, filter, page);
  }

  @Override
  public List<Task> ofPerson(Scope scope, UUID person, LocalDate doneSince) {
    return rows.ofPerson(scope, person, doneSince);
  }

  @Override
  public List<Task> due(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> people,
      LocalDate first,
      LocalDate last) {
    return rows.due(scope, units, people, first, last);
  }

  @Override
  public List<Task> first(Scope scope, Collection<UUID> people, int each) {
    return people.isEmpty() ? List.of() : rows.first(scope, people, each);
  }

  @Override
  public List<Task> unclear(
      Scope scope,
      Collection<UUID> units,
      Collection<UUID> nobodyDecides,
      Map<UUID, UUID> onlyThey,
      int most) {
    return rows.unclear(scope, units, nobodyDecides, onlyThey, most);
  }

  @Override
  public boolean leadsUp(Scope scope, UUID person) {
    return rows.leadsUp(scope, person);
  }

  @Override
  public List<Task> handedOver(Scope scope, Collection<String> targets) {
    return targets.isEmpty() ? List.of() : rows.handedOver(scope, targets);
  }

  @Override
  public List<Task> findAll(Scope scope, Collection<String> codes) {
    return codes.isEmpty() ? List.of() : rows.findAll(scope, codes);
  }

  @Override
  public Optional<Task> find(Scope scope, String code) {
    return rows.find(scope, code);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
