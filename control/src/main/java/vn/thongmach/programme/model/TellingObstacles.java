package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleStage;

/** Tells people of obstacles that reach their desk or were decided, in the caller's transaction. */
@Component
class TellingObstacles {

  private final Notices notices;
  private final SharingRows sharing;
  private final Clock clock;

  TellingObstacles(Notices notices, SharingRows sharing, Clock clock) {
    this.notices = notices;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** Tells the person named that they must decide. */
  void toDecide(Scope scope, Obstacle obstacle) {
    tell(
        scope,
        obstacle,
        NoticeKind.OBSTACLE_TO_DECIDE,
        Set.of(obstacle.mustDecide()),
        "programme.notice-obstacle-to-decide",
        obstacle.due().isBefore(LocalDate.ofInstant(clock.instant(), Period.ZONE).plusDays(2)),
        obstacle.due());
  }

  /** Tells the person on whose desk it came to lie because its time ran out below. */
  void escalated(Scope scope, Obstacle obstacle, ObstacleStage stage) {
    tell(
        scope,
        obstacle,
        NoticeKind.OBSTACLE_ESCALATED,
        Set.of(stage.person()),
        "programme.notice-obstacle-escalated",
        true,
        stage.dueDay());
  }

  /** Tells who raised it, whom else it held up and on whose desks it lay. */
  void decided(Scope scope, Obstacle obstacle, List<ObstacleStage> lay, String decision) {
    Set<UUID> people =
        new HashSet<>(NoticeDraft.people(obstacle.raisedByPerson(), obstacle.mustDecide()));
    sharing.affected(scope, List.of(obstacle.id())).stream()
        .map(AffectedParty::person)
        .forEach(person -> people.addAll(NoticeDraft.people(person)));
    lay.forEach(stage -> people.add(stage.person()));
    tell(
        scope,
        obstacle,
        NoticeKind.OBSTACLE_DECIDED,
        people,
        "programme.notice-obstacle-decided",
        false,
        decision);
  }

  private void tell(
      Scope scope,
      Obstacle obstacle,
      NoticeKind kind,
      Set<UUID> people,
      String line,
      boolean urgent,
      Object argument) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject("obstacle", obstacle.id().toString(), obstacle.title()),
            "/commitments/obstacles?obstacle=" + obstacle.id(),
            line,
            List.of(argument),
            urgent));
  }
}
