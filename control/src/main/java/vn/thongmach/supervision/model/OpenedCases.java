package vn.thongmach.supervision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Listed;
import vn.thongmach.supervision.SupervisionCase.Member;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionCase.PhaseChange;
import vn.thongmach.supervision.SupervisionCase.Reading;
import vn.thongmach.supervision.SupervisionCaseDraft;
import vn.thongmach.supervision.SupervisionCases;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionKind;

/**
 * The rules of cases. The AuditTrail tells that something was done to a file and never what the
 * file says: its readers are not those of the file.
 */
@Service
class OpenedCases implements SupervisionCases {

  static final String SUBJECT = "supervision-case";

  private static final int LONGEST_ENTRY = 10_000;

  private final CaseRows rows;
  private final CaseDrafts drafts;
  private final TeamChecks teams;
  private final CaseRights rights;
  private final HeadedUnits headed;
  private final TellingCases telling;
  private final CaseDoors doors;
  private final ConclusionRows conclusions;
  private final ChaseRows chases;
  private final Days days;

  OpenedCases(
      CaseRows rows,
      CaseDrafts drafts,
      TeamChecks teams,
      CaseRights rights,
      HeadedUnits headed,
      TellingCases telling,
      CaseDoors doors,
      ConclusionRows conclusions,
      ChaseRows chases,
      Days days) {
    this.rows = rows;
    this.drafts = drafts;
    this.teams = teams;
    this.rights = rights;
    this.headed = headed;
    this.telling = telling;
    this.doors = doors;
    this.conclusions = conclusions;
    this.chases = chases;
    this.days = days;
  }

  @Override
  @Transactional
  public File open(Scope scope, SupervisionCaseDraft draft) {
    Map<String, UUID> people = new LinkedHashMap<>();
    SupervisionCase one = drafts.checked(scope, new Problems(), draft, people);
    UUID writer = SupervisionRoles.reader(scope);
    boolean involved =
        writer != null
            && (people.containsValue(writer) || rights.directs(scope, one, headed.of(scope)));
    if (!involved || writer == null) {
      throw new CodedException(SupervisionError.NOT_INVOLVED, scope.name());
    }
    CaseDoors.require(rights.independent(scope, one));
    Instant now = days.now();
    rows.insert(scope, one);
    rows.add(scope, one.id(), joining(people.values(), people.get("head"), now, null));
    rows.add(scope, one.id(), new PhaseChange(Phase.PREPARE, one.decidedOn(), now, writer));
    doors.record(scope, "SupervisionCaseOpened", one);
    telling.named(scope, one, Set.copyOf(people.values()));
    return file(scope, one);
  }

  private static List<Member> joining(
      Iterable<UUID> people, @Nullable UUID head, Instant at, @Nullable String reason) {
    List<Member> members = new ArrayList<>();
    people.forEach(
        person -> members.add(new Member(person, person.equals(head), at, null, reason)));
    return members;
  }

  @Override
  @Transactional
  public File step(Scope scope, UUID id, SupervisionCaseDraft.PhaseStep step) {
    Set<UUID> mine = headed.of(scope);
    SupervisionCase old = locked(scope, mine, id);
    List<Member> team = rows.team(scope, id);
    if (old.phase() == Phase.CLOSED) {
      throw new CodedException(SupervisionError.CLOSED, old.symbol());
    }
    CaseDoors.require(rights.may(scope, old, team, mine).step());
    Problems.requireCurrent(step.version(), old.version(), old.symbol());
    Phase next = Phase.values()[old.phase().ordinal() + 1];
    if (next == Phase.CLOSED && !conclusions.concluded(scope, id)) {
      throw new CodedException(SupervisionError.NOT_CONCLUDED, old.symbol());
    }
    Problems problems = new Problems();
    Phase wanted = problems.required("phase", step.phase());
    LocalDate begun = rows.phases(scope, id).getLast().day();
    LocalDate day = days.past(problems, "day", step.day(), begun);
    if (wanted != null && wanted != next) {
      problems.add("phase", SupervisionError.PHASE_ORDER, next.ordinal() + 1);
    }
    teams.independent(
        problems, old.subject(), present(team), old.decidedOn(), drafts.until(old.last()));
    problems.throwIfAny();
    SupervisionCase one = old.in(next);
    rows.update(scope, one);
    rows.add(
        scope,
        id,
        new PhaseChange(next, Problems.given(day), days.now(), Problems.given(scope.person())));
    doors.record(scope, "SupervisionPhaseEntered", one);
    if (next == Phase.CLOSED) {
      chases.settle(scope, Chase.About.FILE, id, days.now());
    }
    if (next == Phase.CONDUCT) {
      headed.head(one.subject()).ifPresent(head -> telling.served(scope, one, head));
    }
    return file(scope, one);
  }

