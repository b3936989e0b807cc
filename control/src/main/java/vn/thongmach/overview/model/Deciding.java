package vn.thongmach.overview.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.Decisions;
import vn.thongmach.overview.Decisions.Decision;
import vn.thongmach.overview.Decisions.DecisionKind;
import vn.thongmach.overview.Decisions.DecisionSubject;
import vn.thongmach.overview.Decisions.DecisionSums;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleStages;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** What waits for whose decision, and what it holds up. */
@Component
public class Deciding {

  /** Whose role lets them remove the obstacles of units they reach. */
  private static final Set<Role> DECIDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private static final PageRequest ALL = new PageRequest(0, 1000);
  private static final TaskFilter HANDED_OVER =
      new TaskFilter(null, null, null, null, null, null, Task.State.DONE, null, null);

  private static final Comparator<Decision> ORDER =
      Comparator.comparing((Decision decision) -> !decision.mine())
          .thenComparing(decision -> !decision.overdue())
          .thenComparing(Deciding::lowest, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Decision::days)
          .thenComparing(Decision::id);

  private final Standing standing;
  private final Obstacles obstacles;
  private final ObstacleStages stages;
  private final Tasks tasks;
  private final Holding holding;
  private final Naming naming;

  Deciding(
      Standing standing,
      Obstacles obstacles,
      ObstacleStages stages,
      Tasks tasks,
      Holding holding,
      Naming naming) {
    this.standing = standing;
    this.obstacles = obstacles;
    this.stages = stages;
    this.tasks = tasks;
    this.holding = holding;
    this.naming = naming;
  }

  /**
   * @param moment whose scores say what is endangered; what waits is told of now
   */
  @Transactional(readOnly = true)
  public Decisions decide(Scope scope, Moment moment) {
    Standing.Known known = standing.read(scope, moment);
    Waiting waiting =
        obstacles(scope, known, holding.read(scope, known, openObstacles(scope, null)), null);
    List<Decision> all = new ArrayList<>(waiting.decisions());
    PageOf<Task> handed = handedOver(scope);
    all.addAll(tasks(scope, known, handed.items()));
    all.sort(ORDER);
    return new Decisions(
        known.period(),
        new DecisionSums(
            waiting.decisions().size(),
            (int) handed.total(),
            (int) all.stream().filter(Decision::overdue).count(),
            (int) all.stream().filter(Decision::mine).count()),
        all.stream().limit(Decisions.MOST).toList());
  }

  /**
   * @param at as they stood then; null for now
   */
  List<Obstacle> openObstacles(Scope scope, @Nullable Instant at) {
    return obstacles
        .list(scope, new ObstacleFilter(true, null, null, null, null, null, null, at), ALL)
        .items();
  }

  /** Tasks that were handed over and that nobody has accepted yet. */
  PageOf<Task> handedOver(Scope scope) {
    return tasks.list(scope, HANDED_OVER, ALL);
  }

  /**
   * Obstacles that stand, in the order of {@link Decisions}, with what they hold up.
   *
   * @param at on whose desks they lay then; null for now
   */
  Waiting obstacles(Scope scope, Standing.Known known, Holding.Held held, @Nullable Instant at) {
    return obstacles(scope, scope.person(), known, held, at);
  }

  /**
   * @param me whose desk counts as one's own
   */
  Waiting obstacles(
      Scope scope,
      @Nullable UUID me,
      Standing.Known known,
      Holding.Held held,
      @Nullable Instant at) {
    if (held.obstacles().isEmpty()) {
      return new Waiting(List.of());
    }
    Set<UUID> mine = mine(scope, me);
    Map<UUID, List<ObstacleStage>> desks =
        stages.desks(scope, held.obstacles().stream().map(Obstacle::id).toList(), at);
    NameBook names =
        naming.of(
            held.obstacles().stream().map(Obstacle::unit),
            held.obstacles().stream()
                .flatMap(
                    each ->
                        Stream.<@Nullable UUID>concat(
                            Stream.of(each.mustDecide(), each.raisedByPerson()),
                            desks.getOrDefault(each.id(), List.of()).stream()
                                .map(ObstacleStage::person))));
    List<Decision> decisions =
        held.obstacles().stream()
            .map(
                each ->
                    obstacle(
                        scope,
                        known.today(),
                        each,
                        desk(mine, each, desks.getOrDefault(each.id(), List.of())),
                        held,
                        names))
            .sorted(ORDER)
            .toList();
    return new Waiting(decisions);
  }

