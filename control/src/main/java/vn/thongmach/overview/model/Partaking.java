package vn.thongmach.overview.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Commitments;
import vn.thongmach.evaluation.DelayCost;
import vn.thongmach.evaluation.DelayCosts;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
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
import vn.thongmach.programme.Obstacles;
import vn.thongmach.study.StudyCoverage;
import vn.thongmach.target.TargetTies;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** Puts together what the person behind a reader moves. */
@Component
public class Partaking {

  private static final PageRequest ALL = new PageRequest(0, 1000);

  private final KeptPlans plans;
  private final Standing standing;
  private final Deciding deciding;
  private final Holding holding;
  private final DelayCosts costs;
  private final OwnTasks own;
  private final OwnQuestions questions;
  private final Studying studying;
  private final Obstacles obstacles;
  private final Tasks tasks;
  private final Commitments commitments;
  private final ActionPrograms programmes;
  private final Naming naming;
  private final People people;
  private final Clock clock;

  Partaking(
      KeptPlans plans,
      Standing standing,
      Deciding deciding,
      Holding holding,
      DelayCosts costs,
      OwnTasks own,
      OwnQuestions questions,
      Studying studying,
      Obstacles obstacles,
      Tasks tasks,
      Commitments commitments,
      ActionPrograms programmes,
      Naming naming,
      People people,
      Clock clock) {
    this.plans = plans;
    this.standing = standing;
    this.deciding = deciding;
    this.holding = holding;
    this.costs = costs;
    this.own = own;
    this.questions = questions;
    this.studying = studying;
    this.obstacles = obstacles;
    this.tasks = tasks;
    this.commitments = commitments;
    this.programmes = programmes;
    this.naming = naming;
    this.people = people;
    this.clock = clock;
  }

  /** What the person behind a reader moves in the running year. */
  @Transactional(readOnly = true)
  public MyPart part(Scope scope) {
    UUID person = scope.person();
    if (person == null) {
      return nobody();
    }
    plans.keep(scope);
    return part(scope, person);
  }

  /**
   * The same of somebody who holds a post in a unit that the reader leads.
   *
   * @throws CodedException {@code access.forbidden} for a role that leads nobody, {@code
   *     kernel.not-found} for people outside
   */
  @Transactional(readOnly = true)
  public MyPart partOf(Scope scope, UUID person) {
    LocalDate today = standing.today();
    if (person.equals(scope.person())) {
      return part(scope);
    }
    Leading.require(scope);
    plans.keep(scope);
    if (people.mandates(scope, null, person, ALL).items().stream()
        .noneMatch(mandate -> mandate.heldOn(today))) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return part(scope, person);
  }

  /**
   * What a person moves of what the reader reaches. Only what concerns the person is read: first
   * what they are to do and what is between them and others, then the targets all that is tied to.
   */
  private MyPart part(Scope scope, UUID person) {
    OwnTasks.Given given = own.given(scope, person, clock.instant());
    Holding.Stood stood = holding.stood(scope, obstacles.concerning(scope, person));
    OwnQuestions.Open open = questions.open(scope, person);
    StudyCoverage.OwnStudy study = studying.of(scope, person);
    Standing.Known known = standing.read(scope, Moment.NOW, ties(person, given, stood, open));
    Map<String, TargetItem> byCode = known.byCode();
    List<TargetItem> targets =
        known.targets().stream()
            .filter(target -> target.head().id().equals(person))
            .sorted(Standing.FURTHEST_BELOW)
            .toList();
    Map<UUID, Task> handed =
        tasks.handedOver(scope, targets.stream().map(TargetItem::code).toList()).stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    OwnTasks.Read read =
        own.read(scope, given, List.copyOf(handed.values()), Studying.units(study), known.period());
    Holding.Held held = stood.holding(known);
    List<Decision> lying = deciding.obstacles(scope, person, known, held, null).decisions();
    List<Decision> mine =
        Stream.concat(
                lying.stream(),
                deciding.tasks(scope, person, known, List.copyOf(handed.values())).stream())
            .filter(Decision::mine)
            .toList();
    Map<String, DelayCost> prices = prices(scope, known, read, mine);
    OwnQuestions.Asked asked = OwnQuestions.asked(open, known);
    List<Thing> things = new ArrayList<>(asked.things());
    given
        .open()
        .forEach(task -> things.add(OwnTasks.thing(read, known.today(), byCode, task, prices)));
    mine.forEach(decision -> things.add(thing(decision, handed.get(decision.id()), read, prices)));
    things.addAll(Studying.things(study, read, known.today()));
    things.sort(MovesMost.ORDER);
    List<MyPart.Awaited> awaited = new ArrayList<>(asked.awaited());
    awaited.addAll(raised(held, lying, person));
    awaited.addAll(handedOver(given, byCode, known.today()));
    awaited.sort(Comparator.comparing(MyPart.Awaited::since).thenComparing(MyPart.Awaited::id));
    List<OwnCommitment> promised = promised(scope, person, known.today());
    List<OwnObject> objects = own.objects(scope, read);
    NameBook names =
        naming.of(Stream.of(), Stream.concat(Stream.of(person), Studying.people(study)));
    return new MyPart(
        known.period(),
        names.person(person),
        things.stream().limit(MyPart.MOST).toList(),
        new ThingSums(
            things.size(),
            (int) things.stream().filter(Thing::overdue).count(),
            (int) things.stream().filter(Partaking::isWaitedFor).count()),
        awaited.stream().limit(MyPart.MOST).toList(),
        targets.stream().limit(MyPart.MOST).map(Standing::held).toList(),
        promised,
        objects.stream().limit(MyPart.MOST).toList(),
        objects.size(),
        Standing.readsAlarms(scope),
        OwnTasks.added(read, clock.instant()),
        line(scope, person, given, !targets.isEmpty() || !promised.isEmpty()),
        Studying.told(study, names, known.today()));
  }

