package vn.thongmach.programme.model;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.Ids;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.OwnedThings;

/**
 * Finds what obstacles stand in the way of, and who answers for it: programmes, milestones and
 * network objects here, tasks and targets by whoever brings them.
 */
@Component
class OwnersOfThings {

  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Inventory inventory;
  private final ObjectProvider<OwnedThings> others;

  OwnersOfThings(
      ActionPrograms programmes,
      Milestones milestones,
      Inventory inventory,
      ObjectProvider<OwnedThings> others) {
    this.programmes = programmes;
    this.milestones = milestones;
    this.inventory = inventory;
    this.others = others;
  }

  /** A thing within reach; empty where there is none. */
  Optional<OwnedThings.Owned> find(Scope scope, Obstacle.Subject type, String code) {
    return switch (type) {
      case PROGRAMME ->
          programmes
              .find(scope, code)
              .map(found -> new OwnedThings.Owned(found.name(), found.leadUnit()));
      case MILESTONE ->
          Ids.read(code)
              .flatMap(id -> milestones.find(scope, id))
              .map(
                  step ->
                      new OwnedThings.Owned(
                          step.name(),
                          programmes.findAll(scope, Set.of(step.programme())).stream()
                              .findFirst()
                              .map(programme -> programme.leadUnit())
                              .orElse(null)));
      case OBJECT ->
          Ids.read(code)
              .flatMap(id -> inventory.find(scope, id))
              .map(object -> new OwnedThings.Owned(object.name(), object.ownerUnit()));
      case TASK, TARGET ->
          others.stream()
              .filter(source -> source.types().contains(type))
              .findFirst()
              .flatMap(source -> source.find(scope, type, code));
    };
  }

  /**
   * Whether an obstacle may be raised on it. Tasks and targets are known to modules that this one
   * does not see, and reached by rules of their own: their codes are taken.
   */
  boolean exists(Scope scope, Obstacle.Subject type, String code) {
    return switch (type) {
      case PROGRAMME, MILESTONE, OBJECT -> find(scope, type, code).isPresent();
      case TASK, TARGET -> true;
    };
  }
}
