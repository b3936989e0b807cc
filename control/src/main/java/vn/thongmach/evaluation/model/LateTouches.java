package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Touches by target that wait for their corrections. Kept apart by the time they touch, so that
 * each correction names the event that reached it. Of the same time only the last is kept; of too
 * many only how far back they reach, without a cause. One thread at a time.
 */
final class LateTouches {

  static final int MOST_OF_A_TARGET = 10_000;

  private final Map<UUID, Map<Stretch, LateTouch>> byTarget = new LinkedHashMap<>();

  void add(UUID target, Collection<LateTouch> touches) {
    if (touches.isEmpty()) {
      return;
    }
    Map<Stretch, LateTouch> kept = byTarget.computeIfAbsent(target, _ -> new HashMap<>());
    for (LateTouch touch : touches) {
      kept.merge(
          new Stretch(touch.from(), touch.to(), touch.kind() == null), touch, LateTouch::orLater);
      if (kept.size() > MOST_OF_A_TARGET) {
        forgetCauses(kept);
      }
    }
  }

  /** By target; none is left behind. */
  Map<UUID, List<LateTouch>> take() {
    Map<UUID, List<LateTouch>> taken = new LinkedHashMap<>();
    byTarget.forEach((target, touches) -> taken.put(target, List.copyOf(touches.values())));
    byTarget.clear();
    return taken;
  }

  private static void forgetCauses(Map<Stretch, LateTouch> kept) {
    Instant from = kept.keySet().stream().map(Stretch::from).min(Instant::compareTo).orElseThrow();
    kept.clear();
    kept.put(new Stretch(from, null, true), new LateTouch(from, null, null, 0, Instant.EPOCH));
  }

  private record Stretch(Instant from, @Nullable Instant to, boolean causeless) {}
}
