package vn.thongmach.organisation.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Unit;

/** Stored units; each row is one name and place of a unit. */
public interface UnitRows {

  /** Lets one writer at a time change the trees, until the transaction ends. */
  void lockTrees(Scope scope);

  /** Adds a unit and its first row; false when the code is taken. */
  boolean insert(Scope scope, Unit unit);

  /** Ends the last row where this one begins (or replaces it on the same day) and adds this one. */
  void append(Scope scope, Unit unit);

  /** All rows of a unit within the scope, oldest first. */
  List<Unit> rowsOf(Scope scope, UUID unit);

  /** The row of each unit that stands on that day, else its last. */
  List<Unit> standing(Scope scope, Collection<UUID> units, LocalDate day);

  PageOf<Unit> page(
      Scope scope, @Nullable Tree tree, @Nullable String like, LocalDate day, PageRequest page);

  /** The units above, by any row that stands on that day or later; with the unit itself. */
  Set<UUID> aboveFrom(Scope scope, UUID unit, LocalDate day);

  Set<UUID> above(Scope scope, Collection<UUID> units, LocalDate day);

  /** The units above each of these, the nearest first; those with none above left out. */
  Map<UUID, List<UUID>> aboveEach(Scope scope, Collection<UUID> units, LocalDate day);

  /** The units of a tree that stood under no other on a day. */
  Set<UUID> heads(Scope scope, Tree tree, LocalDate day);

  /** The unit and everything below it on that day. */
  Set<UUID> closure(Scope scope, UUID unit, LocalDate day);

  /** These units and everything below them on that day; first places hold before their day too. */
  Set<UUID> below(Scope scope, Collection<UUID> units, LocalDate day);

  /** These units and everything ever below them. */
  Set<UUID> everBelow(Scope scope, Collection<UUID> units);

  /** Days between two days, both left out, on which a unit was moved or ended, earliest first. */
  List<LocalDate> moves(Scope scope, LocalDate after, LocalDate before);
}
