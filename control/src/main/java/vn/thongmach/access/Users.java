package vn.thongmach.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.model.Passwords;
import vn.thongmach.access.model.UserRows;
import vn.thongmach.access.model.UserRows.StoredUser;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** People who sign in with name and password. */
@Service
public class Users {

  static final int SHORTEST_PASSWORD = 12;
  static final int LONGEST_PASSWORD = 128;

  private final UserRows rows;
  private final Passwords passwords;
  private final UnitClosure units;
  private final PeopleDirectory people;
  private final AuditTrail audit;
  private final Clock clock;

  Users(
      UserRows rows,
      Passwords passwords,
      UnitClosure units,
      PeopleDirectory people,
      AuditTrail audit,
      Clock clock) {
    this.units = units;
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a user.
   *
   * @return its id
   * @throws CodedException {@code access.name-malformed}, {@code access.name-taken}, {@code
   *     access.password-length}
   */
  @Transactional
  public UUID add(Scope by, NewUser user) {
    String name = Names.folded(Names.checked(user.name()));
    int length = user.password().codePointCount(0, user.password().length());
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      throw new CodedException(AccessError.PASSWORD_LENGTH, SHORTEST_PASSWORD, LONGEST_PASSWORD);
    }
    UUID id = UUID.randomUUID();
    String hash = passwords.hash(user.password());
    try {
      rows.insert(
          by,
          new StoredUser(id, name, hash, user.role(), user.unit(), user.person()),
          clock.instant());
    } catch (DuplicateKeyException taken) {
      throw new CodedException(AccessError.NAME_TAKEN, name);
    }
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("name", name);
    detail.put("role", user.role());
    detail.put("unit", user.unit());
    detail.put("person", user.person());
    audit.record(by, "UserAdded", "user", id.toString(), detail);
    return id;
  }

  /**
   * Adds a user with a password made here.
   *
   * @return the password, told this once
   * @throws CodedException {@code access.unit-unknown}, {@code access.person-unknown} and what
   *     {@link #add} throws
   */
  @Transactional
  public String addWithPassword(
      Scope by, String name, Role role, @Nullable UUID unit, @Nullable UUID person) {
    if (unit != null && units.closure(unit, clock.instant()).isEmpty()) {
      throw new CodedException(AccessError.UNIT_UNKNOWN, unit);
    }
    if (person != null && people.find(person).isEmpty()) {
      throw new CodedException(AccessError.PERSON_UNKNOWN, person);
    }
    String password = Passwords.random();
    add(by, new NewUser(name, password, role, unit, person));
    return password;
  }

  /** Enabled users by name. */
  public PageOf<UserAccount> page(Scope scope, PageRequest page) {
    return rows.page(scope, page);
  }

  /** Whether nobody can sign in yet. */
  boolean isEmpty(Scope by) {
    return !rows.any(by);
  }
}
