package vn.thongmach.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleOption;
import vn.thongmach.programme.ObstacleSharing;
import vn.thongmach.programme.web.ObstacleItem.OptionItem;
import vn.thongmach.programme.web.ObstacleItem.TieItem;

/** Puts names on obstacles, and says what they hold up as far as the reader reaches it. */
@Component
class ObstaclePages {

  /** Roles that decide in the units they reach, whoever is named. */
  private static final Set<Role> DECIDERS =
      EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.ADMINISTRATOR);

  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Inventory inventory;
  private final Naming naming;
  private final DeskPages desks;
  private final ObstacleSharing sharing;
  private final Clock clock;

  ObstaclePages(
      ActionPrograms programmes,
      Milestones milestones,
      Inventory inventory,
      Naming naming,
      DeskPages desks,
      ObstacleSharing sharing,
      Clock clock) {
    this.programmes = programmes;
    this.milestones = milestones;
    this.inventory = inventory;
    this.naming = naming;
    this.desks = desks;
    this.sharing = sharing;
    this.clock = clock;
  }

  /** The same number of queries however many obstacles there are. */
  List<ObstacleItem> items(Scope scope, List<Obstacle> found) {
    NameBook names =
        naming.of(
            found.stream().map(Obstacle::unit),
            found.stream()
                .flatMap(
                    obstacle ->
                        Stream.of(
                            obstacle.mustDecide(),
                            obstacle.raisedByPerson(),
                            obstacle.removedFor())));
    HeldUp heldUp = heldUp(scope, found);
    List<UUID> ids = found.stream().map(Obstacle::id).toList();
    Shared shared =
        new Shared(
            scope,
            desks.desks(scope, ids),
            sharing.options(scope, ids),
            sharing.affected(scope, ids));
    return found.stream().map(obstacle -> item(obstacle, names, heldUp, shared)).toList();
  }

  private HeldUp heldUp(Scope scope, List<Obstacle> found) {
    Map<UUID, Milestone> steps =
        milestones.findAll(scope, ids(found, Obstacle.Subject.MILESTONE)).stream()
            .collect(Collectors.toMap(Milestone::id, Function.identity()));
    List<String> codes =
        found.stream()
            .flatMap(obstacle -> obstacle.allTies().stream())
            .filter(tie -> tie.onType() == Obstacle.Subject.PROGRAMME)
            .map(Obstacle.Tie::onCode)
            .distinct()
            .toList();
    Map<UUID, ActionProgram> held =
        Stream.concat(
                programmes.findCodes(scope, codes).stream(),
                programmes
                    .findAll(
                        scope,
                        steps.values().stream().map(Milestone::programme).distinct().toList())
                    .stream())
            .collect(
                Collectors.toMap(ActionProgram::id, Function.identity(), (first, same) -> first));
    Map<UUID, String> objects =
        inventory.findAll(scope, ids(found, Obstacle.Subject.OBJECT)).stream()
            .collect(Collectors.toMap(NetworkObject::id, NetworkObject::name));
    return new HeldUp(held, steps, objects);
  }

  private static List<UUID> ids(List<Obstacle> found, Obstacle.Subject type) {
    return found.stream()
        .flatMap(obstacle -> obstacle.allTies().stream())
        .filter(tie -> tie.onType() == type)
        .map(tie -> Ids.read(tie.onCode()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private ObstacleItem item(Obstacle obstacle, NameBook names, HeldUp heldUp, Shared shared) {
    Obstacle.Tie main = new Obstacle.Tie(obstacle.onType(), obstacle.onCode());
    List<DeskItem> lying = shared.desks.getOrDefault(obstacle.id(), List.of());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    var removedAt = obstacle.removedAt();
    boolean late =
        removedAt != null && LocalDate.ofInstant(removedAt, Period.ZONE).isAfter(obstacle.due());
    return new ObstacleItem(
        obstacle.id(),
        obstacle.title(),
        names.unit(obstacle.unit()),
        obstacle.raisedBy(),
        names.person(obstacle.raisedByPerson()),
        obstacle.raisedAt(),
        obstacle.onType(),
        obstacle.onCode(),
        heldUp.name(main),
        heldUp.programme(main),
        names.person(obstacle.mustDecide()),
        obstacle.due(),
        removedAt == null && obstacle.due().isBefore(today),
        late,
        removedAt,
        obstacle.removedBy(),
        names.person(obstacle.removedFor()),
        obstacle.decision(),
        obstacle.ties().stream()
            .map(tie -> new TieItem(tie.onType(), tie.onCode(), heldUp.name(tie)))
            .toList(),
        shared.options(obstacle),
        shared.affected(obstacle).size(),
        shared.joined(obstacle),
        shared.mayWithdraw(obstacle),
        shared.mayDecide(obstacle),
        shared.decidesFor(obstacle, names),
        obstacle.withdrawn(),
        lying.stream().mapToInt(DeskItem::level).max().orElse(0),
        lying,
        obstacle.version());
  }

  /** What the obstacles of one answer stand in the way of, within reach. */
  private record HeldUp(
      Map<UUID, ActionProgram> programmes,
      Map<UUID, Milestone> milestones,
      Map<UUID, String> objects) {

    @Nullable String name(Obstacle.Tie tie) {
      return switch (tie.onType()) {
        case PROGRAMME -> called(tie.onCode()).map(ActionProgram::name).orElse(null);
        case MILESTONE -> milestone(tie).map(Milestone::name).orElse(null);
        case OBJECT -> Ids.read(tie.onCode()).map(objects::get).orElse(null);
        case TASK, TARGET -> null;
      };
    }

    @Nullable String programme(Obstacle.Tie tie) {
      return switch (tie.onType()) {
        case PROGRAMME -> called(tie.onCode()).map(ActionProgram::code).orElse(null);
        case MILESTONE ->
            milestone(tie)
                .map(step -> programmes.get(step.programme()))
                .map(ActionProgram::code)
                .orElse(null);
        case OBJECT, TASK, TARGET -> null;
      };
    }

    private Optional<ActionProgram> called(String code) {
      return programmes.values().stream()
          .filter(programme -> programme.code().equals(code))
          .findFirst();
    }

    private Optional<Milestone> milestone(Obstacle.Tie tie) {
      return Ids.read(tie.onCode()).map(milestones::get);
    }
  }

  /** What others brought to the obstacles of one answer, and where these lie. */
  private record Shared(
      Scope scope,
      Map<UUID, List<DeskItem>> desks,
      Map<UUID, List<ObstacleOption>> optionsOf,
      Map<UUID, List<AffectedParty>> affectedBy) {

    List<OptionItem> options(Obstacle obstacle) {
      return optionsOf.getOrDefault(obstacle.id(), List.of()).stream()
          .map(
              option ->
                  new OptionItem(
                      option.id(),
                      option.text(),
                      option.cost(),
                      option.addedBy(),
                      option.addedAt(),
                      option.id().equals(obstacle.option())))
          .toList();
    }

    List<AffectedParty> affected(Obstacle obstacle) {
      return affectedBy.getOrDefault(obstacle.id(), List.of());
    }

    boolean joined(Obstacle obstacle) {
      return affected(obstacle).stream().anyMatch(party -> party.actor().equals(scope.principal()));
    }

    boolean mayWithdraw(Obstacle obstacle) {
      return obstacle.removedAt() == null
          && obstacle.raisedBy().equals(scope.name())
          && Objects.equals(obstacle.raisedByPerson(), scope.person())
          && affected(obstacle).stream().allMatch(party -> party.actor().equals(scope.principal()));
    }

    private List<UUID> on(Obstacle obstacle) {
      return Stream.concat(
              Stream.of(obstacle.mustDecide()),
              desks.getOrDefault(obstacle.id(), List.of()).stream()
                  .map(DeskItem::person)
                  .filter(Objects::nonNull)
                  .map(PersonName::id))
          .toList();
    }

    boolean mayDecide(Obstacle obstacle) {
      return obstacle.removedAt() == null
          && (on(obstacle).stream().anyMatch(scope.people(Desk.OBSTACLES)::contains)
              || DECIDERS.contains(scope.role()) && scope.reaches(obstacle.unit()));
    }

    /** The first on whose desk it lies and for whom the reader acts; null where it is their own. */
    @Nullable PersonName decidesFor(Obstacle obstacle, NameBook names) {
      List<UUID> on = on(obstacle);
      if (obstacle.removedAt() != null || on.stream().anyMatch(id -> id.equals(scope.person()))) {
        return null;
      }
      return on.stream()
          .filter(id -> scope.standsFor(Desk.OBSTACLES, id))
          .findFirst()
          .flatMap(
              id ->
                  Stream.concat(
                          Stream.ofNullable(names.person(id)),
                          desks.getOrDefault(obstacle.id(), List.of()).stream()
                              .flatMap(desk -> Stream.ofNullable(desk.person())))
                      .filter(name -> name.id().equals(id))
                      .findFirst())
          .orElse(null);
    }
  }
}
