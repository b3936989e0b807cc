package vn.thongmach.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;

/**
 * A token to be created.
 *
 * @param name 1 to 64 letters, digits, dots, hyphens, underscores
 * @param unit null for all units
 * @param origin what the events sent with it count as
 * @param days lifetime, 1 to 3650
 */
public record NewToken(String name, Role role, @Nullable UUID unit, Origin origin, int days) {

  /** Lifetime where none is asked for. */
  public static final int DEFAULT_DAYS = 365;
}
