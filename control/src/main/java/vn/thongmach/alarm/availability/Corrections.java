package vn.thongmach.alarm.availability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.availability.OutageCorrection.Decision;
import vn.thongmach.alarm.availability.OutageCorrection.Stood;
import vn.thongmach.alarm.availability.StoodObjects.Cause;
import vn.thongmach.dataplane.topology.Standing.State;
import vn.thongmach.dataplane.topology.Standing.Stretch;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureTouched;

/**
 * What people say of outages against the alarms: one proposes, another decides, both with a reason
 * and audited. What is approved restates the figures it touches; what was issued stays.
 */
@Service
public class Corrections {

  /** Subject type in the audit trail. */
  static final String SUBJECT = "outage-correction";

  private static final int MOST_DAYS = 400;
  private static final int MOST_LISTED = 100;

  private final CorrectionStorage storage;
  private final StoodObjects stood;
  private final OutageTimes times;
  private final Inventory inventory;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Corrections(
      CorrectionStorage storage,
      StoodObjects stood,
      OutageTimes times,
      Inventory inventory,
      AuditTrail audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.storage = storage;
    this.stood = stood;
    this.times = times;
    this.inventory = inventory;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is said of an object within reach, the latest proposed first, at most 100. */
  public List<OutageCorrection> on(Scope scope, UUID object) {
    if (inventory.find(scope, object).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return storage.on(scope, object, MOST_LISTED);
  }

  /**
   * Proposes a correction; it changes nothing yet.
   *
   * @throws CodedException all problems of the draft
   */
  public OutageCorrection propose(Scope scope, CorrectionDraft draft) {
    Instant now = now();
    Problems problems = new Problems();
    UUID object = problems.required("object", draft.object());
    NetworkObject found = object == null ? null : inventory.find(scope, object).orElse(null);
    if (object != null && found == null) {
      problems.add("object", AlarmError.UNKNOWN_OBJECT, object);
    }
    Instant from = problems.required("from", draft.from());
    Instant to = problems.required("to", draft.to());
    boolean timed = from != null && to != null && isTime(problems, from, to, now);
    Stood state = problems.required("state", draft.state());
    String reason = problems.reason(draft.reason());
    if (timed && found != null && state != null) {
      checkChanges(
          problems, found, Objects.requireNonNull(from), Objects.requireNonNull(to), state);
    }
    problems.throwIfAny();
    UUID id = UUID.randomUUID();
    OutageCorrection proposed =
        new OutageCorrection(
            id,
            0,
            Problems.given(object),
            Problems.given(from).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(to).truncatedTo(ChronoUnit.MILLIS),
            Problems.given(state),
            reason,
            now,
            scope.name(),
            scope.principal(),
            scope.person(),
            null,
            null,
            null,
            null);
    return Problems.given(
        transaction.execute(
            _ -> {
              storage.insert(scope, proposed);
              OutageCorrection kept = reached(scope, id);
              audit.record(scope, "CorrectionProposed", SUBJECT, id.toString(), kept);
              return kept;
            }));
  }

  private static boolean isTime(Problems problems, Instant from, Instant to, Instant now) {
    if (!to.isAfter(from)) {
      problems.add("to", KernelError.DATES_REVERSED, to.toString(), from.toString());
      return false;
    }
    if (to.isAfter(now)) {
      problems.add("to", AlarmError.CORRECTION_AHEAD, to.toString());
      return false;
    }
    if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      problems.add("to", AlarmError.TIMELINE_TOO_LONG, MOST_DAYS);
      return false;
    }
    return true;
  }

  /** An outage is taken back where it began, and only an outage is planned. */
  private void checkChanges(
      Problems problems, NetworkObject object, Instant from, Instant to, Stood state) {
    if (state != Stood.UP && state != Stood.PLANNED) {
      return;
    }
    StoodObjects.Stood found = stood.of(List.of(object.id()), from, to);
    List<Stretch> stretches = found.of(object.id(), object.observedFrom());
    if (state == Stood.UP && stretches.stream().noneMatch(one -> isOwn(found, one, object.id()))) {
      problems.add("state", AlarmError.CORRECTION_NOTHING);
    }
    if (state == Stood.PLANNED && stretches.stream().noneMatch(one -> one.state() == State.DOWN)) {
      problems.add("state", AlarmError.CORRECTION_NOT_DOWN);
    }
  }

  private static boolean isOwn(StoodObjects.Stood found, Stretch stretch, UUID object) {
    Cause cause = found.cause(stretch);
    return cause != null
        && cause.object().equals(object)
        && (stretch.state() == State.DOWN || stretch.state() == State.PLANNED);
  }

  /**
   * Approves or refuses a proposal of somebody else; approval restates what it touches.
   *
   * @throws CodedException {@code alarm.unknown-correction}, {@code alarm.correction-own}, {@code
   *     alarm.correction-decided}, else all problems
   */
  public OutageCorrection decide(
      Scope scope, UUID id, @Nullable Decision decision, @Nullable String reason) {
    Problems problems = new Problems();
    problems.required("decision", decision);
    String why = problems.reason(reason);
    problems.throwIfAny();
    OutageCorrection proposed = reached(scope, id);
    if (proposed.proposer().equals(scope.principal())
        || scope.person() != null && scope.person().equals(proposed.proposerPerson())) {
      throw new CodedException(AlarmError.CORRECTION_OWN);
    }
    Instant now = now();
    OutageCorrection decided =
        new OutageCorrection(
            id,
            proposed.number(),
            proposed.object(),
            proposed.from(),
            proposed.to(),
            proposed.state(),
            proposed.reason(),
            proposed.proposedAt(),
            proposed.proposedBy(),
            proposed.proposer(),
            proposed.proposerPerson(),
            Problems.given(decision),
            now,
            scope.name(),
            why);
    transaction.executeWithoutResult(
        _ -> {
          if (!storage.decide(scope, decided)) {
            throw new CodedException(AlarmError.CORRECTION_DECIDED, proposed.number());
          }
          audit.record(
              scope,
              decision == Decision.APPROVED ? "CorrectionApproved" : "CorrectionRefused",
              SUBJECT,
              id.toString(),
              decided);
        });
    if (decision == Decision.APPROVED) {
      touch(decided, now);
    }
    return decided;
  }

  private void touch(OutageCorrection approved, Instant at) {
    Set<UUID> object = Set.of(approved.object());
    times.forget(object);
    events.publishEvent(
        new MeasureTouched(
            AvailabilityMeasure.CODE,
            object,
            approved.from(),
            approved.to(),
            approved.number(),
            at,
            MeasureTouched.Kind.CORRECTION));
  }

  private OutageCorrection reached(Scope scope, UUID id) {
    return storage
        .find(scope, id)
        .filter(one -> inventory.find(scope, one.object()).isPresent())
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_CORRECTION, id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
