package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import vn.thongmach.dataplane.correlation.Incident.Candidate;
import vn.thongmach.dataplane.correlation.Incident.Grounds;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Timeline;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.dataplane.topology.Topology.Need;

/** Tells an explanation as incidents: the failures of one flap are one, what is noise is single. */
final class IncidentReport {

  private static final int LONGEST_PATH = 12;
  private static final double GROWTH = 1.5;

  /** Failures of one root that belong together, and the alarms they explain. */
  private static final class Group {
    final List<Episode> episodes = new ArrayList<>();
    final List<Integer> occurrences = new ArrayList<>();
  }

  /** For what an incident's candidates were weighed. */
  private record Weighed(int alarms, boolean ended, List<Candidate> candidates) {}

  private final Explanation explanation;
  private final Alternatives alternatives;

  /** By this an incident is found again. */
  private record Same(String root, String firstAlarm) {}

  private final Map<Same, Weighed> weighed = new HashMap<>();

  IncidentReport(Solver solver) {
    explanation = solver.explanation;
    alternatives = new Alternatives(explanation, solver.candidates, solver.timing, solver.repair);
  }

  /** Takes over the candidates that another weighed for what still stands. */
  void remember(IncidentReport other) {
    other.weighed.forEach(
        (same, candidates) -> {
          if (explanation.heard.knows(same.firstAlarm())) {
            weighed.put(same, candidates);
          }
        });
  }

  /** The incidents of this root, without ids. */
  List<Incident> ofRoot(int root) {
    List<Incident> incidents = new ArrayList<>();
    Group group = new Group();
    long before = Long.MIN_VALUE / 2;
    for (Episode episode : explanation.episodes.of(root)) {
      if (episode.start() - Math.min(before, episode.start()) >= Likelihoods.FLAP_MS) {
        explained(group, incidents);
        group = new Group();
      }
      group.episodes.add(episode);
      for (int occurrence : explanation.explainedBy(episode.number())) {
        group.occurrences.add(occurrence);
      }
      before = Math.max(before, episode.end());
    }
    explained(group, incidents);
    return incidents;
  }

  /** The incidents of what this object reported and nothing explains, without ids. */
  List<Incident> ofNoise(int object) {
    List<Incident> incidents = new ArrayList<>();
    List<Integer> occurrences = new ArrayList<>();
    for (int occurrence : explanation.heard.of(object)) {
      if (explanation.cause(occurrence) == Matching.NOISE) {
        occurrences.add(occurrence);
      }
    }
    if (!occurrences.isEmpty()) {
      single(occurrences, incidents);
    }
    return incidents;
  }

  /** Repeated reports of one object within minutes, that nothing explains, are one. */
  private void single(List<Integer> occurrences, List<Incident> incidents) {
    List<Integer> together = new ArrayList<>();
    long last = 0;
    for (int occurrence : occurrences) {
      if (!together.isEmpty()
          && explanation.heard.stamp(occurrence) - last >= Likelihoods.FLAP_MS) {
        incidents.add(noise(together));
        together = new ArrayList<>();
      }
      together.add(occurrence);
      last = Math.max(last, lastStamp(occurrence));
    }
    incidents.add(noise(together));
  }

  private Incident noise(List<Integer> occurrences) {
    int first = occurrences.getFirst();
    HeardAlarms heard = explanation.heard;
    String name = explanation.topology.name(heard.object(first));
    boolean ended =
        occurrences.stream().allMatch(each -> heard.cleared(each) != HeardAlarms.UNKNOWN);
    return incident(
        name,
        () -> alternatives.ofNoise(first),
        occurrences,
        new Grounds(true, occurrences.size(), 0, 0, List.of(name), ended));
  }

  private void explained(Group group, List<Incident> incidents) {
    if (group.occurrences.isEmpty()) {
      return;
    }
    HeardAlarms heard = explanation.heard;
    group.occurrences.sort(
        Comparator.comparingLong((Integer i) -> heard.stamp(i)).thenComparing(Integer::intValue));
    incidents.add(explained(group));
  }

