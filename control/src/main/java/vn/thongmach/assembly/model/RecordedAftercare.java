package vn.thongmach.assembly.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.CongressElection.Office;
import vn.thongmach.assembly.ElectionAftercare;
import vn.thongmach.assembly.TallyRecord;
import vn.thongmach.assembly.model.FoundElections.Found;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;

/** The rules of what follows an election. */
@Service
class RecordedAftercare implements ElectionAftercare {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 10_000;

  private final FoundElections found;
  private final AftercareRows rows;
  private final AftercareDays last;
  private final People people;
  private final AuditTrail audit;
  private final AssemblyDays days;

  RecordedAftercare(
      FoundElections found,
      AftercareRows rows,
      AftercareDays last,
      People people,
      AuditTrail audit,
      AssemblyDays days) {
    this.found = found;
    this.rows = rows;
    this.last = last;
    this.people = people;
    this.audit = audit;
    this.days = days;
  }

  @Override
  public Aftercare read(Scope scope, UUID id) {
    return read(scope, found.found(scope, id));
  }

  private Aftercare read(Scope scope, Found one) {
    CountedBallots.requireCounted(one);
    AftercareDays.Last days = last.of(one.of());
    UUID id = one.of().id();
    return new Aftercare(
        days.complaints(),
        days.sealed(),
        rows.ratification(scope, id).orElse(null),
        rows.complaints(scope, id, days.complaints()));
  }

  private Found prepared(Scope scope, UUID id) {
    Found one = found.locked(scope, id);
    if (!HeldCongresses.prepares(scope, one.congress().of())) {
      throw new CodedException(AssemblyError.NOT_YOURS, one.congress().of().name());
    }
    CountedBallots.requireCounted(one);
    return one;
  }

  @Override
  @Transactional
  public Aftercare ratify(Scope scope, UUID id, RatificationDraft draft) {
    Found one = prepared(scope, id);
    String mandate = one.of().mandate();
    rows.ratification(scope, id)
        .ifPresent(
            had -> {
              throw new CodedException(AssemblyError.RATIFIED, mandate, had.symbol());
            });
    if (rows.confirmations(scope, id).size() < TallyRecord.Capacity.values().length) {
      throw new CodedException(AssemblyError.NOT_CONFIRMED, mandate);
    }
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_LINE);
    String body = problems.text("body", draft.body(), LONGEST_LINE);
    LocalDate day =
        AssemblyDays.between(problems, "day", draft.day(), one.of().day(), days.today());
    problems.throwIfAny();
    Ratification ratification = new Ratification(symbol, Problems.given(day), body, null);
    rows.ratify(scope, id, ratification, days.now());
    return changed(scope, one, "ElectionRatified", ratification);
  }

  @Override
  @Transactional
  public Aftercare mandate(Scope scope, UUID id, MandatesDraft draft) {
    Found one = prepared(scope, id);
    Ratification ratification =
        rows.ratification(scope, id)
            .orElseThrow(() -> new CodedException(AssemblyError.NOT_RATIFIED, one.of().mandate()));
    if (ratification.mandatesFrom() != null || one.of().office() == Office.DELEGATION) {
      throw new CodedException(AssemblyError.MANDATES_GIVEN, one.of().mandate());
    }
    Problems problems = new Problems();
    LocalDate from =
        AssemblyDays.between(
            problems, "from", draft.from(), one.of().day(), one.congress().of().termTo());
    problems.throwIfAny();
    LocalDate first = Problems.given(from);
    for (UUID person : ElectedPeople.of(one.file())) {
      people.mandate(
          scope,
          new MandateDraft(person, one.congress().of().unit(), one.of().mandate(), first, null));
    }
    rows.mandated(scope, id, first);
    return changed(scope, one, "ElectionMandatesGiven", Map.of("from", first));
  }

  @Override
  @Transactional
  public Aftercare complain(Scope scope, UUID id, ComplaintDraft draft) {
    Found one = prepared(scope, id);
    Problems problems = new Problems();
    LocalDate received =
        AssemblyDays.between(
            problems, "receivedOn", draft.receivedOn(), one.of().day(), days.today());
    String sender = problems.text("sender", draft.sender(), LONGEST_LINE);
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    problems.throwIfAny();
    UUID complaint = UUID.randomUUID();
    rows.add(
        scope,
        id,
        new Complaint(complaint, Problems.given(received), sender, text, false, null, null),
        days.now());
    return changed(scope, one, "ElectionComplaintReceived", Map.of("complaint", complaint));
  }

  @Override
  @Transactional
  public Aftercare settle(Scope scope, UUID id, UUID complaint, SettlementDraft draft) {
    Found one = prepared(scope, id);
    Complaint had =
        rows.complaints(scope, id, null).stream()
            .filter(each -> each.id().equals(complaint))
            .findFirst()
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (had.settledOn() != null) {
      throw new CodedException(AssemblyError.SETTLED, AssemblyDays.DAY.format(had.settledOn()));
    }
    Problems problems = new Problems();
    LocalDate day =
        AssemblyDays.between(problems, "day", draft.day(), had.receivedOn(), days.today());
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    problems.throwIfAny();
    rows.settle(scope, complaint, Problems.given(day), text);
    return changed(scope, one, "ElectionComplaintSettled", Map.of("complaint", complaint));
  }

  private Aftercare changed(Scope scope, Found one, String action, Object detail) {
    audit.record(scope, action, HeldElections.SUBJECT, one.of().id().toString(), detail);
    return read(scope, one);
  }
}
