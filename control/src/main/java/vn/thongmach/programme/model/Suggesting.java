package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleSuggestion;
import vn.thongmach.programme.OwnedThings;
import vn.thongmach.programme.model.DesksAbove.Desk;
import vn.thongmach.regulation.WorkingCalendar;

/** Who must decide about an obstacle and by when, where whoever raises it does not say. */
@Component
class Suggesting {

  private static final UUID NOBODY = new UUID(0, 0);

  private final OwnersOfThings owners;
  private final DesksAbove desks;
  private final Escalation escalation;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Suggesting(
      OwnersOfThings owners,
      DesksAbove desks,
      Escalation escalation,
      WorkingCalendar calendar,
      Clock clock) {
    this.owners = owners;
    this.desks = desks;
    this.escalation = escalation;
    this.calendar = calendar;
    this.clock = clock;
  }

  ObstacleSuggestion suggest(Scope scope, Obstacle.@Nullable Tie tie, @Nullable UUID raisedIn) {
    Instant now = clock.instant();
    OwnedThings.Owned owned =
        tie == null ? null : owners.find(scope, tie.onType(), tie.onCode()).orElse(null);
    UUID owner = owned == null ? null : owned.unit();
    UUID unit = owner == null ? raisedIn : owner;
    UUID me = scope.person() == null ? NOBODY : scope.person();
    UUID decider =
        unit == null
            ? null
            : desks
                .from(ObstacleStage.Line.MANAGEMENT, unit, me, now)
                .map(Desk::person)
                .orElse(null);
    int days = escalation.firstTerm(now);
    LocalDate due = calendar.days(scope).after(LocalDate.ofInstant(now, Period.ZONE), days);
    return new ObstacleSuggestion(owned == null ? null : owned.name(), unit, decider, due, days);
  }
}
