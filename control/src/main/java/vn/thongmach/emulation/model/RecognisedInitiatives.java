package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
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
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.Author;
import vn.thongmach.emulation.Initiative.Change;
import vn.thongmach.emulation.Initiative.Effect;
import vn.thongmach.emulation.Initiative.InitiativeAuthorDraft;
import vn.thongmach.emulation.Initiative.InitiativeDecisionDraft;
import vn.thongmach.emulation.Initiative.InitiativeDraft;
import vn.thongmach.emulation.Initiative.InitiativeRefusal;
import vn.thongmach.emulation.Initiative.Recognition;
import vn.thongmach.emulation.Initiative.State;
import vn.thongmach.emulation.Initiatives;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.References;

/** The rules of initiatives. */
@Service
class RecognisedInitiatives implements Initiatives {

  static final String SUBJECT = "initiative";

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_SYMBOL = 100;
  private static final int MOST_AUTHORS = 20;
  private static final int WHOLE = 100;

  private final InitiativeRows rows;
  private final Circles circles;
  private final Effects effects;
  private final Measures measures;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  RecognisedInitiatives(
      InitiativeRows rows,
      Circles circles,
      Effects effects,
      Measures measures,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.circles = circles;
    this.effects = effects;
    this.measures = measures;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Initiative submit(Scope scope, InitiativeDraft draft) {
    Problems problems = new Problems();
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    String problem = problems.text("problem", draft.problem(), LONGEST_TEXT);
    String solution = problems.text("solution", draft.solution(), LONGEST_TEXT);
    List<Author> authors = authors(scope, problems, draft.authors());
    Effect effect = effect(scope, problems, draft);
    String reported = problems.optionalText("reported", draft.reported(), LONGEST_TEXT);
    UUID me = EmulationRoles.self(scope);
    boolean author = authors.stream().anyMatch(each -> each.person().equals(me));
    if (!author && !EmulationRoles.holds(scope)) {
      problems.add("authors", EmulationError.NOT_AUTHOR);
    }
    problems.throwIfAny();
    Initiative initiative =
        new Initiative(
            UUID.randomUUID(),
            Problems.given(unit),
            title,
            problem,
            solution,
            authors,
            effect,
            reported,
            State.SUBMITTED,
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null,
            null,
            1);
    rows.insert(scope, initiative);
    record(scope, "InitiativeSubmitted", initiative);
    return initiative;
  }

  private List<Author> authors(
      Scope scope, Problems problems, @Nullable List<@Nullable InitiativeAuthorDraft> wanted) {
    List<@Nullable InitiativeAuthorDraft> given = wanted == null ? List.of() : wanted;
    List<Author> authors = new ArrayList<>();
    if (given.isEmpty() || given.size() > MOST_AUTHORS) {
      problems.add("authors", EmulationError.COUNT_OUTSIDE, given.size(), 1, MOST_AUTHORS);
      return authors;
    }
    Set<UUID> seen = new HashSet<>();
    int sum = 0;
    for (int at = 0; at < given.size(); at++) {
      String field = "authors[" + at + "]";
      InitiativeAuthorDraft each = given.get(at);
      UUID person =
          references.person(
              scope, problems, field + ".person", each == null ? null : each.person());
      Integer share = problems.required(field + ".share", each == null ? null : each.share());
      if (person == null || share == null) {
        continue;
      }
      if (share < 1 || share > WHOLE) {
        problems.add(field + ".share", EmulationError.NUMBER_OUTSIDE, share, 1, WHOLE);
      }
      if (!seen.add(person)) {
        problems.add(field + ".person", EmulationError.PERSON_REPEATED, at + 1);
      }
      sum += share;
      authors.add(new Author(person, share));
    }
    if (problems.none() && sum != WHOLE) {
      problems.add("authors", EmulationError.SHARES_SUM, sum);
    }
    return authors;
  }

  private @Nullable Effect effect(Scope scope, Problems problems, InitiativeDraft draft) {
    String code = draft.measure();
    if (code == null) {
      return null;
    }
    Period before = CriterionDrafts.period(problems, "before", draft.before(), null, null);
    Period after = CriterionDrafts.period(problems, "after", draft.after(), null, null);
    Optional<MeasureDefinition> measure =
        measures.catalogue(scope).stream().filter(each -> each.code().equals(code)).findFirst();
    if (measure.isEmpty()) {
      problems.add("measure", EmulationError.MEASURE_UNKNOWN, code);
    } else if (!measure.get().reported() && !measure.get().areas()) {
      problems.add("measure", EmulationError.MEASURE_UNFIT, code);
    }
    if (before != null && after != null) {
      if (after.start().isBefore(before.end()) || before.kind() != after.kind()) {
        problems.add("after", EmulationError.PERIODS_APART);
      }
      return new Effect(code, before, after);
    }
    return null;
  }

  @Override
  @Transactional
  public Initiative recognise(Scope scope, UUID id, InitiativeDecisionDraft draft) {
    Initiative old = submitted(scope, id, draft.version());
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    LocalDate day = problems.required("decidedOn", draft.decidedOn());
    if (day != null && day.isAfter(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      problems.add("decidedOn", EmulationError.DAY_AHEAD, MovementDrafts.DAY.format(day));
    }
    UUID by = references.person(scope, problems, "decidedBy", draft.decidedBy());
    if (isAuthor(old, by) || isAuthor(old, scope.person())) {
      problems.add("decidedBy", EmulationError.DECIDES_ON_SELF);
    }
    problems.throwIfAny();
    Initiative initiative =
        changed(
            old,
            State.RECOGNISED,
            new Recognition(symbol, Problems.given(day), Problems.given(by)),
            null);
    rows.update(scope, initiative);
    record(scope, "InitiativeRecognised", initiative);
    return initiative;
  }

  @Override
  @Transactional
  public Initiative decline(Scope scope, UUID id, InitiativeRefusal refusal) {
    Initiative old = submitted(scope, id, refusal.version());
    Problems problems = new Problems();
    String reason = problems.reason(refusal.reason());
    problems.throwIfAny();
    Initiative initiative = changed(old, State.DECLINED, null, reason);
    rows.update(scope, initiative);
    record(scope, "InitiativeDeclined", initiative);
    return initiative;
  }

  private static boolean isAuthor(Initiative initiative, @Nullable UUID person) {
    return person != null
        && initiative.authors().stream().anyMatch(each -> each.person().equals(person));
  }

  private static Initiative changed(
      Initiative old, State state, @Nullable Recognition decision, @Nullable String declined) {
    return new Initiative(
        old.id(),
        old.unit(),
        old.title(),
        old.problem(),
        old.solution(),
        old.authors(),
        old.effect(),
        old.reported(),
        state,
        old.by(),
        old.at(),
        decision,
        declined,
        old.version() + 1);
  }

  private Initiative submitted(Scope scope, UUID id, @Nullable Integer seen) {
    Initiative initiative =
        rows.locked(scope, circles.of(scope), id)
            .filter(found -> decides(scope, found))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(seen, initiative.version(), initiative.title());
    if (initiative.state() != State.SUBMITTED) {
      throw new CodedException(EmulationError.NOT_SUBMITTED, initiative.title());
    }
    return initiative;
  }

  private void record(Scope scope, String action, Initiative initiative) {
    audit.record(scope, action, SUBJECT, initiative.id().toString(), initiative);
  }

  @Override
  public PageOf<Initiative> list(Scope scope, PageRequest page) {
    return rows.page(scope, circles.of(scope), page);
  }

  @Override
  public Optional<Initiative> find(Scope scope, UUID initiative) {
    return rows.find(scope, circles.of(scope), initiative);
  }

  @Override
  public Map<UUID, Change> changes(Scope scope, List<Initiative> initiatives) {
    return effects.of(initiatives);
  }

  @Override
  public boolean decides(Scope scope, Initiative initiative) {
    return EmulationRoles.holds(scope) && scope.reaches(initiative.unit());
  }
}
