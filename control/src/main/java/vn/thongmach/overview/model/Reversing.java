package vn.thongmach.overview.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.Causes;
import vn.thongmach.evaluation.Gain;
import vn.thongmach.evaluation.TargetCauses;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.evaluation.TargetItem.ClauseReference;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.overview.ObjectPart;
import vn.thongmach.overview.ObjectPart.Moved;
import vn.thongmach.overview.ObjectPart.Mover;
import vn.thongmach.overview.ObjectPart.ObjectClause;
import vn.thongmach.overview.ObjectPart.ObjectHandover;
import vn.thongmach.overview.ObjectPart.ServedTarget;
import vn.thongmach.overview.ObjectPart.Way;
import vn.thongmach.target.TargetTies;
import vn.thongmach.work.Handover;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** Puts together what a network object is part of, from the object upwards. */
@Component
public class Reversing {

  private static final PageRequest TASKS = new PageRequest(0, 200);

  /** Targets whose gap is shared out over its causes; each costs a few statements. */
  private static final int MOST_SHARED_OUT = 5;

  private static final Comparator<Moved> MOST_MOVED =
      Comparator.comparing((Moved moved) -> Math.abs(moved.points()), Comparator.reverseOrder())
          .thenComparing(Moved::target)
          .thenComparing(Moved::by);

  private final Standing standing;
  private final Inventory inventory;
  private final Tasks tasks;
  private final OwnTasks own;
  private final Handovers handovers;
  private final Resolutions resolutions;
  private final Causes causes;
  private final Authorising authorising;
  private final Naming naming;

  Reversing(
      Standing standing,
      Inventory inventory,
      Tasks tasks,
      OwnTasks own,
      Handovers handovers,
      Resolutions resolutions,
      Causes causes,
      Authorising authorising,
      Naming naming) {
    this.standing = standing;
    this.inventory = inventory;
    this.tasks = tasks;
    this.own = own;
    this.handovers = handovers;
    this.resolutions = resolutions;
    this.causes = causes;
    this.authorising = authorising;
    this.naming = naming;
  }

  /**
   * @throws CodedException {@code kernel.not-found} for an object outside
   */
  public ObjectPart part(Scope scope, UUID id) {
    NetworkObject object =
        inventory.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    List<Task> worked = tasks.list(scope, TaskFilter.on(id), TASKS).items();
    Standing.Known known = standing.read(scope, Moment.NOW, ties(object, worked));
    List<TargetItem> targets =
        known.targets().stream().sorted(Standing.FURTHEST_BELOW).limit(ObjectPart.MOST).toList();
    Instant now = standing.now();
    Period quarter = Period.of(Period.Kind.QUARTER, now);
    List<Handover> passed = handovers.ofTasks(scope, worked.stream().map(Task::code).toList());
    UUID owner = object.ownerUnit();
    NameBook names =
        naming.of(
            Stream.<@Nullable UUID>concat(
                Stream.of(owner),
                passed.stream().flatMap(one -> Stream.of(one.fromUnit(), one.toUnit()))),
            Stream.empty());
    return new ObjectPart(
        id,
        names.unit(owner),
        owner == null ? List.of() : authorising.line(owner, ObjectPart.MOST_ASKED),
        targets.stream().map(target -> served(object, target)).toList(),
        clauses(scope, targets),
        passed.stream().map(one -> handover(one, names)).toList(),
        quarter,
        moved(scope, object, known, targets, worked, quarter));
  }

  private static TargetTies ties(NetworkObject object, List<Task> worked) {
    Set<String> codes = new HashSet<>();
    worked.stream().map(Task::target).filter(Objects::nonNull).forEach(codes::add);
    return new TargetTies(
        null,
        codes,
        Set.of(),
        Set.of(),
        Set.of(),
        List.of(new TargetTies.MeasuredThing(object.id(), object.type(), object.source())));
  }

  private static ServedTarget served(NetworkObject object, TargetItem target) {
    return new ServedTarget(
        Standing.held(target),
        new PersonName(target.head().id(), target.head().fullName()),
        Circuits.covers(target.subjects(), object) ? Way.MEASURED : Way.BY_TASK);
  }

  private List<ObjectClause> clauses(Scope scope, List<TargetItem> targets) {
    Map<UUID, ClauseReference> served = new LinkedHashMap<>();
    targets.forEach(
        target ->
            Stream.concat(Stream.of(target.clause()), target.alsoServes().stream())
                .forEach(clause -> served.putIfAbsent(clause.id(), clause)));
    Map<UUID, ClausePlace> places =
        served.isEmpty() ? Map.of() : resolutions.places(scope, served.keySet());
    return served.values().stream()
        .map(
            clause -> {
              ClausePlace place = places.get(clause.id());
              return new ObjectClause(
                  clause.id(),
                  clause.code(),
                  place == null ? null : place.clause().text(),
                  clause.resolution(),
                  clause.symbol());
            })
        .sorted(Comparator.comparing(ObjectClause::symbol).thenComparing(ObjectClause::code))
        .toList();
  }

  private static ObjectHandover handover(Handover one, NameBook names) {
    return new ObjectHandover(
        one.id(),
        one.what(),
        names.unit(one.fromUnit()),
        names.unit(one.toUnit()),
        one.due(),
        one.state().name(),
        ConsoleAddresses.of("handover", one.id().toString(), null));
  }

  private List<Moved> moved(
      Scope scope,
      NetworkObject object,
      Standing.Known known,
      List<TargetItem> targets,
      List<Task> worked,
      Period quarter) {
    Map<String, TargetItem> byCode = known.byCode();
    List<Moved> moved = new ArrayList<>();
    List<Task> inTime =
        worked.stream()
            .filter(task -> task.state() == Task.State.ACCEPTED && task.doneOnTime())
            .filter(task -> task.doneOn() != null && OwnTasks.within(quarter, task.doneOn()))
            .toList();
    for (Gain gain : OwnTasks.moved(own.gains(scope, inTime, known.period()), inTime)) {
      Double points = gain.points();
      if (points != null && points != 0) {
        TargetItem target = byCode.get(gain.target());
        moved.add(
            new Moved(
                Mover.WORK,
                gain.target(),
                target == null ? gain.target() : target.name(),
                points,
                gain.origin()));
      }
    }
    targets.stream()
        .filter(target -> Circuits.covers(target.subjects(), object))
        .limit(MOST_SHARED_OUT)
        .forEach(target -> lost(scope, object, target, quarter, moved));
    moved.sort(MOST_MOVED);
    return moved;
  }

  private void lost(
      Scope scope, NetworkObject object, TargetItem target, Period quarter, List<Moved> moved) {
    TargetCauses why = causes.find(scope, target.code(), Moment.of(quarter));
    Origin origin = why.origin();
    String id = object.id().toString();
    if (origin != null) {
      why.causes().stream()
          .filter(cause -> cause.kind() == TargetCauses.Kind.OBJECT && id.equals(cause.id()))
          .forEach(
              cause ->
                  moved.add(
                      new Moved(
                          Mover.OUTAGE, target.code(), target.name(), -cause.points(), origin)));
    }
  }
}
