package vn.thongmach.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.model.Passwords;
import vn.thongmach.access.model.SessionRows;
import vn.thongmach.access.model.UserRows;
import vn.thongmach.access.model.UserRows.StoredUser;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
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
  private final SessionRows sessions;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Users(
      UserRows rows,
      Passwords passwords,
      UnitClosure units,
      PeopleDirectory people,
      SessionRows sessions,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.people = people;
    this.rows = rows;
    this.passwords = passwords;
    this.sessions = sessions;
    this.audit = audit;
    this.events = events;
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
    checkUnit(unit);
    checkPerson(person);
    String password = Passwords.random();
    add(by, new NewUser(name, password, role, unit, person));
    return password;
  }

  /**
   * Users by name.
   *
   * @param withDisabled whether those who may no longer sign in are listed too
   */
  public PageOf<UserAccount> page(Scope scope, boolean withDisabled, PageRequest page) {
    return rows.page(scope, withDisabled, page);
  }

  /**
   * Gives a user another role, unit or person, or takes away or gives back the right to sign in.
   * Whose role or reach changes signs in anew: all sessions end at once.
   *
   * @throws CodedException {@code kernel.not-found}, {@code access.unit-unknown}, {@code
   *     access.person-unknown}, {@code access.role-for-machines}, {@code access.last-administrator}
   */
  @Transactional
  public UserAccount change(Scope by, UUID id, UserChange change) {
    by.requireAllUnits();
    List<UUID> administrators = rows.lockedAdministrators(by);
    UserAccount before =
        rows.locked(by, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (!Objects.equals(change.unit(), before.unit())) {
      checkUnit(change.unit());
    }
    if (!Objects.equals(change.person(), before.person())) {
      checkPerson(change.person());
    }
    checkRole(change.role());
    Instant since = before.disabledAt() == null ? clock.instant() : before.disabledAt();
    UserAccount after =
        new UserAccount(
            id,
            before.name(),
            change.role(),
            change.unit(),
            change.person(),
            before.createdAt(),
            change.disabled() ? since : null);
    if (after.equals(before)) {
      return before;
    }
    if (administrators.equals(List.of(id)) && !after.administersEverything()) {
      throw new CodedException(AccessError.LAST_ADMINISTRATOR, before.name());
    }
    rows.update(by, after);
    audit.record(by, "UserChanged", "user", id.toString(), after);
    endSessions(by, id);
    return after;
  }

  /**
   * Gives a user a new password made here and ends all sessions opened with the old one.
   *
   * @return the password, told this once
   * @throws CodedException {@code kernel.not-found}
   */
  @Transactional
  public NewPassword renewPassword(Scope by, UUID id) {
    by.requireAllUnits();
    UserAccount user =
        rows.locked(by, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    String password = Passwords.random();
    rows.updatePassword(by, id, passwords.hash(password));
    audit.record(by, "UserPasswordRenewed", "user", id.toString(), Map.of("name", user.name()));
    endSessions(by, id);
    return new NewPassword(user.name(), password);
  }

  private void endSessions(Scope by, UUID user) {
    sessions.deleteOf(by, user).forEach(id -> events.publishEvent(new CredentialEnded(id)));
    events.publishEvent(new AccountChanged(user));
  }

  private void checkUnit(@Nullable UUID unit) {
    if (unit != null && !units.exists(unit)) {
      throw new CodedException(AccessError.UNIT_UNKNOWN, unit);
    }
  }

  private void checkPerson(@Nullable UUID person) {
    if (person != null && people.find(person).isEmpty()) {
      throw new CodedException(AccessError.PERSON_UNKNOWN, person);
    }
  }

  private static void checkRole(Role role) {
    if (role == Role.INTEGRATION) {
      throw new CodedException(AccessError.ROLE_FOR_MACHINES);
    }
  }

  /** Whether nobody can sign in yet. */
  boolean isEmpty(Scope by) {
    return !rows.any(by);
  }
}
