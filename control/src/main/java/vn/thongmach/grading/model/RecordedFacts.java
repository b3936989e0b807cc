package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingFact;
import vn.thongmach.grading.GradingFact.GradingFactDraft;
import vn.thongmach.grading.GradingFact.GradingFactStep;
import vn.thongmach.grading.GradingFact.Kind;
import vn.thongmach.grading.GradingFacts;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of discipline and shortcomings. The audit trail never tells what a fact says. */
@Service
class RecordedFacts implements GradingFacts {

  private static final String SUBJECT = "grading-fact";
  private static final Set<Role> READERS = EnumSet.of(Role.LEADER, Role.OFFICE, Role.INSPECTOR);
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_SYMBOL = 100;
  private static final LocalDate EARLIEST = LocalDate.of(1976, 1, 1);

  private final FactRows rows;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  RecordedFacts(FactRows rows, References references, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public GradingFact record(Scope scope, GradingFactDraft draft) {
    requireReader(scope);
    Problems problems = new Problems();
    Kind kind = problems.required("kind", draft.kind());
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    UUID person = references.optionalPerson(scope, problems, "person", draft.person());
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    LocalDate day = past(problems, "day", draft.day(), EARLIEST);
    problems.throwIfAny();
    requireNotMine(scope, person);
    GradingFact fact =
        new GradingFact(
            UUID.randomUUID(),
            Problems.given(kind),
            Problems.given(unit),
            person,
            text,
            symbol,
            Problems.given(day),
            null,
            null,
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null);
    rows.insert(scope, fact);
    note(scope, "GradingFactRecorded", fact);
    return fact;
  }

  @Override
  @Transactional
  public GradingFact mend(Scope scope, UUID id, GradingFactStep step) {
    GradingFact old = locked(scope, id);
    if (old.kind() != Kind.SHORTCOMING || old.mendedOn() != null) {
      throw new CodedException(GradingError.ALREADY_MENDED);
    }
    Problems problems = new Problems();
    LocalDate day = past(problems, "mendedOn", step.mendedOn(), old.day());
    String symbol = problems.text("symbol", step.symbol(), LONGEST_SYMBOL);
    problems.throwIfAny();
    GradingFact fact = changed(old, day, symbol, null);
    rows.update(scope, fact);
    note(scope, "ShortcomingMended", fact);
    return fact;
  }

  @Override
  @Transactional
  public GradingFact withdraw(Scope scope, UUID id, GradingFactStep step) {
    GradingFact old = locked(scope, id);
    Problems problems = new Problems();
    String reason = problems.reason(step.reason());
    problems.throwIfAny();
    GradingFact fact = changed(old, old.mendedOn(), old.mendedSymbol(), reason);
    rows.update(scope, fact);
    note(scope, "GradingFactWithdrawn", fact);
    return fact;
  }

  private GradingFact locked(Scope scope, UUID id) {
    requireReader(scope);
    GradingFact old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    requireNotMine(scope, old.person());
    if (old.withdrawn() != null) {
      throw new CodedException(GradingError.WITHDRAWN);
    }
    return old;
  }

  private static GradingFact changed(
      GradingFact old,
      @Nullable LocalDate mendedOn,
      @Nullable String symbol,
      @Nullable String withdrawn) {
    return new GradingFact(
        old.id(),
        old.kind(),
        old.unit(),
        old.person(),
        old.text(),
        old.symbol(),
        old.day(),
        mendedOn,
        symbol,
        old.recordedBy(),
        old.recordedAt(),
        withdrawn);
  }

  private @Nullable LocalDate past(
      Problems problems, String field, @Nullable LocalDate day, LocalDate earliest) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    problems.required(field, day);
    if (day != null && (day.isAfter(today) || day.isBefore(earliest))) {
      problems.add(
          field,
          GradingError.DAY_OUTSIDE,
          StepChecks.DAY.format(day),
          StepChecks.DAY.format(earliest),
          StepChecks.DAY.format(today));
    }
    return day;
  }

  @Override
  @Transactional
  public PageOf<GradingFact> list(Scope scope, PageRequest page) {
    requireReader(scope);
    audit.record(scope, "GradingFactsRead", SUBJECT, "list", Map.of("page", page.page()));
    return rows.page(scope, page);
  }

  private void note(Scope scope, String action, GradingFact fact) {
    audit.record(scope, action, SUBJECT, fact.id().toString(), Map.of("kind", fact.kind()));
  }

  private static void requireReader(Scope scope) {
    if (!READERS.contains(scope.role())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }

  private static void requireNotMine(Scope scope, @Nullable UUID person) {
    if (person != null && person.equals(scope.person())) {
      throw new CodedException(GradingError.NOT_YOURS);
    }
  }
}
