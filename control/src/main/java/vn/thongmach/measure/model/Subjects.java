package vn.thongmach.measure.model;

import java.time.Instant;
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
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.inventory.ProvinceObjects;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Subject;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.measure.SubjectSource;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;

/** Finds what subjects are made of, by name and by time. */
@Component
public class Subjects {

  private static final int OBJECTS_AT_ONCE = 10_000;
  private static final Scope SCOPE = Scope.system("subjects");
  private static final Logger LOG = LoggerFactory.getLogger(Subjects.class);

  private final Inventory inventory;
  private final ProvinceObjects areas;
  private final Units units;
  private final KeptClosure closure;
  private final People people;
  private final ObjectProvider<SubjectSource> sources;

  Subjects(
      Inventory inventory,
      ProvinceObjects areas,
      Units units,
      KeptClosure closure,
      People people,
      ObjectProvider<SubjectSource> sources) {
    this.inventory = inventory;
    this.areas = areas;
    this.units = units;
    this.closure = closure;
    this.people = people;
    this.sources = sources;
  }

  /** Those that stood in a subject from one instant up to another, the latter left out. */
  public record Membership(Instant from, Instant to, Set<UUID> members) {}

  /** Units stand otherwise now. */
  public void forgetUnits() {
    closure.forget();
  }

  /** All that a subject is or ever was made of, by id. */
  public List<MeasuredObject> resolve(Scope scope, Subject subject) {
    return subject.kind() == SubjectKind.OBJECT
        ? networkObjects(scope, subject)
        : named(scope, subject).stream().sorted(Comparator.comparing(MeasuredObject::id)).toList();
  }

  /** The same of several subjects; those that name what is not there are left out. */
  public Map<Subject, List<MeasuredObject>> resolve(Scope scope, Collection<Subject> wanted) {
    Map<SubjectKind, Map<UUID, MeasuredObject>> named = new EnumMap<>(SubjectKind.class);
    for (SubjectKind kind : SubjectKind.values()) {
      if (kind != SubjectKind.UNIT) {
        named.put(kind, inReach(scope, kind, wanted));
      }
    }
    Map<Subject, List<MeasuredObject>> resolved = new HashMap<>();
    for (Subject subject : wanted) {
      if (subject.type() != null || subject.isArea() || subject.kind() == SubjectKind.UNIT) {
        try {
          resolved.put(subject, resolve(scope, subject));
        } catch (CodedException gone) {
          LOG.debug("A subject names what is not there: {}", gone.getMessage());
        }
      } else {
        Map<UUID, MeasuredObject> reached = Objects.requireNonNull(named.get(subject.kind()));
        if (reached.keySet().containsAll(subject.named())) {
          resolved.put(subject, subject.named().stream().map(reached::get).toList());
        }
      }
    }
    return resolved;
  }

  private Map<UUID, MeasuredObject> inReach(
      Scope scope, SubjectKind kind, Collection<Subject> wanted) {
    List<UUID> ids =
        wanted.stream()
            .filter(subject -> subject.kind() == kind && subject.type() == null)
            .flatMap(subject -> subject.named().stream())
            .distinct()
            .toList();
    Map<UUID, MeasuredObject> found = new HashMap<>();
    for (int from = 0; from < ids.size(); from += OBJECTS_AT_ONCE) {
      found.putAll(
          find(scope, kind, ids.subList(from, Math.min(ids.size(), from + OBJECTS_AT_ONCE))));
    }
    return found;
  }

  private Collection<MeasuredObject> named(Scope scope, Subject subject) {
    Map<UUID, MeasuredObject> found = find(scope, subject.kind(), subject.named());
    for (UUID id : subject.named()) {
      if (!found.containsKey(id)) {
        throw new CodedException(MeasureError.UNKNOWN_SUBJECT, id, subject.kind().name());
      }
    }
    return subject.kind() == SubjectKind.UNIT
        ? find(SCOPE, SubjectKind.UNIT, closure.everBelow(subject.named())).values()
        : found.values();
  }

  /** Those of these that exist and lie within the scope. */
  public Map<UUID, MeasuredObject> find(Scope scope, SubjectKind kind, Collection<UUID> ids) {
    return switch (kind) {
      case OBJECT -> byId(inventory.findAll(scope, ids).stream().map(Subjects::measured));
      case UNIT ->
          byId(
              units.findAll(scope, ids).values().stream()
                  .map(
                      unit ->
                          new MeasuredObject(
                              unit.id(),
                              SubjectKind.UNIT.name(),
                              unit.name(),
                              unit.code(),
                              unit.validFrom().atStartOfDay(Period.ZONE).toInstant())));
      case PERSON ->
          byId(
              people.findAll(scope, ids).values().stream()
                  .map(
                      person ->
                          new MeasuredObject(
                              person.id(),
                              SubjectKind.PERSON.name(),
                              person.fullName(),
                              Objects.requireNonNullElse(person.code(), ""),
                              Instant.EPOCH)));
      case PROGRAMME ->
          byId(
              sources.stream()
                  .filter(source -> source.kind() == kind)
                  .flatMap(source -> source.findAll(scope, ids).stream()));
    };
  }

