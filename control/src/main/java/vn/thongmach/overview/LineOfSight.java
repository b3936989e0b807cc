package vn.thongmach.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * What a thing is for, and what shows that it gets there: the chains from a clause down to an
 * object that run through it.
 *
 * @param id null where no thing was named
 * @param period the period whose evidence counts
 * @param whose why this chain was chosen; null where the reader named a thing
 * @param chains at most {@value #MOST_CHAINS}, those with most lit segments first; empty where
 *     nothing connects it; one alone where it was chosen for the reader
 * @param more whether there are further ones
 */
public record LineOfSight(
    String type,
    @Nullable String id,
    Period period,
    @Nullable Whose whose,
    List<Chain> chains,
    boolean more) {

  /** Most chains told. */
  public static final int MOST_CHAINS = 50;

  public LineOfSight {
    chains = List.copyOf(chains);
  }

  /** The five steps from intent to evidence. */
  public enum Step {
    CLAUSE,
    PROGRAMME,
    TARGET,
    TASK,
    OBJECT
  }

  /** Among what a chain is the most endangered: the reader's own work, or all within the scope. */
  public enum Whose {
    OWN,
    SCOPE
  }

  /** Why no light runs between two steps. */
  public enum OpenReason {
    MISSING_STEP,
    OUT_OF_REACH,
    NO_VALUE,
    REPORTED_ONLY,
    SIMULATED_ONLY,
    OBJECT_NOT_MEASURED,
    NOT_SERVED
  }

  /**
   * One chain.
   *
   * @param beads one for each step, in order
   * @param segments the four between them
   * @param lit how many segments are lit; 4 means connected through
   */
  public record Chain(List<Bead> beads, List<Segment> segments, int lit) {

    public Chain {
      beads = List.copyOf(beads);
      segments = List.copyOf(segments);
    }
  }

  /**
   * One step of a chain; everything but the step is null where the chain has none or the reader
   * does not reach it.
   *
   * @param id id or code by which its page is opened
   * @param owner who answers for it
   * @param state the state it has in its own module
   * @param focus whether it is what was asked for
   */
  public record Bead(
      Step step,
      @Nullable String id,
      @Nullable String code,
      @Nullable String name,
      @Nullable String owner,
      @Nullable String state,
      @Nullable Double score,
      @Nullable Origin origin,
      @Nullable String url,
      boolean focus) {

    /** A step that the chain does not have. */
    public static Bead missing(Step step) {
      return new Bead(step, null, null, null, null, null, null, null, null, false);
    }
  }

  /**
   * Between two steps.
   *
   * @param lit whether measured evidence has reached the upper step in the period
   * @param reason why not; null where it is lit
   */
  public record Segment(Step upper, Step lower, boolean lit, @Nullable OpenReason reason) {}
}
