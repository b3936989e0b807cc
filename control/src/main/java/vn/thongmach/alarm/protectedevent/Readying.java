package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.NetworkParts;
import vn.thongmach.alarm.NetworkParts.Ways;
import vn.thongmach.alarm.StandingAlarms;
import vn.thongmach.alarm.StandingAlarms.StandingObject;
import vn.thongmach.alarm.protectedevent.ProtectionRule.Protection;
import vn.thongmach.alarm.protectedevent.ReadinessReport.Finding;
import vn.thongmach.alarm.protectedevent.ReadinessReport.Kind;
import vn.thongmach.alarm.protectedevent.ReadinessReport.KindCount;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.measure.AppliedRule;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;

/** Works out how ready the scope of an event is: redundancy, alarms, power, work in conflict. */
@Component
class Readying {

  private static final Scope SYSTEM = Scope.system("protected events");

  /** Most services looked at. */
  private static final int MOST_SERVICES = 10_000;

  private static final String SITE = "Site";

  private final GuardedScope guarded;
  private final ProtectionRule rule;
  private final NetworkParts parts;
  private final StandingAlarms alarms;
  private final Freezing freezing;
  private final Inventory inventory;
  private final Units units;
  private final Clock clock;

  Readying(
      GuardedScope guarded,
      ProtectionRule rule,
      NetworkParts parts,
      StandingAlarms alarms,
      Freezing freezing,
      Inventory inventory,
      Units units,
      Clock clock) {
    this.guarded = guarded;
    this.rule = rule;
    this.parts = parts;
    this.alarms = alarms;
    this.freezing = freezing;
    this.inventory = inventory;
    this.units = units;
    this.clock = clock;
  }

  /** Something found, before it is named. */
  private record Raw(
      Kind kind,
      UUID object,
      int count,
      int all,
      @Nullable StandingObject alarm,
      Freezing.@Nullable TouchingWork work) {

    static Raw of(Kind kind, UUID object, int count, int all) {
      return new Raw(kind, object, count, all, null, null);
    }
  }

  /** Of everything, whoever reads it: {@link Reporting} leaves out what a reader does not reach. */
  ReadinessReport now(ProtectedEvent event) {
    Protection protection = rule.now();
    Set<UUID> scope = guarded.objects(event);
    Set<UUID> needed = parts.neededBy(scope);
    Set<UUID> all = new HashSet<>(scope);
    all.addAll(needed);
    List<StandingObject> standing = alarms.on(SYSTEM, all);
    Set<UUID> down =
        standing.stream()
            .filter(StandingObject::outage)
            .map(StandingObject::object)
            .collect(Collectors.toSet());
    List<UUID> services = parts.ofTypes(all, protection.services());
    Map<Kind, List<Raw>> found = new EnumMap<>(Kind.class);
    redundancy(services.stream().limit(MOST_SERVICES).toList(), down, found);
    Set<UUID> supplies = Set.copyOf(parts.ofTypes(all, protection.supplies()));
    for (StandingObject one : standing) {
      Kind kind = supplies.contains(one.object()) ? Kind.SUPPLY_ALARM : Kind.OPEN_ALARM;
      put(found, new Raw(kind, one.object(), (int) one.alarms(), 0, one, null));
    }
    power(scope, supplies, found);
    freezing.touching(event, scope).stream()
        .filter(one -> one.exception() == null)
        .forEach(
            one ->
                put(found, new Raw(Kind.WORK_IN_CONFLICT, one.window().object(), 0, 0, null, one)));
    return report(scope, needed, services.size(), found, protection);
  }

  private static void put(Map<Kind, List<Raw>> found, Raw one) {
    found.computeIfAbsent(one.kind, _ -> new ArrayList<>()).add(one);
  }

