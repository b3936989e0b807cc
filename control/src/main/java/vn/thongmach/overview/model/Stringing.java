package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.Moment;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.overview.LineOfSight.Chain;
import vn.thongmach.overview.LineOfSight.Step;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.target.Targets;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** Reads the beads of chains, each thing once, and strings them. */
@Component
class Stringing {

  private final Resolutions resolutions;
  private final ActionPrograms programmes;
  private final Targets targets;
  private final Scores scores;
  private final Tasks tasks;
  private final Inventory inventory;
  private final Naming naming;

  Stringing(
      Resolutions resolutions,
      ActionPrograms programmes,
      Targets targets,
      Scores scores,
      Tasks tasks,
      Inventory inventory,
      Naming naming) {
    this.resolutions = resolutions;
    this.programmes = programmes;
    this.targets = targets;
    this.scores = scores;
    this.tasks = tasks;
    this.inventory = inventory;
    this.naming = naming;
  }

  /**
   * @param known targets whose scores need not be read again, by code
   */
  List<Chain> chains(
      Scope scope,
      List<Circuit> circuits,
      Moment moment,
      Step focus,
      Map<String, TargetItem> known) {
    Read read = read(scope, circuits, moment, known);
    return circuits.stream().map(circuit -> Strung.of(circuit, read, focus)).toList();
  }

  private Read read(
      Scope scope, List<Circuit> circuits, Moment moment, Map<String, TargetItem> known) {
    Map<UUID, ClausePlace> clauses =
        resolutions.places(scope, ids(circuits.stream().map(Circuit::clause)));
    Map<UUID, Resolution> documents =
        byId(
            resolutions.findAll(scope, ids(clauses.values().stream().map(ClausePlace::resolution))),
            Resolution::id);
    Map<UUID, ActionProgram> served =
        byId(
            programmes.findAll(scope, ids(circuits.stream().map(Circuit::programme))),
            ActionProgram::id);
    Map<String, TargetItem> scored = new HashMap<>(known);
    codes(circuits.stream().map(Circuit::target)).stream()
        .filter(code -> !known.containsKey(code))
        .filter(code -> targets.find(scope, code).isPresent())
        .forEach(code -> scored.put(code, scores.find(scope, code, moment).item()));
    Map<String, Task> given = new HashMap<>();
    tasks
        .findAll(scope, codes(circuits.stream().map(Circuit::task)))
        .forEach(task -> given.put(task.code(), task));
    Map<UUID, NetworkObject> objects =
        byId(
            inventory.findAll(scope, ids(circuits.stream().map(Circuit::object))),
            NetworkObject::id);
    NameBook names =
        naming.of(
            Stream.of(
                    documents.values().stream().map(Resolution::issuer),
                    served.values().stream().map(ActionProgram::leadUnit),
                    given.values().stream().map(Task::unit),
                    objects.values().stream().map(NetworkObject::ownerUnit))
                .flatMap(ofUnits -> ofUnits),
            Stream.concat(
                served.values().stream()
                    .flatMap(programme -> programme.posts().stream())
                    .map(ActionProgram.Post::person),
                given.values().stream().map(Task::person)));
    return new Read(clauses, documents, served, scored, given, objects, names);
  }

  private static List<UUID> ids(Stream<@Nullable UUID> wanted) {
    List<UUID> ids = new ArrayList<>();
    wanted.filter(Objects::nonNull).distinct().forEach(ids::add);
    return ids;
  }

  private static List<String> codes(Stream<@Nullable String> wanted) {
    List<String> codes = new ArrayList<>();
    wanted.filter(Objects::nonNull).distinct().forEach(codes::add);
    return codes;
  }

  private static <T> Map<UUID, T> byId(Collection<T> things, Function<T, UUID> id) {
    return things.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /** Everything the chains name, as far as the reader reaches. */
  record Read(
      Map<UUID, ClausePlace> clauses,
      Map<UUID, Resolution> documents,
      Map<UUID, ActionProgram> programmes,
      Map<String, TargetItem> targets,
      Map<String, Task> tasks,
      Map<UUID, NetworkObject> objects,
      NameBook names) {}
}
