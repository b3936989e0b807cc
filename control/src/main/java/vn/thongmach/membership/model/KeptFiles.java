package vn.thongmach.membership.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.membership.MembershipError;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipFileDraft;
import vn.thongmach.membership.MembershipFiles;
import vn.thongmach.membership.MembershipReading;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.membership.MembershipStepDraft;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.RegisterFilter;
import vn.thongmach.membership.RegisterRow;
import vn.thongmach.membership.model.FileRows.StoredFile;
import vn.thongmach.membership.model.MembershipRights.Kept;
import vn.thongmach.organisation.References;

/** The rules of files. */
@Service
class KeptFiles implements MembershipFiles {

  static final String SUBJECT = "membership-file";

  private static final int LONGEST_NOTE = 1000;
  private static final Set<Kind> BEGINNINGS =
      EnumSet.of(Kind.PROPOSED, Kind.ENTERED_PROBATIONARY, Kind.ENTERED_OFFICIAL);

  private final FileRows rows;
  private final MembershipRights rights;
  private final MembershipChecks checks;
  private final Admissions admissions;
  private final References references;
  private final AuditTrail audit;

  KeptFiles(
      FileRows rows,
      MembershipRights rights,
      MembershipChecks checks,
      Admissions admissions,
      References references,
      AuditTrail audit) {
    this.rows = rows;
    this.rights = rights;
    this.checks = checks;
    this.admissions = admissions;
    this.references = references;
    this.audit = audit;
  }

  @Override
  public boolean keeps(Scope scope) {
    return rights.of(scope).any();
  }

