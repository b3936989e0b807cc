package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/**
 * Which targets stand on which objects, and when each subject was last touched; in memory, made
 * anew from the targets and the inventory. Safe for use by several threads.
 */
@Component
class SubjectIndex implements Cascade {

  private static final Logger LOG = LoggerFactory.getLogger(SubjectIndex.class);
  private static final Scope SCOPE = Scope.system("live scores");

  private static final long SHORTEST_BETWEEN_REFRESHES = 1_000_000_000L;

  /** Deeper than any cascade may be made; ends what somebody tied into a circle by hand. */
  private static final int MOST_LEVELS = 32;

  private final Targets targets;
  private final Measures measures;
  private final Map<String, Entry> subjects = new ConcurrentHashMap<>();

  private final LastTouches touches = new LastTouches();

  private volatile Map<UUID, Set<Period>> planned = new ConcurrentHashMap<>();
  private volatile Map<UUID, Target> current = Map.of();
  private volatile Map<String, Target> byCode = Map.of();
  private volatile Map<UUID, Double> clauseWeights = Map.of();
  private volatile Map<String, List<Target>> children = Map.of();
  private final Set<UUID> unrelated = ConcurrentHashMap.newKeySet();
  private final Queue<MeasureTouched> waiting = new ConcurrentLinkedQueue<>();
  private final Object reading = new Object();
  private volatile long lastRefresh = System.nanoTime();

  SubjectIndex(Targets targets, Measures measures) {
    this.targets = targets;
    this.measures = measures;
  }

  /** Reads targets and inventory anew; what is known of touches stays. */
  void refresh() {
    synchronized (reading) {
      readAll();
    }
  }