  private Incident explained(Group group) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int occurrence : group.occurrences) {
      sizes.merge(explanation.cause(occurrence), 1, Integer::sum);
    }
    Episode fullest =
        Collections.max(
            group.episodes,
            Comparator.comparingInt((Episode e) -> sizes.getOrDefault(e.number(), 0))
                .thenComparing(e -> -e.number()));
    int seed =
        group.occurrences.stream()
            .filter(
                occurrence ->
                    explanation.cause(occurrence) == fullest.number()
                        && explanation.heard.raised(occurrence) != HeardAlarms.UNKNOWN)
            .findFirst()
            .orElse(group.occurrences.getFirst());
    boolean ended = group.episodes.stream().noneMatch(episode -> episode.end() == Timeline.OPEN);
    boolean rootReported =
        group.occurrences.stream()
            .anyMatch(occurrence -> explanation.heard.object(occurrence) == fullest.root());
    return incident(
        explanation.topology.name(fullest.root()),
        () -> alternatives.of(fullest, seed),
        group.occurrences,
        new Grounds(
            rootReported,
            group.episodes.size(),
            group.occurrences.size(),
            silent(fullest),
            path(fullest, group.occurrences),
            ended));
  }

  /** How many objects this failure should have made report, that were not heard. */
  private int silent(Episode episode) {
    IntList down = new IntList();
    Set<Integer> seen = new HashSet<>(Set.of(episode.root()));
    down.add(episode.root());
    double expected = 0;
    for (int at = 0; at < down.size(); at++) {
      int object = down.get(at);
      Matching matching = explanation.matching;
      matching.weigh(object);
      for (int slot = 0; slot < matching.slots().size(); slot++) {
        if (matching.slots().cause(slot) == episode.number() && !isHeard(object, slot)) {
          expected +=
              Math.exp(explanation.likelihoods.chance(matching.slots(), slot, object).report());
        }
      }
      Topology topology = explanation.topology;
      for (int i = 0; i < topology.dependentCount(object); i++) {
        int dependent = topology.dependent(object, i);
        if (isCausedBy(dependent, episode.number()) && seen.add(dependent)) {
          down.add(dependent);
        }
      }
    }
    return (int) Math.round(expected);
  }

  private boolean isHeard(int object, int slot) {
    int count = explanation.heard.of(object).length;
    for (int j = 0; j < count; j++) {
      if (explanation.matching.slotOf(j) == slot) {
        return true;
      }
    }
    return false;
  }

  private boolean isCausedBy(int object, int episode) {
    Timeline timeline = explanation.falls.timeline(object);
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.cause(i) == episode) {
        return true;
      }
    }
    return false;
  }

  /** The longest of the ways from the root to what reported, each step a need that failed. */
  private List<String> path(Episode episode, List<Integer> occurrences) {
    List<String> longest = List.of(explanation.topology.name(episode.root()));
    for (int occurrence : occurrences) {
      List<String> path = path(episode, explanation.heard.object(occurrence));
      if (path.size() > longest.size()) {
        longest = path;
      }
    }
    return longest;
  }

  private List<String> path(Episode episode, int reporter) {
    List<String> path = new ArrayList<>();
    int object = reporter;
    while (path.size() < LONGEST_PATH) {
      path.addFirst(explanation.topology.name(object));
      if (object == episode.root()) {
        return path;
      }
      int next = cameThrough(object, episode.number());
      if (next == Timeline.ITSELF) {
        break;
      }
      object = next;
    }
    return List.of();
  }

  private int cameThrough(int object, int episode) {
    Timeline timeline = explanation.falls.timeline(object);
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.cause(i) == episode) {
        return timeline.via(i);
      }
    }
    Topology topology = explanation.topology;
    for (int i = 0; i < topology.dependentCount(object); i++) {
      int ended = topology.dependent(object, i);
      if (topology.dependentKind(object, i) == Need.END && isCausedBy(ended, episode)) {
        return ended;
      }
    }
    return Timeline.ITSELF;
  }

  private Incident incident(
      String root,
      Supplier<List<Candidate>> candidates,
      List<Integer> occurrences,
      Grounds grounds) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    List<String> alarms = new ArrayList<>();
    for (int occurrence : occurrences) {
      alarms.add(explanation.heard.id(occurrence));
      first = Math.min(first, explanation.heard.stamp(occurrence));
      last = Math.max(last, lastStamp(occurrence));
    }
    return new Incident(
        "",
        root,
        weighed(new Same(root, alarms.getFirst()), alarms.size(), grounds.ended(), candidates),
        List.copyOf(alarms),
        first,
        last,
        false,
        grounds);
  }

  /** Weighing candidates costs most: it is done again when much more is known. */
  private List<Candidate> weighed(
      Same key, int alarms, boolean ended, Supplier<List<Candidate>> candidates) {
    Weighed before = weighed.get(key);
    if (before == null || before.ended() != ended || alarms > GROWTH * before.alarms()) {
      before = new Weighed(alarms, ended, candidates.get());
      weighed.put(key, before);
    }
    return before.candidates();
  }

  private long lastStamp(int occurrence) {
    long cleared = explanation.heard.cleared(occurrence);
    return cleared == HeardAlarms.UNKNOWN
        ? explanation.heard.stamp(occurrence)
        : Math.max(cleared, explanation.heard.stamp(occurrence));
  }
}
