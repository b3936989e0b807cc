package vn.thongmach.programme.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.KeyTasks;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.programme.SteeringCommittees;

/** Who may read the history of programmes and what belongs to them: whoever reaches them. */
@Component
class ProgrammeHistory implements AuditedSubjects {

  private final KeyTasks keyTasks;
  private final SteeringCommittees committees;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Obstacles obstacles;

  ProgrammeHistory(
      KeyTasks keyTasks,
      SteeringCommittees committees,
      ActionPrograms programmes,
      Milestones milestones,
      Obstacles obstacles) {
    this.keyTasks = keyTasks;
    this.committees = committees;
    this.programmes = programmes;
    this.milestones = milestones;
    this.obstacles = obstacles;
  }

  @Override
  public Set<String> types() {
    return Set.of("theme", "key-task", "steering-committee", "programme", "milestone", "obstacle");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return switch (type) {
      case "programme" -> programmes.find(scope, id).isPresent();
      case "key-task" -> keyTasks.find(scope, id).isPresent();
      case "theme" ->
          keyTasks.themes(scope).stream().anyMatch(theme -> theme.id().toString().equals(id));
      case "steering-committee" ->
          Ids.read(id).flatMap(known -> committees.find(scope, known)).isPresent();
      case "milestone" -> Ids.read(id).flatMap(known -> milestones.find(scope, known)).isPresent();
      default -> Ids.read(id).flatMap(known -> obstacles.find(scope, known)).isPresent();
    };
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return switch (type) {
      case "programme" -> programmes.find(scope, id).map(ActionProgram::name);
      case "obstacle" ->
          Ids.read(id).flatMap(known -> obstacles.find(scope, known)).map(Obstacle::title);
      default -> Optional.empty();
    };
  }
}