  private void readAll() {
    List<Target> all = targets.all(SCOPE);
    know(all.stream().collect(Collectors.toMap(Target::id, Function.identity())));
    Map<String, List<Standing>> bySubject =
        all.stream().flatMap(SubjectIndex::standing).collect(Collectors.groupingBy(Standing::key));
    subjects.keySet().retainAll(bySubject.keySet());
    Map<Subject, List<MeasuredObject>> measured =
        measures.objects(
            SCOPE,
            bySubject.values().stream()
                .map(standing -> standing.getFirst().measures().subject())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    bySubject.forEach(
        (key, standing) ->
            subjects
                .computeIfAbsent(key, first -> new Entry())
                .set(
                    standing.getFirst().measures().measure(),
                    standing.stream().map(Standing::target).toList(),
                    ids(standing.getFirst().measures(), measured)));
    subjects.values().forEach(entry -> unrelated.removeAll(entry.objects));
    lastRefresh = System.nanoTime();
  }

  private static Set<UUID> ids(Target target, Map<Subject, List<MeasuredObject>> measured) {
    Subject subject = target.subject();
    if (subject == null) {
      return Set.of();
    }
    List<MeasuredObject> objects = measured.get(subject);
    if (objects == null) {
      LOG.warn("Target {} measures what is not there", target.code());
      return Set.of();
    }
    return objects.stream().map(MeasuredObject::id).collect(Collectors.toSet());
  }

  /** Takes in one target that was made or changed, at once. */
  void learn(UUID id) {
    synchronized (reading) {
      readOne(id);
    }
  }

  private void readOne(UUID id) {
    for (Target target : targets.findAll(SCOPE, List.of(id))) {
      Map<UUID, Target> known = new HashMap<>(current);
      known.remove(id);
      if (!target.terms().closed()) {
        known.put(id, target);
      }
      know(known);
      if (!target.terms().closed()) {
        standing(target).forEach(this::stand);
      }
    }
  }

  private void stand(Standing one) {
    Entry entry = subjects.computeIfAbsent(one.key(), first -> new Entry());
    List<Target> standing = new ArrayList<>(entry.targets);
    standing.removeIf(other -> other.id().equals(one.target().id()));
    standing.add(one.target());
    Subject subject = one.measures().subject();
    entry.set(
        one.measures().measure(),
        standing,
        ids(
            one.measures(),
            subject == null ? Map.of() : measures.objects(SCOPE, List.of(subject))));
    unrelated.removeAll(entry.objects);
  }

  /** A target with what it measures itself, and with each of its several measures. */
  private static Stream<Standing> standing(Target target) {
    return Stream.concat(Stream.of(target), target.components().stream())
        .map(measures -> new Standing(key(measures), target, measures));
  }

  /** A target on one of its subjects. */
  private record Standing(String key, Target target, Target measures) {}

  /** All targets in their current versions, parts before what is made of them. */
  List<Target> partsFirst() {
    Map<UUID, Integer> levels = new HashMap<>();
    current.values().forEach(target -> levels.put(target.id(), above(target).size()));
    return current.values().stream()
        .sorted(Comparator.comparing((Target target) -> levels.get(target.id())).reversed())
        .toList();
  }

  /** All targets in their current versions. */
  List<Target> all() {
    return List.copyOf(current.values());
  }

  /** A target as it is known now. */
  Optional<Target> known(UUID target) {
    return Optional.ofNullable(current.get(target));
  }

  /** A target by its code as it is known now. */
  Optional<Target> known(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The part of a target in the weights of all targets on its clause, above 0 to 1. */
  double shareOfClause(Target target) {
    return target.weight() / clauseWeights.getOrDefault(target.clause(), target.weight());
  }

  /** The target in the newest version known. */
  Target newest(Target target) {
    Target known = current.getOrDefault(target.id(), target);
    return known.version() > target.version() ? known : target;
  }

  /** The targets that a touch concerns; remembers when it was received. */
  List<Target> touched(MeasureTouched touch) {
    Set<UUID> unknown = new HashSet<>(touch.objects());
    unknown.removeAll(unrelated);
    subjects.values().forEach(entry -> unknown.removeAll(entry.objects));
    if (!unknown.isEmpty()) {
      if (mayRefresh()) {
        refresh();
        subjects.values().forEach(entry -> unknown.removeAll(entry.objects));
        unrelated.addAll(unknown);
      } else {
        waiting.add(touch);
      }
    }
    List<Target> concerned =
        subjects.values().stream()
            .filter(entry -> entry.concerns(touch))
            .flatMap(entry -> entry.targets.stream())
            .distinct()
            .toList();
    concerned.forEach(target -> touches.touch(target, above(target), touch));
    return concerned;
  }

  /** Touches of objects that were not known yet, once it is time to look again. */
  List<MeasureTouched> takeWaiting() {
    List<MeasureTouched> taken = new ArrayList<>();
    if (mayRefresh()) {
      for (MeasureTouched touch = waiting.poll(); touch != null; touch = waiting.poll()) {
        taken.add(touch);
      }
    }
    return taken;
  }

  /** Gives back touches that could not be taken in. */
  void keepWaiting(List<MeasureTouched> touches) {
    waiting.addAll(touches);
  }

  /** The objects that a target stands on, as last read. */
  Set<UUID> objects(Target target) {
    Set<UUID> objects = new HashSet<>();
    standing(target)
        .map(standing -> subjects.get(standing.key()))
        .filter(Objects::nonNull)
        .forEach(entry -> objects.addAll(entry.objects));
    return objects;
  }

  private boolean mayRefresh() {
    return System.nanoTime() - lastRefresh > SHORTEST_BETWEEN_REFRESHES;
  }

  /** Takes over from an earlier run up to when a target's events had counted. */
  void remember(Target target, Period period, Instant asOf) {
    touches.touch(target, above(target), period.kind(), asOf);
  }

  /**
   * Up to when events count: the last one that touched the target's subject or that of one of its
   * parts, or the full minute, whichever is later, but not beyond the period's end.
   */
  Instant asOf(Target target, Period period, Instant now) {
    Target whole = target.isComponent() ? parent(target) : target;
    return touches.asOf(whole == null ? target : whole, period, now);
  }

  @Override
  public List<Target> children(Target target) {
    return children.getOrDefault(target.code(), List.of());
  }

  @Override
  public List<Target> above(Target target) {
    List<Target> above = new ArrayList<>();
    Target up = parent(target);
    while (up != null && above.size() < MOST_LEVELS) {
      above.add(up);
      up = parent(up);
    }
    return above;
  }

  /** A target's parts are others since an instant, so that its figure is one of then. */
  void recomposed(Target target, Instant since) {
    if (target.aggregation() != null) {
      for (Period.Kind kind : Period.Kind.values()) {
        touches.touch(target, List.of(), kind, since);
      }
    }
  }

  private @Nullable Target parent(Target target) {
    String parent = target.parent();
    return parent == null ? null : byCode.get(parent);
  }

  /**
   * The periods for which somebody promised something: a target's own plan, for one that is brought
   * together from its parts also theirs.
   */
  Set<Period> planned(Target target) {
    return planned(target, MOST_LEVELS);
  }

  private Set<Period> planned(Target target, int levels) {
    if (target.aggregation() == null || levels == 0) {
      return own(target);
    }
    Map<UUID, Set<Period>> known = planned;
    Set<Period> found = known.get(target.id());
    if (found == null) {
      found = own(target);
      for (Target part : children(target)) {
        found.addAll(planned(part, levels - 1));
      }
      known.put(target.id(), Collections.unmodifiableSet(found));
    }
    return found;
  }

  private static Set<Period> own(Target target) {
    Set<Period> own = new TreeSet<>();
    target.plan().forEach(entry -> own.add(entry.period()));
    return own;
  }

  /** The periods for which a target's score is kept: this year and every planned one begun. */
  List<Period> kept(Target target, Instant now) {
    Set<Period> periods = new TreeSet<>();
    periods.add(Period.of(Period.Kind.YEAR, now));
    planned(target).stream().filter(period -> !period.start().isAfter(now)).forEach(periods::add);
    return List.copyOf(periods);
  }

  private void know(Map<UUID, Target> targets) {
    current = Map.copyOf(targets);
    byCode = targets.values().stream().collect(Collectors.toMap(Target::code, Function.identity()));
    clauseWeights =
        targets.values().stream()
            .collect(
                Collectors.groupingBy(Target::clause, Collectors.summingDouble(Target::weight)));
    children =
        targets.values().stream()
            .filter(target -> target.parent() != null)
            .sorted(Comparator.comparing(Target::code))
            .collect(Collectors.groupingBy(target -> String.valueOf(target.parent())));
    planned = new ConcurrentHashMap<>();
  }

  private static String key(Target target) {
    Subject subject = target.subject();
    return subject == null ? "parts of " + target.code() : target.measure() + " " + subject.key();
  }

  private static final class Entry {

    private volatile @Nullable String measure;
    private volatile List<Target> targets = List.of();
    private volatile Set<UUID> objects = Set.of();

    void set(@Nullable String of, List<Target> standing, Set<UUID> measured) {
      measure = of;
      targets = List.copyOf(standing);
      objects = measured;
    }

    boolean concerns(MeasureTouched touch) {
      return !targets.isEmpty()
          && touch.measure().equals(measure)
          && !Collections.disjoint(touch.objects(), objects);
    }
  }
}
