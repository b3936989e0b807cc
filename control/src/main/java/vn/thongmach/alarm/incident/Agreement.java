package vn.thongmach.alarm.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.alarm.incident.TruthReading.Pair;
import vn.thongmach.alarm.incident.TruthReading.Roots;

/**
 * How often the correlator agreed with what people said, as it stood when they did. People are
 * quicker to accept than to contradict, so it tells of what was looked at, not of every incident.
 *
 * @param incidents of how many incidents people said which alarms belong together
 * @param roots of how many they told the root
 * @param rootsAgreed in how many of these the correlator had the same root first
 * @param rootShare from 0 to 1; null with fewer than {@code fewest} roots
 * @param pairF1 from 0 to 1: the harmonic mean of how many pairs of alarms that the correlator had
 *     together people have together, and the reverse; null with fewer than {@code fewest} incidents
 * @param alarms over how many alarms
 * @param fewest with fewer no share is told
 */
public record Agreement(
    int incidents,
    int roots,
    int rootsAgreed,
    @Nullable Double rootShare,
    @Nullable Double pairF1,
    int alarms,
    int fewest) {

  /** One word more or less should not turn the figure. */
  static final int FEWEST = 10;

  private record Cell(UUID people, UUID machine) {}

  static Agreement of(List<Pair> pairs, List<Roots> roots) {
    Map<UUID, Long> people = new HashMap<>();
    Map<UUID, Long> machine = new HashMap<>();
    Map<Cell, Long> both = new HashMap<>();
    for (Pair pair : pairs) {
      UUID place = pair.alone() ? pair.alarm() : pair.incident();
      people.merge(place, 1L, Long::sum);
      machine.merge(pair.machine(), 1L, Long::sum);
      both.merge(new Cell(place, pair.machine()), 1L, Long::sum);
    }
    int incidents = (int) pairs.stream().map(Pair::incident).distinct().count();
    int agreed = (int) roots.stream().filter(each -> each.root().equals(each.foundRoot())).count();
    long inEither = together(people) + together(machine);
    return new Agreement(
        incidents,
        roots.size(),
        agreed,
        roots.size() < FEWEST ? null : (double) agreed / roots.size(),
        incidents < FEWEST || inEither == 0 ? null : 2.0 * together(both) / inEither,
        pairs.size(),
        FEWEST);
  }

  private static <T> long together(Map<T, Long> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }
}
