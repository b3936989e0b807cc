package vn.thongmach.overview.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Ids;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.overview.LineOfSight;
import vn.thongmach.overview.LineOfSight.Chain;
import vn.thongmach.overview.LineOfSight.Step;

/**
 * Follows the circuit from one thing up to the clauses and down to the objects. Not in one
 * read-only transaction: reading a score that is behind its as-of replaces it.
 */
@Component
public class Following {

  private final Circuits circuits;
  private final Stringing stringing;
  private final Clock clock;

  Following(Circuits circuits, Stringing stringing, Clock clock) {
    this.circuits = circuits;
    this.stringing = stringing;
    this.clock = clock;
  }

  /**
   * @param type {@code clause}, {@code programme}, {@code target}, {@code task} or {@code object}
   * @throws CodedException {@code kernel.value-malformed} for another type, {@code
   *     kernel.not-found} for what the reader does not reach
   */
  public LineOfSight from(Scope scope, String type, String id) {
    Step step = step(type);
    Set<Circuit> found =
        switch (step) {
          case CLAUSE -> circuits.ofClause(scope, uuid(id));
          case PROGRAMME -> circuits.ofProgramme(scope, id);
          case TARGET -> circuits.ofTarget(scope, id);
          case TASK -> circuits.ofTask(scope, id);
          case OBJECT -> circuits.ofObject(scope, uuid(id));
        };
    List<Circuit> told =
        new ArrayList<>(new LinkedHashSet<>(found))
            .subList(0, Math.min(found.size(), LineOfSight.MOST_CHAINS));
    Period year = Period.of(Period.Kind.YEAR, clock.instant());
    List<Chain> chains = new ArrayList<>(stringing.chains(scope, told, year, step));
    chains.sort(Comparator.comparingInt(Chain::lit).reversed());
    return new LineOfSight(type, id, year, chains, found.size() > told.size());
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
