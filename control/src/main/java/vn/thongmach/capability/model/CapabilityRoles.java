package vn.thongmach.capability.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about capability in the units they reach. */
public final class CapabilityRoles {

  private static final Set<Role> ONLY_THEMSELVES =
      EnumSet.of(Role.WORKER, Role.FIELD, Role.INTEGRATION);
  private static final Set<Role> HEADS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD);

  private static final Set<Role> PLANNERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME, Role.ADMINISTRATOR);

  private CapabilityRoles() {}

  /** Reads what the people of the units reached can do. */
  public static boolean oversees(Scope scope) {
    return !ONLY_THEMSELVES.contains(scope.role());
  }

  /** Confirms what the people of the units reached state. */
  public static boolean heads(Scope scope) {
    return HEADS.contains(scope.role());
  }

  /** Writes down what programmes need. */
  public static boolean plans(Scope scope) {
    return PLANNERS.contains(scope.role());
  }

  /** Who states something as themselves: no machine does, whoever stands behind. */
  public static @Nullable UUID self(Scope scope) {
    return scope.role() == Role.INTEGRATION ? null : scope.person();
  }
}
