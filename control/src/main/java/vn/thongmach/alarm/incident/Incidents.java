package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.GuardedIncidents;
import vn.thongmach.alarm.GuardedIncidents.Guard;
import vn.thongmach.alarm.incident.FoundIncident.Grounds;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.model.AlarmItems;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Incidents as a reader gets them: objects outside the scope are counted, not named. */
@Service
public class Incidents {

  /** Most objects listed of what is lost or weakened. */
  private static final int MOST_LISTED = 100;

  private static final Way NO_WAY = new Way(List.of(), Explanation.NEARBY);

  /** How an object has to do with the root, and over which others. */
  private record Way(List<UUID> objects, Explanation explanation) {}

  private final IncidentReading reading;
  private final Inventory inventory;
  private final Reaching reaching;
  private final FailedRoots failed;
  private final SpokenViews spoken;
  private final Suppressed suppressed;
  private final GuardedIncidents guarded;

  Incidents(
      IncidentReading reading,
      Inventory inventory,
      Reaching reaching,
      FailedRoots failed,
      SpokenViews spoken,
      Suppressed suppressed,
      GuardedIncidents guarded) {
    this.guarded = guarded;
    this.failed = failed;
    this.suppressed = suppressed;
    this.spoken = spoken;
    this.reading = reading;
    this.inventory = inventory;
    this.reaching = reaching;
  }

  /**
   * @param state null for open and closed
   * @param root only with this root; null for any
   */
  public PageOf<IncidentItem> list(
      Scope scope, @Nullable State state, @Nullable UUID root, PageRequest page) {
    PageOf<FoundIncident> found = reading.search(scope, state, root, page);
    Map<UUID, AlarmedObject> names = names(scope, found.items().stream().map(FoundIncident::root));
    Reaches reaches = reaches(found.items());
    Map<UUID, List<Guard>> guards = guarded.now();
    return found.map(incident -> item(incident, names, reaches, guards));
  }

  /**
   * @throws CodedException when there is none in reach
   */
  public IncidentDetail detail(Scope scope, UUID id) {
    FoundIncident found = found(scope, id);
    List<@Nullable UUID> objects = new ArrayList<>();
    objects.add(found.root());
    found.candidates().forEach(candidate -> objects.add(candidate.object()));
    Map<UUID, AlarmedObject> names = names(scope, objects.stream());
    Reaches reaches = reaches(List.of(found));
    List<CandidateView> candidates =
        found.candidates().stream()
            .map(each -> new CandidateView(names.get(each.object()), each.score()))
            .toList();
    UUID root = found.root();
    Reach whole = root == null ? null : reaches.byRoot().get(root);
    ReachView reach = whole == null ? null : view(scope, whole);
    return new IncidentDetail(
        item(found, names, reaches, guarded.now()),
        candidates,
        found.grounds(),
        reach,
        spoken.changes(scope, reading.changes(scope, id)),
        spoken.spoken(scope, found),
        suppressed.by(scope, id));
  }

  /**
   * @throws CodedException when there is none in reach
   */
  public PageOf<ExplainedAlarm> alarms(Scope scope, UUID id, PageRequest page) {
    FoundIncident found = found(scope, id);
    PageOf<AlarmRow> rows = reading.alarms(scope, id, page);
    Map<AlarmRow, Way> ways = new LinkedHashMap<>();
    rows.items().forEach(row -> ways.put(row, way(found.root(), row.placed().objectId())));
    Map<UUID, AlarmedObject> names =
        names(
            scope,
            Stream.concat(
                rows.items().stream().map(row -> row.placed().objectId()),
                ways.values().stream().flatMap(way -> way.objects().stream())));
    return rows.map(
        row -> {
          Way way = ways.getOrDefault(row, NO_WAY);
          return new ExplainedAlarm(
              AlarmItems.of(row, name(names, row.placed().objectId())),
              way.explanation(),
              way.objects().stream().map(names::get).filter(Objects::nonNull).toList());
        });
  }

