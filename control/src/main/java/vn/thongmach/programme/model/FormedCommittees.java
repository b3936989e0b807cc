package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ProgrammeError;
import vn.thongmach.programme.SteeringCommittee;
import vn.thongmach.programme.SteeringCommittee.Member;
import vn.thongmach.programme.SteeringCommitteeDraft;
import vn.thongmach.programme.SteeringCommitteeDraft.MemberDraft;
import vn.thongmach.programme.SteeringCommittees;

/** The rules of steering committees. */
@Service
class FormedCommittees implements SteeringCommittees {

  private static final String SUBJECT = "steering-committee";
  private static final int LONGEST_NAME = 300;
  private static final PageRequest MANDATES = new PageRequest(0, 1000);
  private static final Scope ANYWHERE = Scope.system("mandates of a chair");

  private final CommitteeRows rows;
  private final Resolutions resolutions;
  private final References references;
  private final People people;
  private final AuditTrail audit;
  private final Clock clock;

  FormedCommittees(
      CommitteeRows rows,
      Resolutions resolutions,
      References references,
      People people,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.resolutions = resolutions;
    this.references = references;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public SteeringCommittee form(Scope scope, SteeringCommitteeDraft draft) {
    SteeringCommittee committee =
        checked(scope, new Problems(), draft, UUID.randomUUID(), draft.resolution(), null);
    rows.insert(scope, committee);
    audit.record(scope, "SteeringCommitteeFormed", SUBJECT, committee.id().toString(), committee);
    return committee;
  }

  @Override
  @Transactional
  public SteeringCommittee change(Scope scope, UUID id, SteeringCommitteeDraft draft) {
    SteeringCommittee old =
        rows.locked(scope, id)
            .filter(known -> held(scope, known.resolution()))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    SteeringCommittee committee = checked(scope, problems, draft, id, old.resolution(), old);
    rows.update(scope, committee);
    audit.record(
        scope, "SteeringCommitteeChanged", SUBJECT, id.toString(), new Changed(reason, committee));
    return committee;
  }

  private SteeringCommittee checked(
      Scope scope,
      Problems problems,
      SteeringCommitteeDraft draft,
      UUID id,
      @Nullable UUID resolution,
      @Nullable SteeringCommittee old) {
    problems.required("resolution", resolution);
    if (resolution != null && !held(scope, resolution)) {
      problems.add("resolution", ProgrammeError.RESOLUTION_UNKNOWN, resolution.toString());
    }
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    UUID chair = references.person(scope, problems, "chair", draft.chair());
    boolean stays = old != null && old.chair().equals(chair);
    if (chair != null && !stays && !holdsMandate(chair)) {
      problems.add("chair", ProgrammeError.CHAIR_WITHOUT_MANDATE, nameOf(scope, chair));
    }
    List<Member> members = members(scope, problems, draft.members());
    problems.throwIfAny();
    return new SteeringCommittee(
        id,
        Problems.given(resolution),
        name,
        Problems.given(chair),
        members,
        old == null ? 1 : old.version() + 1);
  }

  private List<Member> members(
      Scope scope, Problems problems, @Nullable List<@Nullable MemberDraft> drafts) {
    List<Member> members = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    int at = 0;
    for (@Nullable MemberDraft draft : drafts == null ? List.<@Nullable MemberDraft>of() : drafts) {
      String path = "members[" + at++ + "]";
      UUID person =
          references.person(
              scope, problems, path + ".person", draft == null ? null : draft.person());
      LocalDate from = draft == null || draft.from() == null ? today() : draft.from();
      LocalDate to = draft == null ? null : draft.to();
      problems.order(path + ".to", from, to);
      if (person != null) {
        if (!seen.add(person)) {
          problems.add(path + ".person", ProgrammeError.MEMBER_REPEATED, nameOf(scope, person));
        }
        members.add(new Member(person, from, to));
      }
    }
    return members;
  }

  private boolean holdsMandate(UUID person) {
    LocalDate today = today();
    return people.mandates(ANYWHERE, null, person, MANDATES).items().stream()
        .anyMatch(mandate -> mandate.heldOn(today));
  }

  private String nameOf(Scope scope, UUID person) {
    return people.find(scope, person).map(known -> known.fullName()).orElse(person.toString());
  }

  /** A committee is formed by whoever reaches the unit that issued the resolution. */
  private boolean held(Scope scope, UUID resolution) {
    return resolutions
        .find(scope, resolution)
        .map(Resolution::issuer)
        .map(scope::reaches)
        .orElse(scope.allUnits());
  }

  @Override
  public PageOf<SteeringCommittee> list(Scope scope, @Nullable UUID resolution, PageRequest page) {
    List<SteeringCommittee> all = rows.all(scope, resolution);
    Set<UUID> reached =
        resolutions
            .findAll(scope, all.stream().map(SteeringCommittee::resolution).distinct().toList())
            .stream()
            .map(Resolution::id)
            .collect(Collectors.toSet());
    List<SteeringCommittee> seen =
        all.stream().filter(committee -> reached.contains(committee.resolution())).toList();
    return PageOf.cut(seen, page);
  }

  @Override
  public Optional<SteeringCommittee> find(Scope scope, UUID committee) {
    return rows.all(scope, null).stream()
        .filter(known -> known.id().equals(committee))
        .findFirst()
        .filter(known -> resolutions.find(scope, known.resolution()).isPresent());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
