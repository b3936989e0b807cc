package vn.thongmach.emulation.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about emulation in the units they reach. */
public final class EmulationRoles {

  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);

  private EmulationRoles() {}

  /** Holds movements of the units reached, and judges in them. */
  public static boolean holds(Scope scope) {
    return HOLDERS.contains(scope.role());
  }

  /** Who takes part as themselves: no machine does, whoever stands behind. */
  public static @Nullable UUID self(Scope scope) {
    return scope.role() == Role.INTEGRATION ? null : scope.person();
  }
}
