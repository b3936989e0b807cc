package vn.thongmach.programme.model;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleOption;
import vn.thongmach.programme.ObstacleSharing;
import vn.thongmach.programme.ProgrammeError;

/** The rules of options and of whom else an obstacle holds up. */
@Service
class SharedObstacles implements ObstacleSharing {

  private static final String SUBJECT = "obstacle";
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_OPTION = 1000;
  private static final int LONGEST_COST = 300;

  private final ObstacleRows obstacles;
  private final SharingRows rows;
  private final AuditTrail audit;
  private final Clock clock;

  SharedObstacles(ObstacleRows obstacles, SharingRows rows, AuditTrail audit, Clock clock) {
    this.obstacles = obstacles;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Obstacle> similar(Scope scope, String text, Obstacle.@Nullable Tie tie) {
    return obstacles.similar(scope, text, tie, MOST_SIMILAR);
  }

  @Override
  @Transactional
  public AffectedParty join(Scope scope, UUID id, @Nullable String note) {
    Obstacle obstacle = standing(scope, id);
    Problems problems = new Problems();
    String kept = problems.optionalText("note", note, LONGEST_NOTE);
    problems.throwIfAny();
    AffectedParty party =
        new AffectedParty(
            id,
            scope.principal(),
            scope.name(),
            scope.person(),
            scope.unit(),
            kept,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    rows.put(scope, party);
    audit.record(
        scope,
        "ObstacleJoined",
        SUBJECT,
        id.toString(),
        new Changed(kept == null ? "" : kept, obstacle));
    return party;
  }

  @Override
  @Transactional
  public ObstacleOption propose(Scope scope, UUID id, ObstacleOption.OptionDraft draft) {
    Obstacle obstacle = standing(scope, id);
    Problems problems = new Problems();
    ObstacleOption option =
        new ObstacleOption(
            UUID.randomUUID(),
            id,
            problems.text("text", draft.text(), LONGEST_OPTION),
            problems.optionalText("cost", draft.cost(), LONGEST_COST),
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    problems.throwIfAny();
    rows.insert(scope, option);
    audit.record(
        scope, "ObstacleOptionAdded", SUBJECT, id.toString(), new Changed(option.text(), obstacle));
    return option;
  }

  private Obstacle standing(Scope scope, UUID id) {
    Obstacle obstacle =
        obstacles.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (obstacle.removedAt() != null) {
      throw new CodedException(ProgrammeError.OBSTACLE_REMOVED, obstacle.title());
    }
    return obstacle;
  }

  @Override
  public Map<UUID, List<AffectedParty>> affected(Scope scope, Collection<UUID> found) {
    return rows.affected(scope, found).stream()
        .collect(Collectors.groupingBy(AffectedParty::obstacle));
  }

  @Override
  public Map<UUID, List<ObstacleOption>> options(Scope scope, Collection<UUID> found) {
    return rows.options(scope, found).stream()
        .collect(Collectors.groupingBy(ObstacleOption::obstacle));
  }
}
