package vn.thongmach.membership.office;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AccountScopes;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.model.PartyOffice;

/** The people behind accounts with the role of the office. */
@Component
class OfficeAccounts implements PartyOffice {

  private final AccountScopes accounts;

  OfficeAccounts(AccountScopes accounts) {
    this.accounts = accounts;
  }

  @Override
  public Map<UUID, Set<UUID>> reaching(Collection<UUID> cells) {
    Map<UUID, List<Scope>> office = accounts.ofRole(Role.OFFICE);
    Map<UUID, Set<UUID>> found = new HashMap<>();
    for (UUID cell : cells) {
      Set<UUID> people = new HashSet<>();
      office.forEach(
          (person, scopes) -> {
            if (scopes.stream().anyMatch(scope -> scope.reaches(cell))) {
              people.add(person);
            }
          });
      found.put(cell, people);
    }
    return found;
  }
}
