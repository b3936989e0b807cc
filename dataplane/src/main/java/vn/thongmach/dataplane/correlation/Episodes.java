package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The episodes held for true, by number and by root. */
final class Episodes {

  private static final List<Episode> NONE = List.of();

  private @Nullable Episode[] live = new Episode[1024];
  private final Map<Integer, List<Episode>> byRoot = new HashMap<>();
  private int next;
  private int size;

  int nextNumber() {
    return next++;
  }

  void put(Episode episode) {
    if (episode.number() >= live.length) {
      live = Arrays.copyOf(live, Math.max(episode.number() + 1, live.length * 2));
    }
    live[episode.number()] = episode;
    size++;
    List<Episode> with = new ArrayList<>(of(episode.root()));
    with.add(episode);
    with.sort(Comparator.comparingLong(Episode::start).thenComparing(Episode::number));
    byRoot.put(episode.root(), with);
  }

  void take(Episode episode) {
    live[episode.number()] = null;
    size--;
    List<Episode> without = new ArrayList<>(of(episode.root()));
    without.remove(episode);
    if (without.isEmpty()) {
      byRoot.remove(episode.root());
    } else {
      byRoot.put(episode.root(), without);
    }
  }

  boolean has(int number) {
    return number < live.length && live[number] != null;
  }

  /** The episode of this number, which must be held for true. */
  Episode get(int number) {
    Episode episode = live[number];
    if (episode == null) {
      throw new IllegalArgumentException("Episode " + number + " is not there");
    }
    return episode;
  }

  /** Those of this root, by start. */
  List<Episode> of(int root) {
    return byRoot.getOrDefault(root, NONE);
  }

  /** The failures of one flap that this one belongs to, by start; itself among them. */
  List<Episode> flap(Episode one) {
    List<Episode> flap = new ArrayList<>();
    long before = Long.MIN_VALUE / 2;
    boolean found = false;
    for (Episode episode : of(one.root())) {
      if (episode.start() - Math.min(before, episode.start()) >= Likelihoods.FLAP_MS) {
        if (found) {
          return flap;
        }
        flap.clear();
      }
      flap.add(episode);
      found |= episode.number() == one.number();
      before = Math.max(before, episode.end());
    }
    return flap;
  }

  int size() {
    return size;
  }

  /** All, by start. */
  List<Episode> all() {
    return byRoot.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Episode::start).thenComparing(Episode::number))
        .toList();
  }

  /** The priors of all episodes of this root together. */
  double prior(int root, Likelihoods likelihoods) {
    double sum = 0;
    long before = Long.MIN_VALUE / 2;
    for (Episode episode : of(root)) {
      boolean flap = episode.start() - Math.min(before, episode.start()) < Likelihoods.FLAP_MS;
      sum += likelihoods.prior(root, flap) + likelihoods.length(episode.start(), episode.end());
      before = Math.max(before, episode.end());
    }
    return sum;
  }
}
