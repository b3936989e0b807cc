package vn.thongmach.overview.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.AccessError;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

/** Who may look at what other people of a unit work on: who leads, within the units they reach. */
final class Leading {

  private static final Set<Role> LEADERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private Leading() {}

  /** Whether the role leads people. */
  static boolean leads(Scope scope) {
    return LEADERS.contains(scope.role());
  }

  /**
   * @throws CodedException {@code access.forbidden}
   */
  static void require(Scope scope) {
    if (!leads(scope)) {
      throw new CodedException(AccessError.FORBIDDEN, scope.role().name());
    }
  }

  /**
   * @throws CodedException {@code access.forbidden}, {@code kernel.not-found} for a unit outside
   */
  static void require(Scope scope, UUID unit) {
    require(scope);
    if (!scope.reaches(unit)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }
}