  private static Decision obstacle(
      Scope scope,
      LocalDate today,
      Obstacle obstacle,
      Lying desk,
      Holding.Held held,
      NameBook names) {
    PersonName raiser = names.person(obstacle.raisedByPerson());
    boolean leads = DECIDERS.contains(scope.role()) && scope.reaches(obstacle.unit());
    return new Decision(
        DecisionKind.OBSTACLE,
        obstacle.id(),
        obstacle.version(),
        obstacle.title(),
        held.subject(obstacle),
        names.unit(obstacle.unit()),
        names.person(desk.person()),
        raiser == null ? obstacle.raisedBy() : raiser.fullName(),
        LocalDate.ofInstant(obstacle.raisedAt(), Period.ZONE),
        desk.due(),
        desk.due().isBefore(today),
        ChronoUnit.DAYS.between(today, desk.due()),
        desk.mine(),
        desk.mine() || scope.people(Desk.OBSTACLES).contains(obstacle.mustDecide()) || leads,
        desk.level(),
        obstacle.due().isBefore(today) ? obstacle.due() : null,
        null,
        held.targets(obstacle).stream().limit(Decision.MOST_HELD).map(Standing::held).toList());
  }

  /** The reader's own desk or one they stand in at, else the one in the management line. */
  private static Lying desk(Set<UUID> mine, Obstacle obstacle, List<ObstacleStage> lying) {
    return lying.stream()
        .filter(stage -> mine.contains(stage.person()))
        .findFirst()
        .or(() -> lying.stream().findFirst())
        .map(
            stage ->
                new Lying(
                    stage.person(), stage.dueDay(), stage.level(), mine.contains(stage.person())))
        .orElse(
            new Lying(
                obstacle.mustDecide(), obstacle.due(), 0, mine.contains(obstacle.mustDecide())));
  }

  /** Whoever's desk counts as one's own, with those they stand in for where that is the reader. */
  private static Set<UUID> mine(Scope scope, @Nullable UUID me) {
    if (me == null) {
      return Set.of();
    }
    return me.equals(scope.person()) ? scope.people(Desk.OBSTACLES) : Set.of(me);
  }

  /** Tasks handed over as decisions, in their own order. */
  List<Decision> tasks(Scope scope, Standing.Known known, List<Task> handed) {
    return tasks(scope, scope.person(), known, handed);
  }

  /**
   * @param me whose acceptance counts as one's own
   */
  List<Decision> tasks(Scope scope, @Nullable UUID me, Standing.Known known, List<Task> handed) {
    if (handed.isEmpty()) {
      return List.of();
    }
    var byCode = known.byCode();
    NameBook names = naming.of(handed.stream().map(Task::unit), handed.stream().map(Task::person));
    boolean accepts = Standing.permits(scope, "POST", "/api/tasks/x/acceptance");
    List<Decision> decisions = new ArrayList<>();
    for (Task task : handed) {
      String code = task.target();
      TargetItem target = code == null ? null : byCode.get(code);
      decisions.add(task(scope, me, known.today(), task, target, names, accepts));
    }
    return decisions;
  }

  /** Who answers for the target a task serves is who waits for its product and takes it. */
  private static Decision task(
      Scope scope,
      @Nullable UUID me,
      LocalDate today,
      Task task,
      @Nullable TargetItem target,
      NameBook names,
      boolean accepts) {
    boolean own = me != null && me.equals(task.person());
    boolean answers = me != null && target != null && me.equals(target.head().id());
    PersonName doer = names.person(task.person());
    LocalDate since = task.doneOn() == null ? today : task.doneOn();
    return new Decision(
        DecisionKind.TASK,
        task.id(),
        task.version(),
        task.title(),
        new DecisionSubject(
            "TASK", task.code(), task.title(), ConsoleAddresses.of("task", task.code(), null)),
        names.unit(task.unit()),
        target == null ? null : new PersonName(target.head().id(), target.head().fullName()),
        doer == null ? null : doer.fullName(),
        since,
        null,
        false,
        ChronoUnit.DAYS.between(today, since),
        answers && !own,
        accepts && !own && scope.reaches(task.unit()),
        0,
        null,
        task.doneNote(),
        target == null ? List.of() : List.of(Standing.held(target)));
  }

  private static @Nullable Double lowest(Decision decision) {
    return decision.endangers().isEmpty() ? null : decision.endangers().getFirst().score();
  }

  /** On whose desk an obstacle is told to lie, and until when. */
  private record Lying(UUID person, LocalDate due, int level, boolean mine) {}

  /** Obstacles that wait. */
  record Waiting(List<Decision> decisions) {

    int overdue() {
      return (int) decisions.stream().filter(Decision::overdue).count();
    }

    int mine() {
      return (int) decisions.stream().filter(Decision::mine).count();
    }
  }
}
