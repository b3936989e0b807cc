package vn.thongmach.access.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /**
   * Users by name; for who reaches all units.
   *
   * @param withDisabled whether those who may no longer sign in are listed too
   */
  PageOf<UserAccount> page(Scope scope, boolean withDisabled, PageRequest page);

  /** The people behind the users of these names, by name; who stands behind nobody is left out. */
  Map<String, UUID> peopleNamed(Scope scope, Collection<String> names);

  /** One user, held against other writers until the transaction ends. */
  Optional<UserAccount> locked(Scope scope, UUID user);

  /** Writes role, unit, person and since when the user is disabled. */
  void update(Scope scope, UserAccount user);

  void updatePassword(Scope scope, UUID user, String passwordHash);

  /**
   * Enabled administrators who reach all units, held against other writers until the transaction
   * ends.
   */
  List<UUID> lockedAdministrators(Scope scope);

  /** Accounts of these people that may sign in, by name. */
  List<UserAccount> enabledOf(Scope scope, Collection<UUID> people);

  /** Accounts of people with this role that may sign in, by name. */
  List<UserAccount> enabledWith(Scope scope, Role role);

  /** One account that may sign in. */
  Optional<UserAccount> enabled(Scope scope, UUID user);

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
