package vn.thongmach.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Resolution;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.Unconnected.Rest;

/**
 * What carries each resolution out, clause by clause, and who has no line to any.
 *
 * @param resolutions latest adopted first
 * @param rest units and people without any line to a resolution; at most {@value #MOST_UNITS} named
 */
public record ResolutionCoverage(
    Period period, CoverageSums sums, List<CoveredResolution> resolutions, Rest rest) {

  /** Most units named. */
  public static final int MOST_UNITS = 50;

  public ResolutionCoverage {
    resolutions = List.copyOf(resolutions);
  }

  /** How many clauses without clauses below them stand at which stage. */
  public record CoverageSums(int clauses, int proven, int figured, int assigned, int nothing) {}

  /**
   * A document with its clauses in the order of reading.
   *
   * @param sums over its clauses
   */
  public record CoveredResolution(
      UUID id,
      String symbol,
      String title,
      Resolution.Kind kind,
      LocalDate adoptedOn,
      CoverageSums sums,
      List<CoveredClause> clauses) {

    public CoveredResolution {
      clauses = List.copyOf(clauses);
    }
  }

  /** How far a clause has come down, and what has come back up. */
  public enum Stage {
    /** A measured figure stands on it. */
    PROVEN,
    /** A reported or simulated figure stands on it. */
    FIGURED,
    /** Somebody took it up, without a figure yet. */
    ASSIGNED,
    /** Nothing carries it out. */
    NOTHING
  }

  /**
   * A clause with what hangs below it, without what hangs below its own sub-clauses.
   *
   * @param stage with its sub-clauses
   * @param leaf whether it has no clauses below it
   * @param commitments what units promised on it
   * @param tasks that serve its targets or programmes, withdrawn ones left out
   * @param objects network objects that its targets measure or those tasks are done on
   * @param target code of its first target, to open it; null for none
   * @param daysSinceAdopted how long it has stood
   */
  public record CoveredClause(
      UUID id,
      String code,
      String text,
      @Nullable UUID parent,
      boolean leaf,
      Stage stage,
      int targets,
      int programmes,
      int commitments,
      long tasks,
      long objects,
      OriginMix origins,
      @Nullable String target,
      @Nullable String programme,
      long daysSinceAdopted) {}
}