  private void redundancy(List<UUID> services, Set<UUID> down, Map<Kind, List<Raw>> found) {
    Map<UUID, Integer> shared = new HashMap<>();
    for (Ways ways : parts.ways(services, down)) {
      if (ways.isDown()) {
        put(found, Raw.of(Kind.DOWN, ways.object(), ways.working(), ways.all()));
      } else if (ways.all() < 2) {
        put(found, Raw.of(Kind.NO_SECOND_PATH, ways.object(), 1, ways.all()));
      } else {
        if (ways.working() < 2) {
          put(found, Raw.of(Kind.ONE_PATH_LEFT, ways.object(), ways.working(), ways.all()));
        }
        ways.shared().forEach(one -> shared.merge(one, 1, Integer::sum));
      }
    }
    shared.forEach((object, count) -> put(found, Raw.of(Kind.SHARED_POINT, object, count, 0)));
  }

  private void power(Set<UUID> scope, Set<UUID> supplies, Map<Kind, List<Raw>> found) {
    for (UUID site : parts.ofTypes(scope, List.of(SITE))) {
      long standing = parts.standingIn(List.of(site)).stream().filter(supplies::contains).count();
      if (standing < 2) {
        put(found, Raw.of(Kind.ONE_SUPPLY, site, (int) standing, 0));
      }
    }
  }

  private ReadinessReport report(
      Set<UUID> scope,
      Set<UUID> needed,
      int services,
      Map<Kind, List<Raw>> found,
      Protection protection) {
    List<Raw> listed = new ArrayList<>();
    List<KindCount> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Raw> all = found.getOrDefault(kind, List.of());
      counts.add(new KindCount(kind, all.size()));
      all.stream().sorted(order(kind)).limit(ReadinessReport.MOST_LISTED).forEach(listed::add);
    }
    return new ReadinessReport(
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        scope.size(),
        (int) needed.stream().filter(one -> !scope.contains(one)).count(),
        services,
        counts,
        named(listed),
        services <= MOST_SERVICES,
        Origin.SIMULATED,
        List.of(
            new AppliedRule(
                protection.rule().code(),
                protection.rule().effectiveFrom(),
                protection.rule().parameters().toString(),
                protection.rule().source(),
                protection.rule().verified())));
  }

  private static Comparator<Raw> order(Kind kind) {
    return switch (kind) {
      case OPEN_ALARM, SUPPLY_ALARM ->
          Comparator.comparing((Raw one) -> Objects.requireNonNull(one.alarm).severity())
              .thenComparing(one -> Objects.requireNonNull(one.alarm).since());
      case SHARED_POINT -> Comparator.comparingInt((Raw one) -> -one.count);
      case WORK_IN_CONFLICT ->
          Comparator.comparing((Raw one) -> Objects.requireNonNull(one.work).window().from());
      default -> Comparator.comparingInt(Raw::count).thenComparing(Raw::object);
    };
  }

  private List<Finding> named(Collection<Raw> listed) {
    Map<UUID, NetworkObject> objects =
        inventory
            .findAll(SYSTEM, listed.stream().map(Raw::object).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(NetworkObject::id, Function.identity()));
    Map<UUID, Unit> owners =
        units.findAll(
            SYSTEM,
            objects.values().stream()
                .map(NetworkObject::ownerUnit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    List<Finding> findings = new ArrayList<>();
    for (Raw one : listed) {
      NetworkObject object = objects.get(one.object);
      if (object != null) {
        Unit owner = object.ownerUnit() == null ? null : owners.get(object.ownerUnit());
        findings.add(finding(one, object, owner));
      }
    }
    return findings;
  }

  private static Finding finding(Raw one, NetworkObject object, @Nullable Unit owner) {
    StandingObject alarm = one.alarm;
    Freezing.TouchingWork work = one.work;
    Instant since = alarm != null ? alarm.since() : work == null ? null : work.window().from();
    return new Finding(
        one.kind,
        new AlarmedObject(object.id(), object.type(), object.name()),
        object.ownerUnit(),
        owner == null ? null : owner.name(),
        one.count,
        one.all,
        alarm == null ? null : alarm.alarm(),
        alarm == null ? null : alarm.severity().name(),
        since,
        work == null ? null : work.window().id());
  }
}
