package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAward.Decision;
import vn.thongmach.emulation.EmulationAward.State;
import vn.thongmach.emulation.EmulationAward.Withdrawal;
import vn.thongmach.emulation.EmulationAwardDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardDecisionDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardRefusal;
import vn.thongmach.emulation.EmulationAwardDraft.AwardWithdrawalDraft;
import vn.thongmach.emulation.EmulationAwards;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of titles and awards. */
@Service
class GivenAwards implements EmulationAwards {

  static final String SUBJECT = "emulation-award";

  private static final int LONGEST_SYMBOL = 100;
  private static final int LONGEST_WORDS = 200;

  private final AwardRows rows;
  private final Titles titles;
  private final Nominations nominations;
  private final Quotas quotas;
  private final Circles circles;
  private final References references;
  private final UnitClosure closure;
  private final TellingAwards telling;
  private final AuditTrail audit;
  private final Clock clock;

  GivenAwards(
      AwardRows rows,
      Titles titles,
      Nominations nominations,
      Quotas quotas,
      Circles circles,
      References references,
      UnitClosure closure,
      TellingAwards telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.titles = titles;
    this.nominations = nominations;
    this.quotas = quotas;
    this.circles = circles;
    this.references = references;
    this.closure = closure;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<EmulationTitle> titles(Scope scope) {
    return titles.now();
  }

  @Override
  @Transactional
  public EmulationAward nominate(Scope scope, EmulationAwardDraft draft) {
    Problems problems = new Problems();
    String code = problems.required("title", draft.title());
    EmulationTitle title = titles.now(code).orElse(null);
    if (code != null && title == null) {
      problems.add("title", EmulationError.TITLE_UNKNOWN, code);
    }
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    Achievement achievement = nominations.achievement(scope, problems, draft, title);
    problems.throwIfAny();
    Achievement named = Problems.given(achievement);
    requireFree(scope, named);
    EmulationAward award =
        new EmulationAward(
            UUID.randomUUID(),
            Problems.given(code),
            named,
            Problems.given(unit),
            State.PROPOSED,
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null,
            null,
            1);
    rows.insert(scope, award);
    record(scope, "EmulationAwardProposed", award);
    return award;
  }

  @Override
  @Transactional
  public EmulationAward award(Scope scope, UUID id, AwardDecisionDraft draft) {
    EmulationAward old = decided(scope, id, draft.version(), State.PROPOSED);
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    String place = problems.text("place", draft.place(), LONGEST_SYMBOL);
    String capacity = problems.text("capacity", draft.capacity(), LONGEST_WORDS);
    LocalDate day = past(problems, "decidedOn", draft.decidedOn(), null);
    UUID by = references.person(scope, problems, "decidedBy", draft.decidedBy());
    if (isHolder(old.achievement(), by) || isHolder(old.achievement(), scope.person())) {
      problems.add("decidedBy", EmulationError.DECIDES_ON_SELF);
    }
    EmulationTitle title = day == null ? null : titles.on(day, old.title()).orElse(null);
    if (day != null && title == null) {
      problems.add("decidedOn", EmulationError.TITLE_UNKNOWN, old.title());
    }
    problems.throwIfAny();
    LocalDate on = Problems.given(day);
    rows.lock(scope, old.title(), old.unit(), on.getYear());
    requireFree(scope, old.achievement());
    if (rows.held(scope, old, on.getYear())) {
      throw new CodedException(
          EmulationError.TITLE_HELD, Problems.given(title).vietnamese(), on.getYear());
    }
    quotas.require(scope, Problems.given(title), old.unit(), on);
    EmulationAward award =
        changed(
            old,
            State.AWARDED,
            new Decision(symbol, place, on, Problems.given(by), capacity),
            null,
            null);
    rows.update(scope, award);
    record(scope, "EmulationAwardGiven", award);
    telling.given(scope, award, Problems.given(title), holder(award));
    return award;
  }

  @Override
  @Transactional
  public EmulationAward decline(Scope scope, UUID id, AwardRefusal refusal) {
    EmulationAward old = decided(scope, id, refusal.version(), State.PROPOSED);
    Problems problems = new Problems();
    String reason = problems.reason(refusal.reason());
    problems.throwIfAny();
    EmulationAward award = changed(old, State.DECLINED, null, reason, null);
    rows.update(scope, award);
    record(scope, "EmulationAwardDeclined", award);
    return award;
  }

  @Override
  @Transactional
  public EmulationAward withdraw(Scope scope, UUID id, AwardWithdrawalDraft draft) {
    EmulationAward old = decided(scope, id, draft.version(), State.AWARDED);
    Decision decision = Problems.given(old.decision());
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    LocalDate day = past(problems, "withdrawnOn", draft.withdrawnOn(), decision.day());
    String reason = problems.reason(draft.reason());
    problems.throwIfAny();
    EmulationAward award =
        changed(
            old,
            State.WITHDRAWN,
            decision,
            null,
            new Withdrawal(symbol, Problems.given(day), reason));
    rows.update(scope, award);
    record(scope, "EmulationAwardWithdrawn", award);
    telling.withdrawn(
        scope,
        award,
        titles
            .on(decision.day(), award.title())
            .map(EmulationTitle::vietnamese)
            .orElse(award.title()),
        holder(award));
    return award;
  }

  private static EmulationAward changed(
      EmulationAward old,
      State state,
      @Nullable Decision decision,
      @Nullable String declined,
      @Nullable Withdrawal withdrawal) {
    return new EmulationAward(
        old.id(),
        old.title(),
        old.achievement(),
        old.unit(),
        state,
        old.proposedBy(),
        old.proposedAt(),
        decision,
        declined,
        withdrawal,
        old.version() + 1);
  }

  /** One award for one achievement, also where it was withdrawn: its claims were false. */
  private void requireFree(Scope scope, Achievement achievement) {
    Optional<EmulationAward> standing = rows.awardedFor(scope, achievement.id());
    if (standing.isPresent()) {
      EmulationAward award = standing.get();
      Decision decision = Problems.given(award.decision());
      throw new CodedException(
          award.state() == State.AWARDED
              ? EmulationError.ACHIEVEMENT_AWARDED
              : EmulationError.ACHIEVEMENT_FALSE,
          titles
              .on(decision.day(), award.title())
              .map(EmulationTitle::vietnamese)
              .orElse(award.title()),
          decision.symbol(),
          MovementDrafts.DAY.format(decision.day()));
    }
  }

  private EmulationAward decided(Scope scope, UUID id, @Nullable Integer seen, State wanted) {
    EmulationAward award =
        rows.locked(scope, circles.of(scope), id)
            .filter(found -> decides(scope, found))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, award.version(), award.title());
    if (award.state() != wanted) {
      throw new CodedException(
          wanted == State.PROPOSED ? EmulationError.NOT_PROPOSED : EmulationError.NOT_AWARDED);
    }
    return award;
  }