  private static Map<UUID, MeasuredObject> byId(Stream<MeasuredObject> found) {
    return found.collect(
        Collectors.toMap(MeasuredObject::id, Function.identity(), (one, other) -> one));
  }

  /** Those of these members of a subject that lie within the scope. */
  public Set<UUID> within(Scope scope, SubjectKind kind, Collection<UUID> ids) {
    return scope.allUnits() ? Set.copyOf(ids) : Set.copyOf(find(scope, kind, ids).keySet());
  }

  /** Who stood in a subject when, cut where units were moved. */
  List<Membership> memberships(
      Subject subject, List<MeasuredObject> objects, Instant from, Instant to) {
    if (subject.kind() != SubjectKind.UNIT) {
      Set<UUID> all = objects.stream().map(MeasuredObject::id).collect(Collectors.toSet());
      return List.of(new Membership(from, to, all));
    }
    List<Membership> memberships = new ArrayList<>();
    List<Instant> starts = new ArrayList<>();
    starts.add(from);
    starts.addAll(closure.moves(from, to));
    for (int i = 0; i < starts.size(); i++) {
      Instant start = starts.get(i);
      Instant end = i + 1 < starts.size() ? starts.get(i + 1) : to;
      memberships.add(new Membership(start, end, closure.below(subject.named(), start)));
    }
    return memberships;
  }

  /** Those that stand in a subject at an instant. */
  Set<UUID> members(Subject subject, List<MeasuredObject> objects, Instant at) {
    return subject.kind() == SubjectKind.UNIT
        ? closure.below(subject.named(), at)
        : objects.stream().map(MeasuredObject::id).collect(Collectors.toSet());
  }

  /** How many of those a subject names have at least one of these among or below them. */
  int reporting(Subject subject, Set<UUID> reporters, Instant at) {
    if (subject.kind() != SubjectKind.UNIT) {
      return reporters.size();
    }
    int reporting = 0;
    for (UUID unit : subject.named()) {
      if (reporters.contains(unit)
          || (!reporters.isEmpty()
              && closure.below(List.of(unit), at).stream().anyMatch(reporters::contains))) {
        reporting++;
      }
    }
    return reporting;
  }

  private List<MeasuredObject> networkObjects(Scope scope, Subject subject) {
    String type = subject.type();
    List<UUID> wanted = idsOf(scope, subject);
    List<MeasuredObject> objects = new ArrayList<>(wanted.size());
    for (int from = 0; from < wanted.size(); from += OBJECTS_AT_ONCE) {
      List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + OBJECTS_AT_ONCE));
      inventory.findAll(scope, some).forEach(object -> objects.add(measured(object)));
    }
    if (type == null && !subject.isArea() && objects.size() < wanted.size()) {
      HashSet<UUID> missing = new HashSet<>(wanted);
      objects.forEach(object -> missing.remove(object.id()));
      throw new CodedException(
          MeasureError.UNKNOWN_OBJECT, missing.stream().min(UUID::compareTo).orElseThrow());
    }
    objects.sort(Comparator.comparing(MeasuredObject::id));
    return List.copyOf(objects);
  }

  private List<UUID> idsOf(Scope scope, Subject subject) {
    String type = subject.type();
    List<UUID> sitesOf = subject.sitesOf();
    List<String> provinces = subject.provinces();
    if (type != null) {
      return List.copyOf(inventory.idsOf(scope, type, subject.source()));
    }
    if (sitesOf != null) {
      Set<UUID> known = units.findAll(scope, sitesOf).keySet();
      for (UUID unit : sitesOf) {
        if (!known.contains(unit)) {
          throw new CodedException(MeasureError.UNKNOWN_SUBJECT, unit, SubjectKind.UNIT.name());
        }
      }
      return areas.idsOf(scope, closure.everBelow(sitesOf));
    }
    return provinces != null ? areas.idsIn(scope, provinces) : subject.named();
  }

  private static MeasuredObject measured(NetworkObject object) {
    return new MeasuredObject(
        object.id(),
        object.type(),
        object.name(),
        object.sourceName(),
        object.observedFrom(),
        object.origin());
  }
}
