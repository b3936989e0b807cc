package vn.thongmach.study.model;

import java.util.EnumSet;
import java.util.Set;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/** What roles may do about study in the units they reach. */
public final class StudyRoles {

  private static final Set<Role> HOLDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.ADMINISTRATOR);
  private static final Set<Role> OVERSEERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE, Role.INSPECTOR, Role.ADMINISTRATOR);
  private static final Set<Role> HEADS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD);
  private static final Set<Role> KEEPERS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE);

  private StudyRoles() {}

  /** Writes, opens and closes campaigns of the units reached. */
  public static boolean holds(Scope scope) {
    return HOLDERS.contains(scope.role());
  }

  /** Reads how the people of the units reached stand. */
  public static boolean oversees(Scope scope) {
    return OVERSEERS.contains(scope.role());
  }

  /** Records attendance of the people of the units reached, and reads their commitments. */
  public static boolean heads(Scope scope) {
    return HEADS.contains(scope.role());
  }

  /** Reads the commitments made in campaigns of the units reached: no administrator does. */
  public static boolean keeps(Scope scope) {
    return KEEPERS.contains(scope.role());
  }
}
