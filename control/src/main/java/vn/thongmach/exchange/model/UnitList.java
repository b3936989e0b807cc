package vn.thongmach.exchange.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.exchange.ExchangeError;
import vn.thongmach.exchange.ImportedList;
import vn.thongmach.exchange.ListKind;
import vn.thongmach.organisation.OrganisationError;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;

/** Units by their codes, each as it stands from its last change on. */
@Component
class UnitList implements ListRows {

  private static final String CODE = "code";
  private static final String NAME = "name";
  private static final String TREE = "tree";
  private static final String PARENT = "parent";
  private static final String FROM = "validFrom";
  private static final String TO = "validTo";

  private final Units units;

  UnitList(Units units) {
    this.units = units;
  }

  @Override
  public ListKind kind() {
    return ListKind.UNITS;
  }

  @Override
  public List<String> columns() {
    return List.of(CODE, NAME, TREE, PARENT, FROM, TO);
  }

  @Override
  public List<String> required() {
    return List.of(CODE, NAME);
  }

  @Override
  public List<Object> example(Headings headings, Locale language) {
    return List.of(
        "TT-NOC",
        "Trung tâm Điều hành mạng",
        headings.choice(Tree.MANAGEMENT.name(), language),
        "TCT",
        LocalDate.parse("2026-01-01"),
        "");
  }

  @Override
  public List<List<Object>> rows(Scope scope, Headings headings, Locale language) {
    List<Unit> last = standing(scope).stream().map(unit -> last(scope, unit)).toList();
    Map<UUID, String> codes = new HashMap<>();
    last.forEach(unit -> codes.put(unit.id(), unit.code()));
    List<List<Object>> rows = new ArrayList<>();
    for (Unit unit : last) {
      LocalDate end = unit.validTo();
      UUID parent = unit.parent();
      rows.add(
          List.of(
              unit.code(),
              unit.name(),
              headings.choice(unit.tree().name(), language),
              parent == null ? "" : codes.getOrDefault(parent, parent.toString()),
              unit.validFrom(),
              end == null ? "" : end));
    }
    return rows;
  }

  private List<Unit> standing(Scope scope) {
    return AllPages.of(page -> units.list(scope, null, null, page));
  }

  private Unit last(Scope scope, Unit unit) {
    return units.history(scope, unit.id()).getLast();
  }

  @Override
  public ImportedList apply(Scope scope, List<Row> rows) {
    Counting counting = new Counting();
    List<Told> all = rows.stream().map(Told::of).toList();
    all.forEach(told -> counting.once(told.row(), CODE, told.code()));
    Known known = new Known(scope, standing(scope));
    for (Told told : ParentsFirst.order(all, Told::code, Told::parent)) {
      apply(known, told, counting);
      if (told.row().isRefused() && told.code() != null) {
        known.refused.add(told.code());
      }
    }
    return counting.counts();
  }

  private void apply(Known known, Told told, Counting counting) {
    Row row = told.row();
    UUID parent = parent(known, told);
    Unit before = told.code() == null ? null : known.byCode.get(told.code());
    UnitDraft draft =
        new UnitDraft(
            before == null ? told.code() : null,
            told.name(),
            told.tree(),
            parent,
            told.from(),
            told.to(),
            null);
    Unit last = before == null ? null : last(known.scope(), before);
    if (last != null && told.tree() != null && told.tree() != last.tree()) {
      row.refuse(TREE, ExchangeError.VALUE_FIXED, last.code());
      return;
    }
    counting.bring(
        row,
        last,
        unit -> told.saysTheSame(unit, parent),
        () -> known.add(units.add(known.scope(), draft)),
        unit -> units.change(known.scope(), unit.id(), draft),
        Map.of());
  }

  private static @Nullable UUID parent(Known known, Told told) {
    String code = told.parent();
    if (code == null) {
      return null;
    }
    Unit parent = known.byCode.get(code);
    UUID id = parent == null ? Row.id(code) : parent.id();
    if (id == null && known.refused.contains(code)) {
      told.row().passOver(PARENT);
    } else if (id == null) {
      told.row().refuse(PARENT, OrganisationError.UNIT_UNKNOWN, code);
    }
    return id;
  }

  /** The units so far; those added on the way are within reach. */
  private static final class Known {

    private final Scope asked;
    private final Set<UUID> reached;
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    Known(Scope scope, List<Unit> standing) {
      asked = scope;
      reached = new HashSet<>(scope.units());
      standing.forEach(unit -> byCode.put(unit.code(), unit));
    }

    void add(Unit unit) {
      byCode.put(unit.code(), unit);
      reached.add(unit.id());
    }

    Scope scope() {
      return new Scope(
          asked.principal(),
          asked.name(),
          asked.role(),
          asked.allUnits(),
          asked.allUnits() ? Set.of() : reached,
          asked.unit(),
          asked.person());
    }
  }

  private record Told(
      Row row,
      @Nullable String code,
      @Nullable String name,
      @Nullable Tree tree,
      @Nullable String parent,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    static Told of(Row row) {
      return new Told(
          row,
          row.text(CODE),
          row.text(NAME),
          row.choice(TREE, Tree.class),
          row.text(PARENT),
          row.day(FROM),
          row.day(TO));
    }

    /** Whether the unit stands so already, on the row's day where it names one. */
    boolean saysTheSame(Unit last, @Nullable UUID above) {
      return last.name().equals(name)
          && Objects.equals(last.parent(), above)
          && Objects.equals(last.validTo(), to)
          && (from == null || !from.isBefore(last.validFrom()));
    }
  }
}
