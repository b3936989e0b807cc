package vn.thongmach.meeting.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about meetings of the bodies they reach. */
public final class MeetingRoles {

  /** The product at work on meetings: it reads all of them. */
  static final Scope SYSTEM =
      new Scope(new UUID(0, 0), "meeting", Role.OFFICE, true, Set.of(), null, null);

  private static final Set<Role> READERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.INSPECTOR);
  private static final Set<Role> KEEPERS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE);

  private MeetingRoles() {}

  /** Reads meetings of the bodies reached; administrators do not. */
  public static boolean reads(Scope scope) {
    return READERS.contains(scope.role());
  }

  /** Calls and keeps meetings of the bodies reached. */
  public static boolean keeps(Scope scope) {
    return KEEPERS.contains(scope.role());
  }
}
