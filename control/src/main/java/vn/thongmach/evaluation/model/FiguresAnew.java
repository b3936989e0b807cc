package vn.thongmach.evaluation.model;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.measure.FigureAsked;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Recomputed;

/** Figures computed from accepted events alone, each once, and what was read for them. */
final class FiguresAnew {

  private final Measures measures;
  private final Scope scope;
  private final Instant known;
  private final Map<FigureAsked, Recomputed> figures = new HashMap<>();
  private final Set<String> withoutWay = new TreeSet<>();

  /**
   * @param known events received later are left out
   */
  FiguresAnew(Measures measures, Scope scope, Instant known) {
    this.measures = measures;
    this.scope = scope;
    this.known = known;
  }

  /** The figure; where there is no way from events alone the usual one, and that is remembered. */
  MeasureReading reading(FigureAsked asked) {
    Recomputed found = figures.get(asked);
    if (found != null) {
      return found.reading();
    }
    return measures
        .recompute(scope, asked.measure(), asked.subject(), asked.period(), asked.asOf(), known)
        .map(
            anew -> {
              figures.put(asked, anew);
              return anew.reading();
            })
        .orElseGet(
            () -> {
              withoutWay.add(asked.measure());
              return measures.figure(
                  scope, asked.measure(), asked.subject(), asked.period(), asked.asOf());
            });
  }

  long events() {
    return sum(Recomputed::events);
  }

  long altered() {
    return sum(Recomputed::altered);
  }

  long late() {
    return sum(Recomputed::late);
  }

  @Nullable Long alteredEvent() {
    return least(false);
  }

  @Nullable Long alteredBusinessEvent() {
    return least(true);
  }

  List<String> withoutWay() {
    return List.copyOf(withoutWay);
  }

  private long sum(ToLongFunction<Recomputed> part) {
    return figures.values().stream().mapToLong(part).sum();
  }

  private @Nullable Long least(boolean reported) {
    Collection<Recomputed> all = figures.values();
    return all.stream()
        .filter(one -> measures.definition(scope, one.reading().measure()).reported() == reported)
        .map(Recomputed::firstAltered)
        .filter(Objects::nonNull)
        .min(Long::compare)
        .orElse(null);
  }
}
