package vn.thongmach.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The units of both trees. Reads answer what stands today unless they say otherwise. */
public interface Units {

  /**
   * Adds a unit.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Unit add(Scope scope, UnitDraft draft);

  /**
   * Gives a unit another name or place from the draft's day on; what stood before stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Unit change(Scope scope, UUID unit, UnitDraft draft);

  PageOf<Unit> list(Scope scope, @Nullable Tree tree, @Nullable String q, PageRequest page);

  Optional<Unit> find(Scope scope, UUID unit);

  /** The units of these ids within the scope. */
  Map<UUID, Unit> findAll(Scope scope, Collection<UUID> units);

  /** Every name and place the unit has had, oldest first; empty outside the scope. */
  List<Unit> history(Scope scope, UUID unit);

  /** The units above these, in their own trees, as they stood at that time; without these. */
  Set<UUID> above(Collection<UUID> units, Instant at);

  /** The same, of each of these units by itself, the nearest first. */
  Map<UUID, List<UUID>> aboveEach(Collection<UUID> units, Instant at);

  /** The units of a tree that stood under no other at that time. */
  Set<UUID> heads(Tree tree, Instant at);
}
