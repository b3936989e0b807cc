package vn.thongmach.overview.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.overview.LineOfSight;
import vn.thongmach.overview.LineOfSight.Chain;
import vn.thongmach.overview.LineOfSight.Step;
import vn.thongmach.work.Task;

/**
 * Follows the circuit from one thing up to the clauses and down to the objects, or from what the
 * reader has most reason to look at. Not in one read-only transaction: reading a score that is
 * behind its as-of replaces it.
 */
@Component
public class Following {

  /** What the reader has most reason to look at, without naming a thing. */
  private static final String MINE = "mine";

  private static final String RESOLUTION = "resolution";

  private final Circuits circuits;
  private final Endangered endangered;
  private final Standing standing;
  private final Resolutions resolutions;
  private final Stringing stringing;
  private final Clock clock;

  Following(
      Circuits circuits,
      Endangered endangered,
      Standing standing,
      Resolutions resolutions,
      Stringing stringing,
      Clock clock) {
    this.circuits = circuits;
    this.endangered = endangered;
    this.standing = standing;
    this.resolutions = resolutions;
    this.stringing = stringing;
    this.clock = clock;
  }

  /**
   * @param type {@code clause}, {@code programme}, {@code target}, {@code task} or {@code object};
   *     {@code resolution} for the most endangered chain of a document; {@code mine} for the
   *     reader's own
   * @param id not asked for by {@code mine}
   * @param moment whose scores and figures are told; tasks, programmes and objects are those of now
   * @throws CodedException {@code kernel.value-malformed} for another type, {@code
   *     kernel.value-missing} without an id, {@code kernel.not-found} for what the reader does not
   *     reach
   */
  public LineOfSight from(Scope scope, String type, @Nullable String id, Moment moment) {
    if (type.equals(MINE)) {
      return mine(scope, moment);
    }
    if (!type.equals(RESOLUTION)) {
      step(type);
    }
    if (id == null || id.isBlank()) {
      throw new CodedException(KernelError.VALUE_MISSING, "id");
    }
    return type.equals(RESOLUTION)
        ? ofDocument(scope, moment, id)
        : ofStep(scope, moment, step(type), id);
  }

  private LineOfSight ofStep(Scope scope, Moment moment, Step step, String id) {
    Set<Circuit> found =
        switch (step) {
          case CLAUSE -> circuits.ofClause(scope, uuid(id));
          case PROGRAMME -> circuits.ofProgramme(scope, id);
          case TARGET -> circuits.ofTarget(scope, id);
          case TASK -> circuits.ofTask(scope, id);
          case OBJECT -> circuits.ofObject(scope, uuid(id));
        };
    List<Chain> chains = strung(scope, found, moment, step, Map.of());
    String type = step.name().toLowerCase(Locale.ROOT);
    return new LineOfSight(
        type, id, moment.period(clock.instant()), null, chains, found.size() > chains.size());
  }

  /** A fixed number of queries, from scores as last computed: every page asks for it. */
  private LineOfSight mine(Scope scope, Moment moment) {
    Optional<Endangered.Choice> chosen =
        endangered.of(scope, standing.read(scope, moment).targets());
    if (chosen.isEmpty()) {
      return new LineOfSight(MINE, null, moment.period(clock.instant()), null, List.of(), false);
    }
    TargetItem target = chosen.get().target();
    Task task = chosen.get().task();
    Set<Circuit> found =
        task == null ? circuits.ofTarget(scope, target.code()) : circuits.through(scope, task);
    List<Chain> chains =
        strung(
            scope,
            found,
            moment,
            task == null ? Step.TARGET : Step.TASK,
            Map.of(target.code(), target));
    return new LineOfSight(
        MINE,
        null,
        moment.period(clock.instant()),
        chosen.get().whose(),
        chains.subList(0, 1),
        found.size() > 1);
  }

  private LineOfSight ofDocument(Scope scope, Moment moment, String id) {
    Resolution document =
        resolutions
            .find(scope, uuid(id))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Optional<TargetItem> worst =
        Endangered.on(document.id(), standing.read(scope, moment).targets());
    Set<Circuit> found =
        worst
            .map(target -> circuits.ofTarget(scope, target.code()))
            .orElseGet(() -> circuits.ofDocument(scope, document));
    Map<String, TargetItem> known =
        worst.map(target -> Map.of(target.code(), target)).orElse(Map.of());
    List<Chain> chains = strung(scope, found, moment, Step.CLAUSE, known);
    return new LineOfSight(
        RESOLUTION, id, moment.period(clock.instant()), null, chains, found.size() > chains.size());
  }

  private List<Chain> strung(
      Scope scope, Set<Circuit> found, Moment moment, Step focus, Map<String, TargetItem> known) {
    List<Circuit> told =
        new ArrayList<>(found).subList(0, Math.min(found.size(), LineOfSight.MOST_CHAINS));
    List<Chain> chains = new ArrayList<>(stringing.chains(scope, told, moment, focus, known));
    chains.sort(Comparator.comparingInt(Chain::lit).reversed());
    return chains;
  }

  private static Step step(String type) {
    for (Step step : Step.values()) {
      if (step.name().toLowerCase(Locale.ROOT).equals(type)) {
        return step;
      }
    }
    throw new CodedException(KernelError.VALUE_MALFORMED, "type", type);
  }

  private static UUID uuid(String id) {
    return Ids.read(id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
