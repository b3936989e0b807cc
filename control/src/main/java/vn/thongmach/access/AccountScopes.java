package vn.thongmach.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.model.UserRows;
import vn.thongmach.contracts.Origin;

/** What people reach without having asked just now: the scopes of their enabled accounts. */
@Component
public class AccountScopes {

  private static final Scope SCOPE = Scope.system("scopes of accounts");

  private final UserRows rows;
  private final Scopes scopes;

  AccountScopes(UserRows rows, Scopes scopes) {
    this.rows = rows;
    this.scopes = scopes;
  }

  /** By person; who has no enabled account is left out. */
  public Map<UUID, List<Scope>> ofPeople(Collection<UUID> people) {
    return byPerson(people.isEmpty() ? List.of() : rows.enabledOf(SCOPE, people));
  }

  /** Those of the enabled accounts with a role, by person. */
  public Map<UUID, List<Scope>> ofRole(Role role) {
    return byPerson(rows.enabledWith(SCOPE, role));
  }

  private Map<UUID, List<Scope>> byPerson(List<UserAccount> accounts) {
    Map<UUID, List<Scope>> found = new HashMap<>();
    for (UserAccount account : accounts) {
      UUID person = account.person();
      if (person != null) {
        found.computeIfAbsent(person, _ -> new ArrayList<>()).add(scope(account));
      }
    }
    return found;
  }

  /** The people behind accounts, by the name of the account; also of those no longer enabled. */
  public Map<String, UUID> people(Collection<String> accountNames) {
    return accountNames.isEmpty() ? Map.of() : rows.peopleNamed(SCOPE, accountNames);
  }

  /** Of one account; empty where it may no longer sign in. */
  public Optional<Scope> ofAccount(UUID user) {
    return rows.enabled(SCOPE, user).map(this::scope);
  }

  private Scope scope(UserAccount account) {
    return scopes.of(
        new Actor(
            account.id(),
            account.name(),
            account.role(),
            account.unit(),
            Origin.REPORTED,
            account.id(),
            Instant.MAX,
            account.person()));
  }
}
