package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Units;
import vn.thongmach.programme.Deciders;
import vn.thongmach.regulation.UnitHeads;

/** Reads the heads of many units and of those above them at once. */
@Service
class NearestHeads implements Deciders {

  private static final Scope SCOPE = Scope.system("who may decide");

  private final Units units;
  private final People people;
  private final UnitHeads unitHeads;
  private final Clock clock;

  NearestHeads(Units units, People people, UnitHeads unitHeads, Clock clock) {
    this.units = units;
    this.people = people;
    this.unitHeads = unitHeads;
    this.clock = clock;
  }

  @Override
  public Map<UUID, List<Decider>> of(Collection<UUID> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    Map<UUID, List<UUID>> above = units.aboveEach(wanted, now);
    Set<UUID> all = new HashSet<>(wanted);
    above.values().forEach(all::addAll);
    UnitHeads.Posts posts = unitHeads.posts(Tree.MANAGEMENT, now);
    Map<UUID, List<Mandate>> heads =
        people.held(SCOPE, all, LocalDate.ofInstant(now, Period.ZONE)).stream()
            .filter(posts::heads)
            .sorted(Comparator.comparing(posts::rank))
            .collect(Collectors.groupingBy(Mandate::unit));
    Map<UUID, List<Decider>> deciders = new HashMap<>();
    for (UUID unit : wanted) {
      List<UUID> line = new ArrayList<>(List.of(unit));
      line.addAll(above.getOrDefault(unit, List.of()));
      deciders.put(
          unit,
          line.stream()
              .flatMap(each -> heads.getOrDefault(each, List.of()).stream())
              .map(held -> new Decider(held.person(), held.post(), held.unit(), held.from()))
              .toList());
    }
    return deciders;
  }
}
