package vn.thongmach.supervision.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about supervision in the bodies they reach. */
public final class SupervisionRoles {

  private SupervisionRoles() {}

  /** Writes plans and records decisions. */
  public static boolean inspects(Scope scope) {
    return scope.role() == Role.INSPECTOR;
  }

  /** Reads issued plans. */
  public static boolean leads(Scope scope) {
    return scope.role() == Role.LEADER;
  }

  /** Who reads files as themselves: no administrator and no machine does, whoever stands behind. */
  public static @Nullable UUID reader(Scope scope) {
    return scope.role() == Role.ADMINISTRATOR || scope.role() == Role.INTEGRATION
        ? null
        : scope.person();
  }
}
