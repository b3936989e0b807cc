package vn.thongmach.overview.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.PeopleDirectory;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.directive.Commitments;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.overview.UnitPart;
import vn.thongmach.overview.UnitPart.Member;
import vn.thongmach.overview.UnitPart.MemberTask;
import vn.thongmach.overview.UnitPart.UnitSums;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.target.TargetLookup;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskSums;
import vn.thongmach.work.TaskSums.Load;
import vn.thongmach.work.Tasks;

/** Puts together what the people of a unit work on: a fixed number of statements. */
@Component
public class Teaming {

  private static final String MANAGEMENT = "MANAGEMENT";
  private static final PageRequest ALL = new PageRequest(0, 1000);
  private static final Load NOTHING = new Load(0, 0, 0, 0, false);

  private final Standing standing;
  private final UnitClosure closure;
  private final People people;
  private final PeopleDirectory directory;
  private final Tasks tasks;
  private final TaskSums sums;
  private final TargetLookup targets;
  private final Commitments commitments;
  private final ActionPrograms programmes;
  private final UnclearTasks unclear;
  private final Naming naming;

  Teaming(
      Standing standing,
      UnitClosure closure,
      People people,
      PeopleDirectory directory,
      Tasks tasks,
      TaskSums sums,
      TargetLookup targets,
      Commitments commitments,
      ActionPrograms programmes,
      UnclearTasks unclear,
      Naming naming) {
    this.standing = standing;
    this.closure = closure;
    this.people = people;
    this.directory = directory;
    this.tasks = tasks;
    this.sums = sums;
    this.targets = targets;
    this.commitments = commitments;
    this.programmes = programmes;
    this.unclear = unclear;
    this.naming = naming;
  }

  /**
   * @param wanted null for the reader's own unit: that of the account, else the one in which the
   *     person behind it holds a post of the management tree
   * @throws CodedException {@code access.forbidden} for a role that leads nobody, {@code
   *     kernel.not-found} for a unit outside, {@code kernel.value-missing} where the reader has
   *     none
   */
  @Transactional(readOnly = true)
  public UnitPart part(Scope scope, @Nullable UUID wanted, PageRequest page) {
    UUID unit = wanted == null ? own(scope) : wanted;
    if (unit == null) {
      throw new CodedException(KernelError.VALUE_MISSING, "unit");
    }
    Leading.require(scope, unit);
    Set<UUID> units = closure.closure(unit, standing.now());
    Map<UUID, Mandate> posts = new LinkedHashMap<>();
    people
        .held(scope, units, standing.today())
        .forEach(mandate -> posts.putIfAbsent(mandate.person(), mandate));
    Known known = known(scope, posts.keySet());
    NameBook names =
        naming.of(
            Stream.<@Nullable UUID>concat(Stream.of(unit), units.stream()),
            posts.keySet().stream().map(each -> each));
    List<UUID> sorted = posts.keySet().stream().sorted(order(known, names)).toList();
    List<UUID> shown = sorted.stream().skip(page.offset()).limit(page.size()).toList();
    Map<UUID, List<Task>> first =
        tasks.first(scope, shown, Member.MOST_TASKS).stream()
            .collect(Collectors.groupingBy(task -> String.valueOf(task.person())))
            .entrySet()
            .stream()
            .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
    List<Member> members = new ArrayList<>();
    for (UUID person : shown) {
      PersonName name = names.person(person);
      Mandate post = posts.get(person);
      if (name != null && post != null) {
        members.add(
            member(
                name, post, names.unit(post.unit()), known, first.getOrDefault(person, List.of())));
      }
    }
    UnitName name = names.unit(unit);
    if (name == null) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return new UnitPart(
        name,
        known.sums(posts.keySet()),
        members,
        page.page(),
        page.size(),
        sorted.size(),
        unclear.of(scope, units, UnitPart.MOST));
  }

  private @Nullable UUID own(Scope scope) {
    UUID person = scope.person();
    if (scope.unit() != null || person == null) {
      return scope.unit();
    }
    return directory.find(person).stream()
        .flatMap(known -> known.posts().stream())
        .filter(post -> post.tree().equals(MANAGEMENT))
        .map(PeopleDirectory.HeldPost::unit)
        .findFirst()
        .orElse(null);
  }

  private Known known(Scope scope, Set<UUID> wanted) {
    Map<UUID, Integer> posts = new HashMap<>();
    programmes.list(scope, ActionProgramFilter.ALL, ALL).items().stream()
        .flatMap(
            programme ->
                programme.posts().stream()
                    .filter(post -> post.heldOn(standing.today()))
                    .map(post -> post.person())
                    .distinct())
        .filter(wanted::contains)
        .forEach(person -> posts.merge(person, 1, Integer::sum));
    return new Known(
        sums.loads(scope, wanted),
        targets.headed(scope, wanted),
        commitments.held(scope, wanted),
        posts);
  }

  private static Comparator<UUID> order(Known known, NameBook names) {
    return Comparator.comparing(known::linked)
        .thenComparing(person -> known.load(person).overdue(), Comparator.reverseOrder())
        .thenComparing(
            person -> {
              PersonName name = names.person(person);
              return name == null ? "" : name.fullName();
            })
        .thenComparing(Comparator.naturalOrder());
  }

  private Member member(
      PersonName name, Mandate post, @Nullable UnitName unit, Known known, List<Task> first) {
    Load load = known.load(name.id());
    return new Member(
        name,
        post.post(),
        unit,
        known.linked(name.id()),
        known.targets().getOrDefault(name.id(), 0),
        known.commitments().getOrDefault(name.id(), 0),
        known.posts().getOrDefault(name.id(), 0),
        load.open(),
        load.overdue(),
        load.waiting(),
        load.open() - load.linked(),
        first.stream()
            .map(
                task ->
                    new MemberTask(
                        task.id(),
                        task.code(),
                        task.title(),
                        task.due(),
                        task.due().isBefore(standing.today()),
                        task.target(),
                        task.target() != null || task.programme() != null))
            .toList());
  }

  /** What leads people up, and what they have to do. */
  private record Known(
      Map<UUID, Load> loads,
      Map<UUID, Integer> targets,
      Map<UUID, Integer> commitments,
      Map<UUID, Integer> posts) {

    Load load(UUID person) {
      return loads.getOrDefault(person, NOTHING);
    }

    boolean linked(UUID person) {
      return targets.containsKey(person)
          || commitments.containsKey(person)
          || posts.containsKey(person)
          || load(person).everLinked();
    }

    UnitSums sums(Set<UUID> people) {
      return new UnitSums(
          people.size(),
          (int) people.stream().filter(person -> !linked(person)).count(),
          (int)
              people.stream().filter(person -> linked(person) && load(person).open() == 0).count(),
          people.stream().mapToLong(person -> load(person).open()).sum(),
          people.stream().mapToLong(person -> load(person).overdue()).sum());
    }
  }
}