  @Override
  @Transactional
  public File changeTeam(Scope scope, UUID id, SupervisionCaseDraft.TeamDraft draft) {
    Set<UUID> mine = headed.of(scope);
    SupervisionCase old = locked(scope, mine, id);
    List<Member> before = rows.team(scope, id);
    CaseDoors.require(rights.may(scope, old, before, mine).team());
    if (old.phase() == Phase.CLOSED) {
      throw new CodedException(SupervisionError.CLOSED, old.symbol());
    }
    Problems.requireCurrent(draft.version(), old.version(), old.symbol());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    Map<String, UUID> people =
        teams.team(scope, problems, draft.head(), draft.members(), old.decidedOn());
    teams.independent(problems, old.subject(), people, old.decidedOn(), drafts.until(old.last()));
    problems.throwIfAny();
    Instant now = days.now();
    List<Member> after = joining(people.values(), people.get("head"), now, reason);
    List<Member> staying = before.stream().filter(one -> one.leftAt() == null).toList();
    List<Member> joining = after.stream().filter(one -> !holds(staying, one)).toList();
    List<UUID> leaving =
        staying.stream().filter(one -> !holds(after, one)).map(Member::person).toList();
    rows.leave(scope, id, leaving, new Member(id, false, now, now, reason));
    rows.add(scope, id, joining);
    SupervisionCase one = old.changed();
    rows.update(scope, one);
    doors.record(scope, "SupervisionTeamChanged", one);
    telling.named(scope, one, joining.stream().map(Member::person).collect(Collectors.toSet()));
    return file(scope, one);
  }

  private static boolean holds(List<Member> team, Member member) {
    return team.stream()
        .anyMatch(one -> one.person().equals(member.person()) && one.head() == member.head());
  }

  private static Map<String, UUID> present(List<Member> team) {
    Map<String, UUID> people = new LinkedHashMap<>();
    for (Member member : team) {
      if (member.leftAt() == null) {
        people.put(
            member.head() ? "head" : "members[" + (people.size() - 1) + "]", member.person());
      }
    }
    return people;
  }

  @Override
  @Transactional
  public DiaryEntry write(Scope scope, UUID id, SupervisionCaseDraft.DiaryEntryDraft draft) {
    Set<UUID> mine = headed.of(scope);
    SupervisionCase one = locked(scope, mine, id);
    if (one.phase() == Phase.CLOSED) {
      throw new CodedException(SupervisionError.CLOSED, one.symbol());
    }
    CaseDoors.require(rights.may(scope, one, rows.team(scope, id), mine).write());
    Problems problems = new Problems();
    LocalDate day = days.past(problems, "day", draft.day(), one.decidedOn());
    String text = problems.text("text", draft.text(), LONGEST_ENTRY);
    Integer corrects = draft.corrects();
    if (corrects != null && !rows.hasEntry(scope, id, corrects)) {
      problems.add("corrects", SupervisionError.ENTRY_UNKNOWN, corrects);
    }
    problems.throwIfAny();
    DiaryEntry entry =
        rows.add(
            scope,
            id,
            new DiaryEntry(
                0,
                Problems.given(day),
                text,
                corrects,
                Problems.given(scope.person()),
                days.now()));
    doors.record(scope, "SupervisionDiaryWritten", one);
    return entry;
  }

  /** One whose file is open to somebody who does not belong to what is inspected. */
  private SupervisionCase locked(Scope scope, Set<UUID> mine, UUID id) {
    return rows.locked(scope, mine, id)
        .filter(one -> rights.independent(scope, one))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private SupervisionCase opened(Scope scope, Set<UUID> mine, UUID id) {
    return rows.file(scope, mine, id)
        .filter(one -> rights.independent(scope, one))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  public PageOf<Listed> list(Scope scope, @Nullable Phase phase, PageRequest page) {
    Set<UUID> mine = headed.of(scope);
    return rows.page(scope, mine, rights.own(scope, rows.subjects(scope, mine)), phase, page);
  }

  @Override
  public Optional<SupervisionCase> find(Scope scope, UUID id) {
    Set<UUID> mine = headed.of(scope);
    return rows.file(scope, mine, id)
        .filter(one -> rights.independent(scope, one))
        .or(() -> rows.served(scope, mine, id));
  }

  @Override
  @Transactional
  public Optional<File> read(Scope scope, UUID id) {
    return rows.file(scope, headed.of(scope), id)
        .filter(one -> rights.independent(scope, one))
        .map(one -> file(scope, one));
  }

  @Override
  @Transactional
  public PageOf<DiaryEntry> diary(Scope scope, UUID id, PageRequest page) {
    SupervisionCase one = opened(scope, headed.of(scope), id);
    doors.read(scope, one, Part.DIARY);
    return rows.diary(scope, id, page);
  }

  @Override
  public PageOf<Reading> readings(Scope scope, UUID id, PageRequest page) {
    Set<UUID> mine = headed.of(scope);
    SupervisionCase one = opened(scope, mine, id);
    if (!rights.directs(scope, one, mine)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows.readings(scope, id, page);
  }

  @Override
  public FileRights may(Scope scope, File file) {
    return rights.may(scope, file.of(), file.team(), headed.of(scope));
  }

  /** Recorded as a reading, whatever it answers. */
  private File file(Scope scope, SupervisionCase one) {
    doors.read(scope, one, Part.FILE);
    return new File(one, rows.team(scope, one.id()), rows.phases(scope, one.id()));
  }

  /** What the audit trail holds of a case. */
  record Noted(SupervisionKind kind, Phase phase, int version) {}
}
