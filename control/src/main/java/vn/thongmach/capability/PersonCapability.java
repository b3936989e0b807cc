package vn.thongmach.capability;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one person can do.
 *
 * @param units in which they hold a post on the day asked for
 */
public record PersonCapability(
    UUID person, Set<UUID> units, List<PersonSkill> skills, List<PersonCertificate> certificates) {

  public PersonCapability {
    units = Set.copyOf(units);
    skills = List.copyOf(skills);
    certificates = List.copyOf(certificates);
  }

  /** Whether something waits for a head. */
  public boolean waits() {
    return skills.stream().anyMatch(PersonSkill::waits)
        || certificates.stream().anyMatch(each -> each.state() == PersonCertificate.State.STATED);
  }
}
