package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.capability.NeedStanding.Lack;
import vn.thongmach.capability.NeedStanding.Why;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonCertificate.State;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.Requirement;

/** What a person lacks of requirements on a day; only what a head confirmed counts. */
final class Fulfilment {

  private Fulfilment() {}

  /** In the order of the requirements; empty where the person has all. */
  static List<Lack> lacks(
      PersonCapability person, Collection<Requirement> requirements, LocalDate day) {
    List<Lack> lacks = new ArrayList<>();
    for (Requirement requirement : requirements) {
      Lack lack =
          requirement.level() > 0
              ? skill(person, requirement)
              : certificate(person, requirement, day);
      if (lack != null) {
        lacks.add(lack);
      }
    }
    return lacks;
  }

  private static @Nullable Lack skill(PersonCapability person, Requirement requirement) {
    Optional<PersonSkill> skill =
        person.skills().stream().filter(each -> each.item().equals(requirement.item())).findFirst();
    int has = skill.map(PersonSkill::counts).orElse(0);
    if (has >= requirement.level()) {
      return null;
    }
    boolean claims = skill.map(each -> each.claims() >= requirement.level()).orElse(false);
    Why why = claims ? Why.SKILL_NOT_CONFIRMED : has > 0 ? Why.SKILL_BELOW : Why.SKILL_MISSING;
    return new Lack(requirement.item(), why, requirement.level(), has, null);
  }

  private static @Nullable Lack certificate(
      PersonCapability person, Requirement requirement, LocalDate day) {
    Why why = Why.CERTIFICATE_MISSING;
    LocalDate last = null;
    for (PersonCertificate paper : person.certificates()) {
      if (!paper.item().equals(requirement.item())) {
        continue;
      }
      if (paper.counts(day)) {
        return null;
      }
      if (paper.state() == State.CONFIRMED && paper.expired(day)) {
        why = Why.CERTIFICATE_EXPIRED;
        LocalDate end = paper.validTo();
        last = last == null || (end != null && end.isAfter(last)) ? end : last;
      } else if (paper.state() == State.STATED && why == Why.CERTIFICATE_MISSING) {
        why = Why.CERTIFICATE_NOT_CONFIRMED;
      }
    }
    return new Lack(requirement.item(), why, 0, 0, last);
  }
}
