package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Decision;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.Office;
import vn.thongmach.assembly.CongressElection.Outcome;
import vn.thongmach.assembly.CongressElection.Source;
import vn.thongmach.assembly.CongressElection.State;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.ElectionDraft;
import vn.thongmach.assembly.EntryMode;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of elections up to the closed list, and of further rounds. */
@Service
class HeldElections implements CongressElections {

  static final String SUBJECT = "congress-election";

  private static final int LONGEST_MANDATE = 200;
  private static final int MOST_SUPPORT = 100_000;

  private final ElectionRows rows;
  private final CongressRows locks;
  private final Congresses congresses;
  private final ListChecks lists;
  private final References references;
  private final AuditTrail audit;

  HeldElections(
      ElectionRows rows,
      CongressRows locks,
      Congresses congresses,
      ListChecks lists,
      References references,
      AuditTrail audit) {
    this.rows = rows;
    this.locks = locks;
    this.congresses = congresses;
    this.lists = lists;
    this.references = references;
    this.audit = audit;
  }

  @Override
  @Transactional
  public File create(Scope scope, UUID congress, ElectionDraft draft) {
    Congress held = prepared(scope, congress);
    CongressElection one = checked(draft, held, null);
    rows.insert(scope, one);
    return changed(scope, one, "ElectionPrepared");
  }

  private static CongressElection checked(
      ElectionDraft draft, Congress congress, @Nullable CongressElection old) {
    Problems problems = new Problems();
    Office office = problems.required("office", draft.office());
    String mandate = problems.text("mandate", draft.mandate(), LONGEST_MANDATE);
    Integer seats = problems.required("seats", draft.seats());
    if (seats != null && (seats < 1 || seats > ListChecks.MOST_NAMES)) {
      problems.add("seats", AssemblyError.SEATS_OUTSIDE, seats, ListChecks.MOST_NAMES);
    }
    LocalDate day = AssemblyDays.within(problems, "day", draft.day(), congress);
    problems.throwIfAny();
    return new CongressElection(
        old == null ? UUID.randomUUID() : old.id(),
        congress.id(),
        old == null ? null : old.earlier(),
        Problems.given(office),
        mandate,
        Problems.given(seats),
        Problems.given(day),
        old == null ? 1 : old.round(),
        null,
        State.NOMINATION,
        null,
        null,
        null,
        EntryMode.BALLOTS,
        null,
        old == null ? 1 : old.version() + 1);
  }

  @Override
  @Transactional
  public File change(Scope scope, UUID id, ElectionDraft draft) {
    File old = open(scope, id);
    Problems.requireCurrent(draft.version(), old.of().version(), old.of().mandate());
    CongressElection one = checked(draft, prepared(scope, old.of().congress()), old.of());
    rows.update(scope, one);
    return changed(scope, one, "ElectionChanged");
  }

  @Override
  @Transactional
  public File nominate(Scope scope, UUID id, ElectionDraft.NominationDraft draft) {
    File old = open(scope, id);
    Problems problems = new Problems();
    UUID person = references.person(scope, problems, "person", draft.person());
    Source source = problems.required("source", draft.source());
    UUID proposer =
        source == Source.DELEGATE
            ? references.person(scope, problems, "proposer", draft.proposer())
            : null;
    Integer support = draft.support();
    if (support != null && (support < 0 || support > MOST_SUPPORT)) {
      problems.add("support", AssemblyError.NUMBER_OUTSIDE, support, 0, MOST_SUPPORT);
    }
    if (source == Source.EARLIER_ROUND) {
      problems.add("source", AssemblyError.STANDING_UNFIT);
    }
    Whole congress = whole(scope, old.of().congress());
    if (person != null) {
      String name = references.personName(person);
      if (old.nominations().stream().anyMatch(one -> one.person().equals(person))) {
        problems.add("person", AssemblyError.ALREADY_NOMINATED, name);
      }
      if (congress.holds(Congress.Post.TELLERS, person)) {
        problems.add("person", AssemblyError.TELLER_ON_LIST, name);
      }
    }
    if (proposer != null && !congress.electorate(old.of().day()).isOfficial(proposer)) {
      problems.add("proposer", AssemblyError.NOT_CALLED, references.personName(proposer));
    }
    if (old.nominations().size() >= ListChecks.MOST_NAMES) {
      problems.add(
          "person", AssemblyError.TOO_MANY, old.nominations().size(), ListChecks.MOST_NAMES);
    }
    problems.throwIfAny();
    rows.put(
        scope,
        id,
        new Nomination(
            Problems.given(person),
            Problems.given(source),
            proposer,
            support,
            Decision.STANDING,
            null,
            null));
    return next(scope, old.of(), "ElectionNominated");
  }

  @Override
  @Transactional
  public File decide(Scope scope, UUID id, UUID person, ElectionDraft.NominationDecision draft) {
    File old = open(scope, id);
    Nomination one =
        old.nominations().stream()
            .filter(each -> each.person().equals(person))
            .findFirst()
            .orElseThrow(
                () ->
                    new CodedException(AssemblyError.NOT_NOMINATED, references.personName(person)));
    Problems problems = new Problems();
    Decision decision = problems.required("decision", draft.decision());
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    rows.put(
        scope,
        id,
        new Nomination(
            person,
            one.source(),
            one.proposer(),
            one.support(),
            Problems.given(decision),
            reason,
            null));
    return next(scope, old.of(), "ElectionNominationDecided");
  }

