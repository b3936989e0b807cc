package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The episodes held for true, by number and by root. */
final class Episodes {

  private static final List<Episode> NONE = List.of();

  private @Nullable Episode[] live = new Episode[1024];
  private @Nullable List<Episode>[] byRoot;
  private final TreeSet<Episode> ordered =
      new TreeSet<>(Comparator.comparingLong(Episode::start).thenComparing(Episode::number));
  private int next;

  Episodes(int objects) {
    byRoot = rows(objects);
  }

  @SuppressWarnings("unchecked") // An array of rows that are all lists of episodes.
  private static @Nullable List<Episode>[] rows(int objects) {
    return (List<Episode>[]) new List<?>[objects];
  }

  /** Makes room for so many objects. */
  void grow(int objects) {
    byRoot = Arrays.copyOf(byRoot, objects);
  }

  int nextNumber() {
    return next++;
  }

  /** The point to which {@link #back} gives numbers free. */
  int mark() {
    return next;
  }

  /** Numbers given since then are given again, but for those that were put in afterwards. */
  void back(int mark) {
    next = mark;
  }

  void put(Episode episode) {
    if (episode.number() >= live.length) {
      live = Arrays.copyOf(live, Math.max(episode.number() + 1, live.length * 2));
    }
    live[episode.number()] = episode;
    next = Math.max(next, episode.number() + 1);
    ordered.add(episode);
    List<Episode> with = new ArrayList<>(of(episode.root()));
    with.add(episode);
    with.sort(Comparator.comparingLong(Episode::start).thenComparing(Episode::number));
    byRoot[episode.root()] = with;
  }

  void take(Episode episode) {
    live[episode.number()] = null;
    ordered.remove(episode);
    List<Episode> without = new ArrayList<>(of(episode.root()));
    without.remove(episode);
    byRoot[episode.root()] = without.isEmpty() ? null : without;
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
    List<Episode> known = byRoot[root];
    return known == null ? NONE : known;
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

  /** All, by start. */
  List<Episode> all() {
    return List.copyOf(ordered);
  }

  /** Those that began in this span, both ends included, by start. */
  Collection<Episode> begunWithin(long from, long to) {
    return ordered.subSet(
        new Episode(Integer.MIN_VALUE, 0, from, from), true,
        new Episode(Integer.MAX_VALUE, 0, to, to), true);
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
