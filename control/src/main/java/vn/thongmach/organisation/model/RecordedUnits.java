package vn.thongmach.organisation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.OrganisationError;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.organisation.UnitsChanged;

/** The rules of the two trees. */
@Service
class RecordedUnits implements Units, UnitClosure {

  private static final Scope CLOSURE = Scope.system("unit closure");
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 300;

  private final UnitRows rows;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordedUnits(UnitRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Unit add(Scope scope, UnitDraft draft) {
    rows.lockTrees(scope);
    Problems problems = new Problems();
    String code = problems.text("code", draft.code(), LONGEST_CODE);
    Tree tree = problems.required("tree", draft.tree());
    Unit unit =
        checked(
            scope,
            problems,
            new Unit(
                UUID.randomUUID(),
                code,
                problems.text("name", draft.name(), LONGEST_NAME),
                tree == null ? Tree.MANAGEMENT : tree,
                draft.parent(),
                dayOf(draft),
                draft.validTo(),
                1));
    if (!rows.insert(scope, unit)) {
      throw new CodedException(OrganisationError.UNIT_CODE_TAKEN, code);
    }
    audit.record(scope, "UnitAdded", "unit", unit.id().toString(), unit);
    events.publishEvent(new UnitsChanged());
    return unit;
  }

  @Override
  @Transactional
  public Unit change(Scope scope, UUID id, UnitDraft draft) {
    rows.lockTrees(scope);
    List<Unit> history = rows.rowsOf(scope, id);
    if (history.isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Unit last = history.getLast();
    if (draft.change() != null && draft.change() != last.change()) {
      throw new CodedException(OrganisationError.CHANGED_MEANWHILE, last.code());
    }
    Problems problems = new Problems();
    Unit unit =
        new Unit(
            id,
            last.code(),
            problems.text("name", draft.name(), LONGEST_NAME),
            last.tree(),
            draft.parent(),
            dayOf(draft),
            draft.validTo(),
            last.change() + 1);
    if (unit.validFrom().isBefore(last.validFrom())) {
      problems.add(
          "validFrom",
          OrganisationError.CHANGE_BEFORE_LAST,
          last.code(),
          last.validFrom().toString());
    }
    UUID parent = unit.parent();
    if (parent != null && rows.aboveFrom(scope, parent, unit.validFrom()).contains(id)) {
      problems.add("parent", OrganisationError.PARENT_BELOW_ITSELF, last.code());
    }
    checked(scope, problems, unit);
    rows.append(scope, unit);
    audit.record(scope, "UnitChanged", "unit", id.toString(), unit);
    events.publishEvent(new UnitsChanged());
    return unit;
  }

  private Unit checked(Scope scope, Problems problems, Unit unit) {
    LocalDate end = unit.validTo();
    if (end != null && !end.isAfter(unit.validFrom())) {
      problems.add(
          "validTo", OrganisationError.DATES_REVERSED, end.toString(), unit.validFrom().toString());
    }
    UUID parent = unit.parent();
    if (parent == null) {
      if (!scope.allUnits() && !scope.units().contains(unit.id())) {
        problems.add("parent", OrganisationError.ROOT_NEEDS_WHOLE_REACH);
      }
    } else {
      checkParent(scope, problems, unit, rows.rowsOf(scope, parent));
    }
    problems.throwIfAny();
    return unit;
  }

  private static void checkParent(
      Scope scope, Problems problems, Unit unit, List<Unit> parentRows) {
    if (parentRows.isEmpty()) {
      problems.add("parent", OrganisationError.UNIT_UNKNOWN, String.valueOf(unit.parent()));
      return;
    }
    Unit parent = parentRows.getLast();
    if (parent.tree() != unit.tree()) {
      problems.add("parent", OrganisationError.PARENT_IN_OTHER_TREE, parent.code());
    }
    if (parentRows.stream().noneMatch(row -> row.validOn(unit.validFrom()))) {
      problems.add(
          "parent", OrganisationError.PARENT_NOT_VALID, parent.code(), unit.validFrom().toString());
    }
  }

  @Override
  public PageOf<Unit> list(Scope scope, @Nullable Tree tree, @Nullable String q, PageRequest page) {
    String like = q == null || q.isBlank() ? null : VietnameseText.foldedLike(q);
    return rows.page(scope, tree, like, today(), page);
  }

  @Override
  public Optional<Unit> find(Scope scope, UUID unit) {
    return rows.standing(scope, List.of(unit), today()).stream().findFirst();
  }

  @Override
  public Map<UUID, Unit> findAll(Scope scope, Collection<UUID> units) {
    return rows.standing(scope, units, today()).stream()
        .collect(Collectors.toMap(Unit::id, Function.identity()));
  }

  @Override
  public List<Unit> history(Scope scope, UUID unit) {
    return rows.rowsOf(scope, unit);
  }

  @Override
  public Set<UUID> above(Collection<UUID> units, Instant at) {
    return rows.above(Scope.system("units above"), units, dayAt(at));
  }

  @Override
  public Map<UUID, List<UUID>> aboveEach(Collection<UUID> units, Instant at) {
    return units.isEmpty()
        ? Map.of()
        : rows.aboveEach(Scope.system("units above"), units, dayAt(at));
  }

  @Override
  public Set<UUID> heads(Tree tree, Instant at) {
    return rows.heads(Scope.system("heads of a tree"), tree, dayAt(at));
  }

  @Override
  public Set<UUID> closure(UUID unit, Instant at) {
    return rows.closure(CLOSURE, unit, dayAt(at));
  }

  @Override
  public boolean exists(UUID unit) {
    return !rows.rowsOf(CLOSURE, unit).isEmpty();
  }

  @Override
  public Set<UUID> below(Collection<UUID> units, Instant at) {
    return rows.below(CLOSURE, units, dayAt(at));
  }

  @Override
  public Set<UUID> everBelow(Collection<UUID> units) {
    return rows.everBelow(CLOSURE, units);
  }

  @Override
  public List<Instant> moves(Instant after, Instant before) {
    return rows.moves(CLOSURE, dayAt(after), dayAt(before)).stream()
        .map(day -> day.atStartOfDay(Period.ZONE).toInstant())
        .toList();
  }

  private LocalDate dayOf(UnitDraft draft) {
    LocalDate from = draft.validFrom();
    return from == null ? today() : from;
  }

  private LocalDate today() {
    return dayAt(clock.instant());
  }

  private static LocalDate dayAt(Instant at) {
    return LocalDate.ofInstant(at, Period.ZONE);
  }
}
