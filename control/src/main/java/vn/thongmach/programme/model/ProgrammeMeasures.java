package vn.thongmach.programme.model;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MissedSteps;
import vn.thongmach.programme.Obstacle;

/**
 * Tells the measures of milestones reached and of obstacles removed on time, once for each: 1 of 1
 * on the day it happened when that was in time; 0 of 1 on the due day once that has passed. What
 * was told stays told, also when it happens later or the day is moved. What is entered with a day
 * that has passed already is told as missed from the next day on, so that its end can be entered
 * too.
 */
@Component
class ProgrammeMeasures implements MissedSteps {

  static final String MILESTONES = "milestones-reached";
  static final String OBSTACLES = "obstacles-removed-on-time";

  private static final Scope SCOPE = Scope.system("programmes");
  private static final int AT_ONCE = 500;

  private final MilestoneRows milestones;
  private final ObstacleRows obstacles;
  private final BusinessEvents events;
  private final Clock clock;

  ProgrammeMeasures(
      MilestoneRows milestones, ObstacleRows obstacles, BusinessEvents events, Clock clock) {
    this.milestones = milestones;
    this.obstacles = obstacles;
    this.events = events;
    this.clock = clock;
  }

  /** Tells of a milestone just reached, in the caller's transaction. */
  void reached(Scope scope, Milestone milestone, UUID leadUnit) {
    LocalDate day = milestone.reachedOn();
    if (day != null && milestones.told(scope, milestone.id())) {
      tell(milestone, leadUnit, day);
    }
  }

  /** Tells of an obstacle just removed, in the caller's transaction. */
  void removed(Scope scope, Obstacle obstacle) {
    Instant at = obstacle.removedAt();
    if (at != null && obstacles.told(scope, obstacle.id())) {
      tell(obstacle, LocalDate.ofInstant(at, Period.ZONE));
    }
  }

  @Override
  @Transactional
  public boolean tellMissed() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    Instant midnight = today.atStartOfDay(Period.ZONE).toInstant();
    List<MilestoneRows.Missed> late = milestones.missed(SCOPE, today, midnight, AT_ONCE);
    for (MilestoneRows.Missed missed : late) {
      if (milestones.told(SCOPE, missed.milestone().id())) {
        tell(missed.milestone(), missed.leadUnit(), today);
      }
    }
    List<Obstacle> standing = obstacles.missed(SCOPE, today, midnight, AT_ONCE);
    for (Obstacle obstacle : standing) {
      if (obstacles.told(SCOPE, obstacle.id())) {
        tell(obstacle, today);
      }
    }
    return late.size() == AT_ONCE || standing.size() == AT_ONCE;
  }

  private void tell(Milestone milestone, UUID leadUnit, LocalDate day) {
    String name = "milestone " + milestone.id();
    record(MILESTONES, SubjectKind.PROGRAMME, milestone.programme(), name, milestone.due(), day);
    record(MILESTONES, SubjectKind.UNIT, leadUnit, name, milestone.due(), day);
  }

  private void tell(Obstacle obstacle, LocalDate day) {
    String name = "obstacle " + obstacle.id();
    record(OBSTACLES, SubjectKind.UNIT, obstacle.unit(), name, obstacle.due(), day);
    record(OBSTACLES, SubjectKind.PERSON, obstacle.mustDecide(), name, obstacle.due(), day);
  }

  private void record(
      String measure, SubjectKind kind, UUID subject, String name, LocalDate due, LocalDate day) {
    boolean inTime = !day.isAfter(due);
    events.record(
        SCOPE,
        measure,
        Origin.REPORTED,
        List.of(
            BusinessEventDraft.on(
                kind,
                subject,
                inTime ? day : due,
                inTime ? BigDecimal.ONE : BigDecimal.ZERO,
                BigDecimal.ONE,
                name + " " + kind)));
  }
}
