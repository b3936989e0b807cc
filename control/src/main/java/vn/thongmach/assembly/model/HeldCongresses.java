package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Credentials;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Standing;
import vn.thongmach.assembly.Congress.StandingChange;
import vn.thongmach.assembly.Congress.State;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressDraft;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Office;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.Electorate;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;

/** The rules of congresses. */
@Service
class HeldCongresses implements Congresses {

  static final String SUBJECT = "congress";

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_PLACE = 300;

  private final CongressRows rows;
  private final ElectionRows elections;
  private final CongressDrafts drafts;
  private final PastedPeople pasted;
  private final AuditTrail audit;
  private final AssemblyDays days;

  HeldCongresses(
      CongressRows rows,
      ElectionRows elections,
      CongressDrafts drafts,
      PastedPeople pasted,
      AuditTrail audit,
      AssemblyDays days) {
    this.rows = rows;
    this.elections = elections;
    this.drafts = drafts;
    this.pasted = pasted;
    this.audit = audit;
    this.days = days;
  }

  @Override
  @Transactional
  public Congress create(Scope scope, CongressDraft draft) {
    Congress congress = drafts.checked(scope, draft, null);
    rows.insert(scope, congress);
    audit.record(scope, "CongressPrepared", SUBJECT, congress.id().toString(), congress);
    return congress;
  }