  private boolean isHolder(Achievement achievement, @Nullable UUID person) {
    return person != null && holder(achievement).contains(person);
  }

  private Set<UUID> holder(EmulationAward award) {
    return holder(award.achievement());
  }

  /** The person, or the head of the unit today. */
  private Set<UUID> holder(Achievement achievement) {
    UUID person = achievement.person();
    return person != null
        ? Set.of(person)
        : circles.head(Problems.given(achievement.unit())).map(Set::of).orElse(Set.of());
  }

  private @Nullable LocalDate past(
      Problems problems, String field, @Nullable LocalDate day, @Nullable LocalDate earliest) {
    problems.required(field, day);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (day != null && day.isAfter(today)) {
      problems.add(field, EmulationError.DAY_AHEAD, MovementDrafts.DAY.format(day));
    } else if (day != null && earliest != null && day.isBefore(earliest)) {
      problems.add(
          field,
          EmulationError.DAY_BEFORE,
          MovementDrafts.DAY.format(day),
          MovementDrafts.DAY.format(earliest));
    }
    return day;
  }

  private void record(Scope scope, String action, EmulationAward award) {
    audit.record(scope, action, SUBJECT, award.id().toString(), award);
  }

  @Override
  public PageOf<EmulationAward> list(Scope scope, Filter filter, PageRequest page) {
    UUID unit = filter.unit();
    Set<UUID> below = unit == null ? null : closure.below(List.of(unit), clock.instant());
    return rows.page(scope, circles.of(scope), filter, below, page);
  }

  @Override
  public Optional<EmulationAward> find(Scope scope, UUID award) {
    return rows.find(scope, circles.of(scope), award);
  }

  @Override
  public boolean decides(Scope scope, EmulationAward award) {
    return EmulationRoles.holds(scope) && scope.reaches(award.unit());
  }
}
