package vn.thongmach.absence.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.thongmach.absence.Absence;
import vn.thongmach.absence.StandIns;
import vn.thongmach.access.Scope;

/** Who may stand in for somebody of a unit, by the rule that allows deputies. */
@Service
class NamedStandIns implements StandIns {

  private static final Scope SCOPE = Scope.system("stand-ins");

  private final DeputyRule rule;
  private final AbsenceRows rows;

  NamedStandIns(DeputyRule rule, AbsenceRows rows) {
    this.rule = rule;
    this.rows = rows;
  }

  @Override
  public Map<UUID, Set<UUID>> allowed(UUID unit, LocalDate day) {
    return rule.around(Set.of(unit), day);
  }

  @Override
  public Map<UUID, LocalDate> away(Collection<UUID> people, LocalDate day) {
    Map<UUID, LocalDate> found = new HashMap<>();
    for (Absence absence : rows.running(SCOPE, day)) {
      if (absence.on(day) && people.contains(absence.person())) {
        found.put(absence.person(), absence.to());
      }
    }
    return found;
  }
}