  @Override
  @Transactional
  public Congress change(Scope scope, UUID id, CongressDraft draft) {
    Congress old = prepared(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    Congress congress = drafts.checked(scope, draft, old);
    rows.update(scope, congress);
    audit.record(scope, "CongressChanged", SUBJECT, id.toString(), congress);
    return congress;
  }

  @Override
  @Transactional
  public Whole paste(Scope scope, UUID id, CongressDraft.PastedList list) {
    Congress old = callable(scope, id);
    Problems.requireCurrent(list.version(), old.version(), old.name());
    return call(
        scope,
        id,
        new CongressDraft.ParticipantsDraft(
            pasted.read(scope, whole(scope, old), list), old.version()));
  }

  private Congress callable(Scope scope, UUID id) {
    Congress old = prepared(scope, id);
    if (old.state() != State.PREPARED || old.parent() != null) {
      throw new CodedException(AssemblyError.NOT_PREPARED, old.name());
    }
    return old;
  }

  @Override
  @Transactional
  public Whole call(Scope scope, UUID id, CongressDraft.ParticipantsDraft draft) {
    Congress old = callable(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    List<Participant> called = drafts.participants(scope, whole(scope, old), draft.participants());
    rows.call(scope, id, called);
    return changed(scope, old, "CongressCalled", new Numbers(called.size()));
  }

  @Override
  @Transactional
  public Whole stand(Scope scope, UUID id, UUID person, CongressDraft.StandingDraft draft) {
    Congress old = prepared(scope, id);
    StandingChange change =
        drafts.standing(
            whole(scope, old),
            person,
            draft,
            new StandingChange(
                person, Standing.ATTENDING, old.first(), null, "", days.now(), scope.name()));
    rows.add(scope, id, change);
    return changed(scope, old, "CongressStandingRecorded", change);
  }

  @Override
  @Transactional
  public Whole appoint(Scope scope, UUID id, CongressDraft.OfficersDraft draft) {
    Congress old = prepared(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    List<Congress.Officer> officers =
        drafts.officers(whole(scope, old), draft.officers(), elections.onLists(scope, id));
    rows.appoint(scope, id, officers);
    return changed(scope, old, "CongressOfficersNamed", officers);
  }

  @Override
  @Transactional
  public Whole report(Scope scope, UUID id, CongressDraft.CredentialsDraft draft) {
    Congress old = prepared(scope, id);
    Problems problems = new Problems();
    LocalDate day = AssemblyDays.within(problems, "day", draft.day(), old);
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    problems.throwIfAny();
    Electorate electorate = whole(scope, old).electorate(Problems.given(day));
    Congress congress =
        old.with(
            new Credentials(
                Problems.given(day),
                text,
                electorate.convened(),
                electorate.attending(),
                electorate.rejected()));
    rows.update(scope, congress);
    audit.record(
        scope,
        "CongressCredentialsReported",
        SUBJECT,
        id.toString(),
        Problems.given(congress.credentials()));
    return whole(scope, congress);
  }

  @Override
  @Transactional
  public Congress step(Scope scope, UUID id, CongressDraft.CongressStep step) {
    Congress old = prepared(scope, id);
    Problems.requireCurrent(step.version(), old.version(), old.name());
    Problems problems = new Problems();
    State wanted = problems.required("state", step.state());
    State next = State.values()[old.state().ordinal() + 1];
    if (wanted != null && wanted != next) {
      problems.add("state", AssemblyError.STATE_ORDER, next.ordinal() + 1);
    }
    if (rows.participants(scope, id).isEmpty()) {
      problems.add("participants", AssemblyError.NOBODY_CALLED);
    }
    problems.throwIfAny();
    if (next == State.CLOSED
        && elections.of(scope, id).stream()
            .anyMatch(one -> one.state() != CongressElection.State.COUNTED)) {
      throw new CodedException(AssemblyError.ELECTION_OPEN, old.name());
    }
    Congress congress = old.in(next);
    rows.update(scope, congress);
    audit.record(scope, "CongressStateEntered", SUBJECT, id.toString(), congress);
    return congress;
  }

  @Override
  @Transactional
  public Congress plenum(Scope scope, UUID id, CongressDraft.PlenumDraft draft) {
    Congress old = readable(scope, id);
    require(old, scope);
    Problems problems = new Problems();
    LocalDate day = problems.required("day", draft.day());
    if (day != null && day.isBefore(old.first())) {
      AssemblyDays.between(problems, "day", day, old.first(), old.termTo());
    }
    String place = problems.text("place", draft.place(), LONGEST_PLACE);
    problems.throwIfAny();
    List<UUID> committee = committee(scope, id);
    if (committee.isEmpty()) {
      throw new CodedException(AssemblyError.NO_COMMITTEE, old.name());
    }
    if (rows.hasPlenum(scope, id)) {
      throw new CodedException(AssemblyError.PLENUM_EXISTS, old.name());
    }
    LocalDate held = Problems.given(day);
    Congress plenum =
        new Congress(
            UUID.randomUUID(),
            old.unit(),
            id,
            old.name(),
            CongressKind.ALL_MEMBERS,
            old.termFrom(),
            old.termTo(),
            held,
            held,
            place,
            State.PREPARED,
            null,
            1);
    rows.insert(scope, plenum);
    rows.call(
        scope,
        plenum.id(),
        committee.stream()
            .map(person -> new Participant(person, old.unit(), false, false))
            .toList());
    audit.record(scope, "CongressPlenumPrepared", SUBJECT, plenum.id().toString(), plenum);
    return plenum;
  }

  /** Those elected into the committee in all rounds, in the order in which they were elected. */
  private List<UUID> committee(Scope scope, UUID id) {
    return elections
        .files(
            scope,
            elections.of(scope, id).stream()
                .filter(one -> one.office() == Office.COMMITTEE)
                .toList())
        .stream()
        .flatMap(file -> ElectedPeople.of(file).stream())
        .toList();
  }

  private Congress readable(Scope scope, UUID id) {
    return rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private static void require(Congress congress, Scope scope) {
    if (!prepares(scope, congress)) {
      throw new CodedException(AssemblyError.NOT_YOURS, congress.name());
    }
  }

  /** One that the writer prepares and that is not closed. */
  private Congress prepared(Scope scope, UUID id) {
    Congress congress = readable(scope, id);
    require(congress, scope);
    if (congress.state() == State.CLOSED) {
      throw new CodedException(AssemblyError.CLOSED, congress.name());
    }
    return congress;
  }

  static boolean prepares(Scope scope, Congress congress) {
    return AssemblyRoles.prepares(scope) && scope.reaches(congress.unit());
  }

  private Whole changed(Scope scope, Congress old, String action, Object detail) {
    Congress congress = old.changed();
    rows.update(scope, congress);
    audit.record(scope, action, SUBJECT, congress.id().toString(), detail);
    return whole(scope, congress);
  }

  private Whole whole(Scope scope, Congress congress) {
    UUID id = congress.id();
    return new Whole(
        congress, rows.participants(scope, id), rows.changes(scope, id), rows.officers(scope, id));
  }

  @Override
  public PageOf<Congress> list(Scope scope, PageRequest page) {
    return rows.page(scope, page);
  }

  @Override
  public Optional<Whole> find(Scope scope, UUID id) {
    return rows.find(scope, id).map(congress -> whole(scope, congress));
  }

  @Override
  public Electorate electorate(Whole whole) {
    LocalDate today = days.today();
    LocalDate first = whole.of().first();
    LocalDate last = whole.of().last();
    return whole.electorate(today.isBefore(first) ? first : today.isAfter(last) ? last : today);
  }

  @Override
  public CongressRights may(Scope scope, Whole whole) {
    UUID me = AssemblyRoles.officer(scope);
    boolean open = whole.of().state() != State.CLOSED;
    return new CongressRights(
        open && prepares(scope, whole.of()),
        prepares(scope, whole.of()),
        whole.holds(Post.TELLERS, me),
        whole.holds(Post.PRESIDIUM, me));
  }

  /** What the audit trail holds of a list. */
  record Numbers(int people) {}
}