  @Override
  @Transactional
  public PageOf<RegisterRow> register(
      Scope scope, RegisterFilter filter, @Nullable ReadingPurpose purpose, PageRequest page) {
    Kept kept = rights.of(scope);
    if (!kept.any()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    ReadingPurpose why = required(purpose);
    LocalDate day = filter.day() == null ? checks.today() : filter.day();
    PageOf<FileRows.StoodRow> found =
        rows.register(scope, kept.all(), kept.cells(), filter, day, page);
    List<UUID> files = found.items().stream().map(FileRows.StoodRow::file).toList();
    Map<UUID, List<MembershipStep>> steps = new HashMap<>();
    rows.steps(scope, files)
        .forEach(
            each -> steps.computeIfAbsent(each.file(), id -> new ArrayList<>()).add(each.step()));
    if (!files.isEmpty()) {
      rows.read(scope, files, why, checks.now());
    }
    return found.map(
        each ->
            new RegisterRow(
                each.file(),
                each.person(),
                each.stay().cell(),
                each.stay().status(),
                each.stay().from(),
                Standing.of(steps.getOrDefault(each.file(), List.of()), checks::probationMonths),
                each.stay().to()));
  }

  static ReadingPurpose required(@Nullable ReadingPurpose purpose) {
    if (purpose == null) {
      throw new CodedException(MembershipError.PURPOSE_MISSING);
    }
    return purpose;
  }

  @Override
  @Transactional
  public MembershipFile begin(Scope scope, MembershipFileDraft draft) {
    Kept kept = rights.of(scope);
    Problems problems = new Problems();
    Kind kind = draft.kind() == null ? Kind.PROPOSED : draft.kind();
    if (!BEGINNINGS.contains(kind)) {
      problems.add("kind", MembershipError.NOT_A_BEGINNING);
    }
    UUID person = references.person(scope, problems, "person", draft.person());
    checks.cell(problems, "cell", draft.cell());
    if (draft.cell() != null && problems.none() && !kept.has(draft.cell())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    LocalDate born = problems.required("bornOn", draft.bornOn());
    checks.day(problems, "day", draft.day(), born);
    if (kind == Kind.PROPOSED && draft.consentOn() == null) {
      problems.add("consentOn", MembershipError.CONSENT_MISSING);
    } else if (draft.consentOn() != null) {
      checks.day(problems, "consentOn", draft.consentOn(), born);
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    UUID of = Problems.given(person);
    if (rows.ofPerson(scope, of).isPresent()) {
      throw new CodedException(MembershipError.FILE_STANDS, references.personName(of));
    }
    StoredFile file =
        new StoredFile(
            UUID.randomUUID(),
            of,
            Problems.given(born),
            draft.consentOn(),
            scope.name(),
            checks.now(),
            0);
    rows.insert(scope, file);
    keep(
        scope,
        file.id(),
        new MembershipStep(
            UUID.randomUUID(),
            1,
            kind,
            Problems.given(draft.day()),
            draft.cell(),
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            note,
            null,
            scope.name(),
            checks.now(),
            null));
    audit.record(scope, "MembershipFileBegun", SUBJECT, file.id().toString(), new Told(kind, 1));
    return whole(scope, file.id());
  }

  /** What the audit trail is told: neither whom nor what it is about. */
  private record Told(Kind kind, int number) {}

  @Override
  @Transactional
  public MembershipFile read(Scope scope, UUID id, @Nullable ReadingPurpose purpose) {
    MembershipFile file = kept(scope, id, false);
    rows.read(scope, List.of(id), required(purpose), checks.now());
    return file;
  }

  @Override
  @Transactional
  public MembershipFile step(Scope scope, UUID id, MembershipStepDraft draft) {
    MembershipFile file = kept(scope, id, true);
    Problems.requireCurrent(draft.version(), file.version(), references.personName(file.person()));
    MembershipStep step = checks.checked(scope, file, draft, file.steps().size() + 1);
    if (step.kind() == Kind.ADMITTED) {
      step = admissions.told(step, file.stands().cell());
    }
    keep(scope, id, step);
    audit.record(
        scope,
        "MembershipStepRecorded",
        SUBJECT,
        id.toString(),
        new Told(step.kind(), step.number()));
    return whole(scope, id);
  }

  @Override
  @Transactional
  public MembershipFile withdraw(
      Scope scope, UUID id, @Nullable String reason, @Nullable Integer version) {
    MembershipFile file = kept(scope, id, true);
    Problems.requireCurrent(version, file.version(), references.personName(file.person()));
    List<MembershipStep> steps = Standing.counted(file.steps());
    if (steps.size() < 2) {
      throw new CodedException(MembershipError.NOTHING_TO_WITHDRAW);
    }
    Problems problems = new Problems();
    String why = problems.reason(reason);
    problems.throwIfAny();
    MembershipStep last = steps.getLast();
    UUID admitted = file.stands().cell();
    rows.withdraw(
        scope, last.id(), new MembershipStep.StepWithdrawn(checks.now(), scope.name(), why));
    if (last.event() != null) {
      admissions.takenBack(last, admitted);
    }
    restay(scope, id);
    audit.record(
        scope,
        "MembershipStepWithdrawn",
        SUBJECT,
        id.toString(),
        new Told(last.kind(), last.number()));
    return whole(scope, id);
  }

  @Override
  public PageOf<MembershipReading> readings(Scope scope, UUID id, PageRequest page) {
    kept(scope, id, false);
    return rows.readings(scope, id, page);
  }

  private void keep(Scope scope, UUID file, MembershipStep step) {
    rows.insert(scope, file, step);
    restay(scope, file);
  }

  private void restay(Scope scope, UUID file) {
    rows.replaceStays(
        scope,
        file,
        Standing.stays(rows.steps(scope, file), checks::probationMonths).stream()
            .map(
                stay -> new FileRows.StoredStay(stay.status(), stay.cell(), stay.from(), stay.to()))
            .toList());
  }

  /** A file of a cell that the scope keeps; any other is not there. */
  MembershipFile kept(Scope scope, UUID id, boolean locked) {
    Kept kept = rights.of(scope);
    return Optional.of(kept)
        .filter(Kept::any)
        .flatMap(any -> rows.find(scope, id, locked))
        .map(file -> whole(scope, file))
        .filter(file -> kept.has(file.stands().cell()))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private MembershipFile whole(Scope scope, UUID id) {
    return whole(scope, rows.find(scope, id, false).orElseThrow());
  }

  MembershipFile whole(Scope scope, StoredFile file) {
    List<MembershipStep> steps = rows.steps(scope, file.id());
    return new MembershipFile(
        file.id(),
        file.person(),
        file.bornOn(),
        file.consentOn(),
        file.enteredBy(),
        file.enteredAt(),
        steps,
        Standing.of(steps, checks::probationMonths),
        file.version());
  }
}