  /** What an object takes with it if it fails now. */
  public ReachView reach(Scope scope, UUID object) {
    if (inventory.find(scope, object).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return view(scope, reaching.of(object, failed.now()));
  }

  private FoundIncident found(Scope scope, UUID id) {
    return reading
        .find(scope, id)
        .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_INCIDENT, id));
  }

  private Way way(@Nullable UUID root, @Nullable UUID object) {
    if (root == null || object == null) {
      return NO_WAY;
    }
    if (root.equals(object)) {
      return new Way(List.of(), Explanation.ITSELF);
    }
    List<UUID> needs = reaching.way(root, object);
    if (!needs.isEmpty()) {
      return new Way(needs, Explanation.NEEDS_ROOT);
    }
    List<UUID> ends = reaching.way(object, root);
    List<UUID> sees = ends.isEmpty() ? reaching.wayToEnd(root, object) : ends;
    return sees.isEmpty() ? NO_WAY : new Way(sees, Explanation.SEES_ROOT);
  }

  /** What the roots of those that stand take with them, or would where they still work. */
  private Reaches reaches(List<FoundIncident> incidents) {
    Set<UUID> roots =
        incidents.stream()
            .filter(incident -> incident.state() == State.OPEN)
            .map(FoundIncident::root)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (roots.isEmpty()) {
      return new Reaches(Set.of(), Map.of());
    }
    Set<UUID> down = failed.now();
    return new Reaches(down, reaching.ofEach(roots, down));
  }

  private record Reaches(Set<UUID> failed, Map<UUID, Reach> byRoot) {}

  private static IncidentItem item(
      FoundIncident found,
      Map<UUID, AlarmedObject> names,
      Reaches reaches,
      Map<UUID, List<Guard>> guards) {
    UUID root = found.root();
    boolean failed = found.state() == State.OPEN && root != null && reaches.failed().contains(root);
    Reach reach =
        failed && root != null ? reaches.byRoot().getOrDefault(root, Reach.NOTHING) : Reach.NOTHING;
    return new IncidentItem(
        found.id(),
        found.code(),
        name(names, root),
        found.rootName(),
        root != null && !names.containsKey(root),
        found.state(),
        found.mergedInto(),
        found.first(),
        found.last(),
        found.foundAt(),
        found.severity(),
        found.alarms(),
        found.origin(),
        failed,
        reach.lost().size(),
        reach.weakened().size(),
        found.words() > 0,
        guards.getOrDefault(found.id(), List.of()));
  }

  private ReachView view(Scope scope, Reach whole) {
    Set<UUID> all = new HashSet<>();
    whole.lost().forEach(one -> all.add(one.id()));
    whole.weakened().forEach(one -> all.add(one.id()));
    Reach reach =
        scope.allUnits() ? whole : whole.within(inventory.observedFrom(scope, all).keySet());
    int outside =
        whole.lost().size()
            + whole.weakened().size()
            - reach.lost().size()
            - reach.weakened().size();
    List<Reach.Fallen> lost = first(reach.lost());
    List<Reach.Fallen> weakened = first(reach.weakened());
    Map<UUID, AlarmedObject> names =
        names(scope, Stream.concat(lost.stream(), weakened.stream()).map(Reach.Fallen::id));
    return new ReachView(
        counts(reach.lost()),
        named(lost, names),
        counts(reach.weakened()),
        named(weakened, names),
        outside,
        whole.complete());
  }

  /** The few things of a type before the many. */
  private static List<Reach.Fallen> first(List<Reach.Fallen> fallen) {
    Map<String, Long> sizes =
        fallen.stream().collect(Collectors.groupingBy(Reach.Fallen::type, Collectors.counting()));
    return fallen.stream()
        .sorted(
            Comparator.comparingLong((Reach.Fallen one) -> sizes.getOrDefault(one.type(), 0L))
                .thenComparing(Reach.Fallen::type))
        .limit(MOST_LISTED)
        .toList();
  }

  private static List<AlarmedObject> named(
      List<Reach.Fallen> fallen, Map<UUID, AlarmedObject> names) {
    return fallen.stream().map(one -> names.get(one.id())).filter(Objects::nonNull).toList();
  }

  private static List<TypeCount> counts(List<Reach.Fallen> fallen) {
    List<TypeCount> counts = new ArrayList<>();
    fallen.stream()
        .collect(Collectors.groupingBy(Reach.Fallen::type, Collectors.counting()))
        .forEach((type, count) -> counts.add(new TypeCount(type, count)));
    counts.sort(Comparator.comparingLong(TypeCount::count).thenComparing(TypeCount::type));
    return counts;
  }

  private Map<UUID, AlarmedObject> names(Scope scope, Stream<@Nullable UUID> objects) {
    Collection<UUID> ids = objects.filter(Objects::nonNull).collect(Collectors.toSet());
    return inventory.findAll(scope, ids).stream()
        .map(object -> new AlarmedObject(object.id(), object.type(), object.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  private static @Nullable AlarmedObject name(
      Map<UUID, AlarmedObject> names, @Nullable UUID object) {
    return object == null ? null : names.get(object);
  }

  /**
   * One incident in a list.
   *
   * @param code what people call it by
   * @param root the object held to have failed; null where nobody has told of it or the reader does
   *     not reach it
   * @param rootName what its alarms call an object that nobody has told of
   * @param rootOutside whether the root lies outside of the reader's scope
   * @param first earliest stamp of its alarms, UTC
   * @param last latest stamp, clears among them, UTC
   * @param foundAt when it was found, UTC
   * @param severity the worst of its alarms
   * @param alarms how many it has, also outside of the scope
   * @param origin the weakest of its alarms
   * @param rootFailed whether it stands and its root is held to be out of service, not only not
   *     well
   * @param lost how many objects it takes with it now; 0 once it is over or while its root works
   * @param weakened how many work with fewer ways than they have
   * @param spoken whether people said something of it
   * @param guards protected events that go on whose scope it reaches
   */
  public record IncidentItem(
      UUID id,
      String code,
      @Nullable AlarmedObject root,
      @Nullable String rootName,
      boolean rootOutside,
      State state,
      @Nullable UUID mergedInto,
      Instant first,
      Instant last,
      Instant foundAt,
      PerceivedSeverity severity,
      int alarms,
      Origin origin,
      boolean rootFailed,
      int lost,
      int weakened,
      boolean spoken,
      List<Guard> guards) {}

  /**
   * One incident whole.
   *
   * @param candidates what may be the root, the root first
   * @param reach what it takes with it now, or would if its root failed where that still works;
   *     null once it is over
   * @param changes its history, the latest first
   * @param spoken what people said of it
   * @param suppressed which alarms it tells of instead of them
   */
  public record IncidentDetail(
      IncidentItem incident,
      List<CandidateView> candidates,
      Grounds grounds,
      @Nullable ReachView reach,
      List<SpokenViews.ChangeView> changes,
      SpokenViews.Spoken spoken,
      Suppressed.SuppressingView suppressed) {}

  /**
   * An object that may be the root.
   *
   * @param object null outside of the reader's scope
   * @param score from 0 to 1: its share in the belief in all candidates
   */
  public record CandidateView(@Nullable AlarmedObject object, double score) {}

  /**
   * What is lost and what only lost ways, within the reader's scope.
   *
   * @param lost by type, the few before the many
   * @param lostObjects the first {@value #MOST_LISTED}
   * @param outside how many of both lie outside of the scope
   * @param complete false when there was too much to follow
   */
  public record ReachView(
      List<TypeCount> lost,
      List<AlarmedObject> lostObjects,
      List<TypeCount> weakened,
      List<AlarmedObject> weakenedObjects,
      int outside,
      boolean complete) {}

  /** How many objects of a type. */
  public record TypeCount(String type, long count) {}

  /** Why an alarm is held to belong to the root. */
  public enum Explanation {
    /** It lies on the root. */
    ITSELF,
    /** Its object needs the root, by the way given. */
    NEEDS_ROOT,
    /** Its object ends the root, or what the root took with it, and sees that: a port of a link. */
    SEES_ROOT,
    /** No way leads from one to the other now. */
    NEARBY
  }

  /**
   * An alarm of an incident.
   *
   * @param way objects from the root to that of the alarm, or back, each needed by the next
   */
  public record ExplainedAlarm(AlarmItem alarm, Explanation explanation, List<AlarmedObject> way) {}
}