  @Override
  @Transactional
  public File close(Scope scope, UUID id) {
    File old = open(scope, id);
    Whole congress = whole(scope, old.of().congress());
    if (congress.of().state() != Congress.State.SITTING) {
      throw new CodedException(AssemblyError.NOT_SITTING, congress.of().name());
    }
    List<Nomination> listed = lists.closed(congress, old);
    listed.forEach(one -> rows.put(scope, id, one));
    CongressElection one = old.of();
    BallotForm form = listed.size() > one.seats() ? BallotForm.STRIKE : BallotForm.COLUMNS;
    return update(scope, in(one, State.LISTED, form), "ElectionListClosed");
  }

  @Override
  @Transactional
  public File reopen(Scope scope, UUID id) {
    File old = prepares(scope, id);
    if (old.of().state() != State.LISTED || !old.batches().isEmpty()) {
      throw new CodedException(AssemblyError.BALLOTS_ISSUED, old.of().mandate());
    }
    old.listed().forEach(one -> rows.put(scope, id, ListChecks.placed(one, null)));
    return update(scope, in(old.of(), State.NOMINATION, null), "ElectionListReopened");
  }

  private static CongressElection in(CongressElection one, State state, @Nullable BallotForm form) {
    return new CongressElection(
        one.id(),
        one.congress(),
        one.earlier(),
        one.office(),
        one.mandate(),
        one.seats(),
        one.day(),
        one.round(),
        form,
        state,
        null,
        null,
        null,
        EntryMode.BALLOTS,
        null,
        one.version() + 1);
  }

  @Override
  @Transactional
  public File again(Scope scope, UUID id, ElectionDraft.FurtherRound draft) {
    File old = prepares(scope, id);
    Congress congress = prepared(scope, old.of().congress());
    Outcome outcome = old.of().outcome();
    if (outcome == null || outcome.tally().unfilled() == 0) {
      throw new CodedException(AssemblyError.NOTHING_LEFT, old.of().mandate());
    }
    if (rows.hasFurtherRound(scope, id)) {
      throw new CodedException(AssemblyError.ROUND_EXISTS, old.of().mandate());
    }
    Problems problems = new Problems();
    LocalDate day =
        AssemblyDays.between(problems, "day", draft.day(), old.of().day(), congress.last());
    List<UUID> people = problems.ids("people", draft.people());
    if (people.isEmpty()) {
      problems.add("people", AssemblyError.LIST_TOO_SHORT, 0, 1);
    }
    Set<UUID> stood = new HashSet<>(old.listed().stream().map(Nomination::person).toList());
    stood.removeAll(ElectedPeople.of(old));
    people.stream()
        .filter(person -> !stood.contains(person))
        .forEach(
            person ->
                problems.add("people", AssemblyError.NOT_NOMINATED, references.personName(person)));
    problems.throwIfAny();
    CongressElection one =
        new CongressElection(
            UUID.randomUUID(),
            congress.id(),
            id,
            old.of().office(),
            old.of().mandate(),
            outcome.tally().unfilled(),
            Problems.given(day),
            old.of().round() + 1,
            null,
            State.NOMINATION,
            null,
            null,
            null,
            EntryMode.BALLOTS,
            null,
            1);
    rows.insert(scope, one);
    people.forEach(
        person ->
            rows.put(
                scope,
                one.id(),
                new Nomination(
                    person, Source.EARLIER_ROUND, null, null, Decision.STANDING, null, null)));
    return changed(scope, one, "ElectionRoundPrepared");
  }

  private Congress prepared(Scope scope, UUID id) {
    Congress congress =
        locks.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (!HeldCongresses.prepares(scope, congress)) {
      throw new CodedException(AssemblyError.NOT_YOURS, congress.name());
    }
    if (congress.state() == Congress.State.CLOSED) {
      throw new CodedException(AssemblyError.CLOSED, congress.name());
    }
    return congress;
  }

  private Whole whole(Scope scope, UUID congress) {
    return congresses
        .find(scope, congress)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** One of a congress that the writer prepares and nobody else changes meanwhile. */
  private File prepares(Scope scope, UUID id) {
    CongressElection one =
        rows.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    prepared(scope, one.congress());
    return find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private File open(Scope scope, UUID id) {
    File file = prepares(scope, id);
    if (file.of().state() != State.NOMINATION) {
      throw new CodedException(AssemblyError.LIST_CLOSED, file.of().mandate());
    }
    return file;
  }

  private File next(Scope scope, CongressElection one, String action) {
    return update(scope, in(one, one.state(), one.form()), action);
  }

  private File update(Scope scope, CongressElection one, String action) {
    rows.update(scope, one);
    return changed(scope, one, action);
  }

  private File changed(Scope scope, CongressElection one, String action) {
    audit.record(
        scope,
        action,
        SUBJECT,
        one.id().toString(),
        new Noted(one.office(), one.seats(), one.round(), one.state(), one.version()));
    return rows.files(scope, List.of(one)).getFirst();
  }

  @Override
  public Optional<File> find(Scope scope, UUID id) {
    return rows.find(scope, id).map(one -> rows.files(scope, List.of(one)).getFirst());
  }

  @Override
  public List<File> of(Scope scope, UUID congress) {
    return rows.files(scope, rows.of(scope, congress));
  }

  @Override
  public ListLimits limits(Scope scope, File file) {
    return lists.limits(
        file.of(), whole(scope, file.of().congress()).electorate(file.of().day()).attending());
  }

  /** What the audit trail holds of an election; never what stands on a ballot. */
  record Noted(Office office, int seats, int round, State state, int version) {}
}