  private static boolean isWaitedFor(Thing thing) {
    return thing.kind() != ThingKind.TASK && thing.kind() != ThingKind.STUDY;
  }

  private static TargetTies ties(
      UUID person, OwnTasks.Given given, Holding.Stood stood, OwnQuestions.Open open) {
    TargetTies held = stood.ties();
    Set<String> codes = new HashSet<>(held.codes());
    codes.addAll(open.codes());
    Stream.concat(given.open().stream(), given.done().stream())
        .map(Task::target)
        .filter(Objects::nonNull)
        .forEach(codes::add);
    return new TargetTies(
        person, codes, Set.of(), held.programmes(), held.clauses(), held.objects());
  }

  private MyPart nobody() {
    OwnTasks.Read none =
        new OwnTasks.Read(
            new OwnTasks.Given(List.of(), List.of(), List.of()),
            Map.of(),
            Map.of(),
            _ -> List.of());
    return new MyPart(
        Moment.NOW.period(clock.instant()),
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
        new OwnLine(false, 0, 0),
        MyPart.Studies.NONE);
  }

  /** A day's delay of every target that an own task serves or a decision holds up. */
  private Map<String, DelayCost> prices(
      Scope scope, Standing.Known known, OwnTasks.Read read, List<Decision> mine) {
    Map<String, TargetItem> targets = known.byCode();
    List<String> codes =
        Stream.concat(
                read.given().open().stream().map(Task::target).filter(Objects::nonNull),
                mine.stream()
                    .flatMap(decision -> decision.endangers().stream())
                    .map(held -> held.code()))
            .filter(targets::containsKey)
            .distinct()
            .toList();
    return costs.ofADay(scope, codes, known.period());
  }

  /**
   * @param task the task to be accepted; null for an obstacle
   */
  private static Thing thing(
      Decision decision, @Nullable Task task, OwnTasks.Read read, Map<String, DelayCost> prices) {
    boolean obstacle = decision.kind() == DecisionKind.OBSTACLE;
    List<Gain> adds = task == null ? List.of() : OwnTasks.accepting(read, task);
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
        adds,
        List.of(),
        task == null ? null : OwnTasks.noGainOfAccepting(adds, task),
        decision.endangers().stream()
            .map(held -> prices.get(held.code()))
            .filter(Objects::nonNull)
            .max(
                Comparator.comparing(
                    DelayCost::points, Comparator.nullsFirst(Comparator.naturalOrder())))
            .orElse(null),
        decision.endangers().isEmpty() ? null : decision.endangers().getFirst(),
        List.of(),
        List.of(),
        null);
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
  private static List<MyPart.Awaited> handedOver(
      OwnTasks.Given given, Map<String, TargetItem> targets, LocalDate today) {
    List<MyPart.Awaited> waiting = new ArrayList<>();
    for (Task task : given.done()) {
      String code = task.target();
      TargetItem target = code == null ? null : targets.get(code);
      waiting.add(
          new MyPart.Awaited(
              ThingKind.ACCEPTANCE,
              task.id(),
              task.code(),
              task.title(),
              target == null ? null : new PersonName(target.head().id(), target.head().fullName()),
              Objects.requireNonNullElse(task.doneOn(), today),
              null,
              false,
              ConsoleAddresses.of("task", task.code(), null)));
    }
    return waiting;
  }

  private List<OwnCommitment> promised(Scope scope, UUID person, LocalDate today) {
    return commitments.ofPerson(scope, person).stream()
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
    ActionProgramFilter held = new ActionProgramFilter(null, null, null, person, null, null);
    return programmes.list(scope, held, ALL).items().stream()
        .flatMap(programme -> programme.posts().stream())
        .anyMatch(post -> post.person().equals(person) && post.heldOn(today));
  }

  /** Asked only as far as needed: whoever has one line is not looked up for others. */
  private OwnLine line(Scope scope, UUID person, OwnTasks.Given given, boolean otherwise) {
    int linked = (int) given.open().stream().filter(Partaking::leadsUp).count();
    boolean any =
        otherwise
            || given.all().anyMatch(Partaking::leadsUp)
            || tasks.leadsUp(scope, person)
            || holdsPost(scope, person);
    return new OwnLine(any, linked, given.open().size() - linked);
  }

  private static boolean leadsUp(Task task) {
    return task.target() != null || task.programme() != null;
  }
}
