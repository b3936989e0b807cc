package vn.thongmach.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.KernelError;

/**
 * What a reader reaches: the first argument of every storage query. What lies outside is answered
 * as if it were not there.
 *
 * @param principal id of the user or token
 * @param name its name, for the audit trail
 * @param allUnits true when every unit is reached
 * @param units the units reached, by the closure of both trees at the time of the request
 * @param unit the principal's own unit, which owns what it brings in; null where it has none
 * @param person the person behind the principal, who reaches what is their own; null where none is
 * @param standsFor those absent today for whom that person acts, by what they may do for them
 */
public record Scope(
    UUID principal,
    String name,
    Role role,
    boolean allUnits,
    Set<UUID> units,
    @Nullable UUID unit,
    @Nullable UUID person,
    Map<Desk, Set<UUID>> standsFor) {

  private static final UUID SYSTEM = new UUID(0, 0);

  public Scope {
    units = Set.copyOf(units);
    standsFor = Map.copyOf(standsFor);
  }

  /** A principal who stands in for nobody. */
  public Scope(
      UUID principal,
      String name,
      Role role,
      boolean allUnits,
      Set<UUID> units,
      @Nullable UUID unit,
      @Nullable UUID person) {
    this(principal, name, role, allUnits, units, unit, person, Map.of());
  }

  /** A principal without a unit of its own. */
  public Scope(UUID principal, String name, Role role, boolean allUnits, Set<UUID> units) {
    this(principal, name, role, allUnits, units, null, null);
  }

  /** A principal without a recorded person. */
  public Scope(
      UUID principal,
      String name,
      Role role,
      boolean allUnits,
      Set<UUID> units,
      @Nullable UUID unit) {
    this(principal, name, role, allUnits, units, unit, null);
  }

  /** The product itself at work, for example when it records events. */
  public static Scope system(String work) {
    return new Scope(SYSTEM, work, Role.ADMINISTRATOR, true, Set.of());
  }

  /** The same reader, looking at no more than these units of what is within reach. */
  public Scope within(Set<UUID> area) {
    Set<UUID> both = new HashSet<>(area);
    if (!allUnits) {
      both.retainAll(units);
    }
    return new Scope(principal, name, role, false, both, unit, person, standsFor);
  }

  /** The person and those absent for whom they act at a desk. */
  public Set<UUID> people(Desk desk) {
    Set<UUID> people = new HashSet<>(standsFor.getOrDefault(desk, Set.of()));
    if (person != null) {
      people.add(person);
    }
    return people;
  }

  /** Whether somebody is absent and the person acts for them at a desk. */
  public boolean standsFor(Desk desk, @Nullable UUID absent) {
    return absent != null && standsFor.getOrDefault(desk, Set.of()).contains(absent);
  }

  /** Whether a thing owned by this unit is within reach. */
  public boolean reaches(UUID unit) {
    return allUnits || units.contains(unit);
  }

  /**
   * The person a request names: an id, or {@code me} for the person behind whoever asks.
   *
   * @return null where none is named; an id that nobody bears where {@code me} is no person
   * @throws CodedException {@code kernel.value-malformed}
   */
  public @Nullable UUID personNamed(String field, @Nullable String named) {
    if (named == null || named.isBlank()) {
      return null;
    }
    if (named.equals("me")) {
      return person == null ? SYSTEM : person;
    }
    return Ids.read(named)
        .orElseThrow(() -> new CodedException(KernelError.VALUE_MALFORMED, field, named));
  }

  /**
   * Refuses whoever reaches some units only, for what belongs to no unit.
   *
   * @throws CodedException {@code access.whole-operator-only}
   */
  public void requireAllUnits() {
    if (!allUnits) {
      throw new CodedException(AccessError.WHOLE_OPERATOR_ONLY, name);
    }
  }
}
