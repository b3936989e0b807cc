package vn.thongmach.access.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UserAccount;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Storage of users. */
public interface UserRows {

  /**
   * @throws org.springframework.dao.DuplicateKeyException when the name is taken
   */
  void insert(Scope scope, StoredUser user, Instant createdAt);

  /** The enabled user of this name. */
  Optional<StoredUser> byName(Scope scope, String name);

  /** All enabled users by name; for who reaches all units. */
  PageOf<UserAccount> page(Scope scope, PageRequest page);

  /** Whether there is any user at all. */
  boolean any(Scope scope);

  /**
   * One user.
   *
   * @param name in lower case
   * @param passwordHash in the form of Argon2's own encoding
   * @param unit null for all units
   * @param person the person behind it, where recorded
   */
  record StoredUser(
      UUID id,
      String name,
      String passwordHash,
      Role role,
      @Nullable UUID unit,
      @Nullable UUID person) {}
}
