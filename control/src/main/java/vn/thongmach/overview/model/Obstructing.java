package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Causes;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.evaluation.TargetCauses.TargetCause;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.ObstructedCauses;
import vn.thongmach.overview.ObstructedCauses.Obstructed;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.Obstacles;

/** Says on which days obstacles stood in the way of what a target is short by. */
@Component
public class Obstructing {

  private static final PageRequest MOST = new PageRequest(0, 200);

  private final Causes causes;
  private final Obstacles obstacles;
  private final ActionPrograms programmes;

  Obstructing(Causes causes, Obstacles obstacles, ActionPrograms programmes) {
    this.causes = causes;
    this.obstacles = obstacles;
    this.programmes = programmes;
  }

  /**
   * Only the obstacles within the reader's scope are named.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  @Transactional(readOnly = true)
  public ObstructedCauses find(Scope scope, String target, Moment moment) {
    TargetCauses told = causes.find(scope, target, moment);
    List<Obstacle> onTarget = on(scope, Obstacle.Subject.TARGET, told.target());
    List<Obstructed> found = new ArrayList<>();
    for (TargetCause cause : told.causes()) {
      Days days = days(cause, told);
      if (days != null) {
        List<ObstructedCauses.ObstacleShare> standing =
            standing(cause, days, inTheWay(scope, cause, onTarget));
        if (!standing.isEmpty()) {
          found.add(new Obstructed(cause.kind(), cause.id(), standing));
        }
      }
    }
    return new ObstructedCauses(told.target(), told.period(), told.asOf(), Origin.SIMULATED, found);
  }

  /** The days over which a cause arose; null for what is still to come. */
  private static @Nullable Days days(TargetCause cause, TargetCauses told) {
    if (cause.kind() == TargetCauses.Kind.NOT_DUE) {
      return null;
    }
    Period within =
        cause.kind() == TargetCauses.Kind.TIME ? Period.parse(cause.name()) : told.period();
    Instant end = within.end().isBefore(told.asOf()) ? within.end() : told.asOf();
    LocalDate first = LocalDate.ofInstant(within.start(), Period.ZONE);
    LocalDate last = LocalDate.ofInstant(end.minusNanos(1), Period.ZONE);
    return last.isBefore(first) ? null : new Days(first, last);
  }

  private record Days(LocalDate first, LocalDate last) {

    int count() {
      return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }
  }

  /** What stands on the target holds up all of it; a cause of its own also has its own. */
  private List<Obstacle> inTheWay(Scope scope, TargetCause cause, List<Obstacle> onTarget) {
    Map<UUID, Obstacle> found = new LinkedHashMap<>();
    onTarget.forEach(obstacle -> found.put(obstacle.id(), obstacle));
    String id = cause.id();
    if (id != null) {
      switch (cause.kind()) {
        case OBJECT ->
            on(scope, Obstacle.Subject.OBJECT, id).forEach(each -> found.put(each.id(), each));
        case PART ->
            on(scope, Obstacle.Subject.TARGET, id).forEach(each -> found.put(each.id(), each));
        case PROGRAMME ->
            programmes
                .findAll(scope, List.of(UUID.fromString(id)))
                .forEach(
                    programme ->
                        on(scope, Obstacle.Subject.PROGRAMME, programme.code())
                            .forEach(each -> found.put(each.id(), each)));
        case UNIT, PERSON, TIME, NOT_DUE, UNASSIGNED -> {}
      }
    }
    return List.copyOf(found.values());
  }

  private List<Obstacle> on(Scope scope, Obstacle.Subject type, String code) {
    return obstacles
        .list(scope, new ObstacleFilter(null, null, null, null, type, code, null, null), MOST)
        .items()
        .stream()
        .filter(obstacle -> !obstacle.withdrawn())
        .toList();
  }

  private static List<ObstructedCauses.ObstacleShare> standing(
      TargetCause cause, Days days, List<Obstacle> inTheWay) {
    Map<UUID, Double> shares = new HashMap<>();
    Map<UUID, Integer> stood = new HashMap<>();
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      LocalDate on = day;
      List<Obstacle> standing = inTheWay.stream().filter(each -> stands(each, on)).toList();
      for (Obstacle obstacle : standing) {
        shares.merge(obstacle.id(), 1.0 / days.count() / standing.size(), Double::sum);
        stood.merge(obstacle.id(), 1, Integer::sum);
      }
    }
    return inTheWay.stream()
        .filter(obstacle -> stood.containsKey(obstacle.id()))
        .map(
            obstacle -> {
              double share = shares.getOrDefault(obstacle.id(), 0.0);
              LocalDate raised = raised(obstacle);
              return new ObstructedCauses.ObstacleShare(
                  obstacle.id(),
                  obstacle.title(),
                  raised.isBefore(days.first()) ? days.first() : raised,
                  stood.getOrDefault(obstacle.id(), 0),
                  days.count(),
                  stands(obstacle, days.last()),
                  share * cause.amount(),
                  share * cause.points());
            })
        .sorted(
            Comparator.comparing(ObstructedCauses.ObstacleShare::amount)
                .reversed()
                .thenComparing(ObstructedCauses.ObstacleShare::obstacle))
        .toList();
  }

  private static LocalDate raised(Obstacle obstacle) {
    return LocalDate.ofInstant(obstacle.raisedAt(), Period.ZONE);
  }

  /** The day it was removed on counts no more. */
  private static boolean stands(Obstacle obstacle, LocalDate day) {
    Instant removed = obstacle.removedAt();
    return !raised(obstacle).isAfter(day)
        && (removed == null || LocalDate.ofInstant(removed, Period.ZONE).isAfter(day));
  }
}
