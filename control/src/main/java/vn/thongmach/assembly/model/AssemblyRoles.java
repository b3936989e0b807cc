package vn.thongmach.assembly.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about the congresses of bodies they reach. */
public final class AssemblyRoles {

  private AssemblyRoles() {}

  /** Prepares congresses and lists, records what the office receives. */
  public static boolean prepares(Scope scope) {
    return scope.role() == Role.OFFICE || scope.role() == Role.ADMINISTRATOR;
  }

  /** Reads congresses and results. */
  public static boolean leads(Scope scope) {
    return scope.role() == Role.LEADER;
  }

  /** Reads elections against which a complaint was made. */
  public static boolean inspects(Scope scope) {
    return scope.role() == Role.INSPECTOR;
  }

  /** The person who may have a post; no machine has one. */
  public static @Nullable UUID officer(Scope scope) {
    return scope.role() == Role.INTEGRATION ? null : scope.person();
  }
}
