package vn.thongmach.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be added.
 *
 * @param name 1 to 64 letters, digits, dots, hyphens, underscores; kept in lower case
 * @param password 12 to 128 characters
 * @param unit null for all units
 * @param person the person behind it, where recorded
 */
public record NewUser(
    String name, String password, Role role, @Nullable UUID unit, @Nullable UUID person) {

  @Override
  public String toString() {
    return "NewUser[" + name + ", " + role + "]";
  }
}
