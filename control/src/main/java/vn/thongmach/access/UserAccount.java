package vn.thongmach.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user without the secret.
 *
 * @param unit null for all units
 * @param person the person behind it, where recorded
 * @param disabledAt since when it may no longer sign in; null while it may
 */
public record UserAccount(
    UUID id,
    String name,
    Role role,
    @Nullable UUID unit,
    @Nullable UUID person,
    Instant createdAt,
    @Nullable Instant disabledAt) {

  /** Whether it may sign in and change every account. */
  boolean administersEverything() {
    return role == Role.ADMINISTRATOR && unit == null && disabledAt == null;
  }
}
