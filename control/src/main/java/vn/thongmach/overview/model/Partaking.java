package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.Commitments;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.DelayCosts;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.Decisions.Decision;
import vn.thongmach.overview.Decisions.DecisionKind;
import vn.thongmach.overview.MyPart;
import vn.thongmach.overview.MyPart.OwnCommitment;
import vn.thongmach.overview.MyPart.OwnLine;
import vn.thongmach.overview.MyPart.OwnObject;
import vn.thongmach.overview.MyPart.Thing;
import vn.thongmach.overview.MyPart.ThingKind;
import vn.thongmach.overview.MyPart.ThingSums;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.work.Task;

/** Puts together what the person behind a reader moves. */
@Component
public class Partaking {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  private static final Comparator<Thing> MOVES_MOST =
      Comparator.comparing(Partaking::moves, Comparator.reverseOrder())
          .thenComparing(
              thing -> thing.target() == null ? null : thing.target().score(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Thing::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Thing::code);

  private final Standing standing;
  private final Deciding deciding;
  private final Holding holding;
  private final DelayCosts costs;
  private final OwnTasks own;
  private final OwnQuestions questions;
  private final Commitments commitments;
  private final ActionPrograms programmes;
  private final Naming naming;
  private final Clock clock;

  Partaking(
      Standing standing,
      Deciding deciding,
      Holding holding,
      DelayCosts costs,
      OwnTasks own,
      OwnQuestions questions,
      Commitments commitments,
      ActionPrograms programmes,
      Naming naming,
      Clock clock) {
    this.standing = standing;
    this.deciding = deciding;
    this.holding = holding;
    this.costs = costs;
    this.own = own;
    this.questions = questions;
    this.commitments = commitments;
    this.programmes = programmes;
    this.naming = naming;
    this.clock = clock;
  }

  /** What the person behind a reader moves in the running year. */
  @Transactional(readOnly = true)
  public MyPart part(Scope scope) {
    Standing.Known known = standing.read(scope, Moment.NOW);
    UUID person = scope.person();
    if (person == null) {
      return nobody(known);
    }
    OwnTasks.Read read = own.read(scope, person, known);
    Holding.Held held = holding.read(scope, known, deciding.openObstacles(scope, null));
    List<Decision> obstacles = deciding.obstacles(scope, known, held, null).decisions();
    List<Decision> handed = deciding.tasks(scope, known, deciding.handedOver(scope).items());
    List<Decision> mine =
        Stream.concat(obstacles.stream(), handed.stream()).filter(Decision::mine).toList();
    Map<String, DelayCost> prices = prices(scope, known, read, mine);
    OwnQuestions.Asked asked = questions.read(scope, person, known);
    List<Thing> things = new ArrayList<>(asked.things());
    read.open().forEach(task -> things.add(OwnTasks.thing(read, known, task, prices)));
    mine.forEach(decision -> things.add(thing(decision, prices)));
    things.sort(MOVES_MOST);
    List<MyPart.Awaited> awaited = new ArrayList<>(asked.awaited());
    awaited.addAll(raised(held, obstacles, person));
    awaited.addAll(handedOver(read, known));
    awaited.sort(Comparator.comparing(MyPart.Awaited::since).thenComparing(MyPart.Awaited::id));
    List<OwnCommitment> promised = promised(scope, person, known.today());
    List<OwnObject> objects = own.objects(scope, read);
    List<TargetItem> targets =
        known.targets().stream()
            .filter(target -> target.head().id().equals(person))
            .sorted(Standing.FURTHEST_BELOW)
            .toList();
    return new MyPart(
        known.period(),
        naming.of(Stream.<@Nullable UUID>of(), Stream.of(person)).person(person),
        things.stream().limit(MyPart.MOST).toList(),
        new ThingSums(
            things.size(),
            (int) things.stream().filter(Thing::overdue).count(),
            (int) things.stream().filter(thing -> thing.kind() != ThingKind.TASK).count()),
        awaited.stream().limit(MyPart.MOST).toList(),
        targets.stream().limit(MyPart.MOST).map(Standing::held).toList(),
        promised,
        objects.stream().limit(MyPart.MOST).toList(),
        objects.size(),
        Standing.readsAlarms(scope),
        OwnTasks.added(read, clock.instant()),
        line(read, !targets.isEmpty() || !promised.isEmpty() || holdsPost(scope, person)));
  }

  private MyPart nobody(Standing.Known known) {
    OwnTasks.Read none =
        new OwnTasks.Read(List.of(), List.of(), List.of(), Map.of(), _ -> List.of());
    return new MyPart(
        known.period(),
        null,
        List.of(),
        new ThingSums(0, 0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        false,
        OwnTasks.added(none, clock.instant()),
        new OwnLine(false, 0, 0));
  }

  /** A day's delay of every target that an own task serves or a decision holds up. */
  private Map<String, DelayCost> prices(
      Scope scope, Standing.Known known, OwnTasks.Read read, List<Decision> mine) {
    Map<String, TargetItem> targets = known.byCode();
    List<String> codes =
        Stream.concat(
                read.open().stream().map(Task::target).filter(Objects::nonNull),
                mine.stream()
                    .flatMap(decision -> decision.endangers().stream())
                    .map(held -> held.code()))
            .filter(targets::containsKey)
            .distinct()
            .toList();
    return costs.ofADay(scope, codes, known.period());
  }

  private static Thing thing(Decision decision, Map<String, DelayCost> prices) {
    boolean obstacle = decision.kind() == DecisionKind.OBSTACLE;
    return new Thing(
        obstacle ? ThingKind.OBSTACLE : ThingKind.ACCEPTANCE,
        decision.id(),
        obstacle ? decision.id().toString() : decision.on().code(),
        decision.title(),
        decision.from(),
        decision.since(),
        decision.due(),
        decision.overdue(),
        obstacle
            ? ConsoleAddresses.of("obstacle", decision.id().toString(), null)
            : "/overview/decisions",
        List.of(),
        List.of(),
        null,
        decision.endangers().stream()
            .map(held -> prices.get(held.code()))
            .filter(Objects::nonNull)
            .max(
                Comparator.comparing(
                    DelayCost::points, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElse(null),
        decision.endangers().isEmpty() ? null : decision.endangers().getFirst(),
        List.of(),
        List.of());
  }

  /** What lies between doing a thing in time and not doing it, else a day's delay; -1 untold. */
  private static double moves(Thing thing) {
    double swing = -1;
    for (Gain gain : thing.gains()) {
      for (Gain loss : thing.losses()) {
        Double with = gain.after();
        Double without = loss.after();
        if (gain.target().equals(loss.target()) && with != null && without != null) {
          swing = Math.max(swing, with - without);
        }
      }
    }
    DelayCost cost = thing.cost();
    Double day = cost == null ? null : cost.points();
    return day == null ? swing : Math.max(swing, day);
  }

  private static List<MyPart.Awaited> raised(
      Holding.Held held, List<Decision> obstacles, UUID person) {
    List<UUID> raised =
        held.obstacles().stream()
            .filter(obstacle -> person.equals(obstacle.raisedByPerson()))
            .map(obstacle -> obstacle.id())
            .toList();
    return obstacles.stream()
        .filter(decision -> raised.contains(decision.id()))
        .filter(decision -> !decision.mine())
        .map(
            decision ->
                new MyPart.Awaited(
                    ThingKind.OBSTACLE,
                    decision.id(),
                    decision.on().code(),
                    decision.title(),
                    decision.decider(),
                    decision.since(),
                    decision.due(),
                    decision.overdue(),
                    ConsoleAddresses.of("obstacle", decision.id().toString(), null)))
        .toList();
  }

  /** Tasks handed over wait for the head of the target they serve. */
  private static List<MyPart.Awaited> handedOver(OwnTasks.Read read, Standing.Known known) {
    Map<String, TargetItem> targets = known.byCode();
    List<MyPart.Awaited> waiting = new ArrayList<>();
    for (Task task : read.done()) {
      String code = task.target();
      TargetItem target = code == null ? null : targets.get(code);
      waiting.add(
          new MyPart.Awaited(
              ThingKind.ACCEPTANCE,
              task.id(),
              task.code(),
              task.title(),
              target == null ? null : new PersonName(target.head().id(), target.head().fullName()),
              Objects.requireNonNullElse(task.doneOn(), known.today()),
              null,
              false,
              ConsoleAddresses.of("task", task.code(), null)));
    }
    return waiting;
  }

  private List<OwnCommitment> promised(Scope scope, UUID person, LocalDate today) {
    List<Commitment> found =
        commitments
            .list(scope, new CommitmentFilter(null, null, null, person, null, null), ALL)
            .items();
    return found.stream()
        .limit(MyPart.MOST)
        .map(
            promise ->
                new OwnCommitment(
                    promise.id(),
                    promise.code(),
                    promise.text(),
                    promise.due(),
                    promise.due().isBefore(today)))
        .toList();
  }

  private boolean holdsPost(Scope scope, UUID person) {
    LocalDate today = standing.today();
    return programmes.list(scope, ActionProgramFilter.ALL, ALL).items().stream()
        .flatMap(programme -> programme.posts().stream())
        .anyMatch(post -> post.person().equals(person) && post.heldOn(today));
  }

  private static OwnLine line(OwnTasks.Read read, boolean otherwise) {
    int linked =
        (int)
            read.open().stream()
                .filter(task -> task.target() != null || task.programme() != null)
                .count();
    boolean handed =
        Stream.concat(read.done().stream(), read.accepted().stream())
            .anyMatch(task -> task.target() != null || task.programme() != null);
    return new OwnLine(otherwise || linked > 0 || handed, linked, read.open().size() - linked);
  }
}
