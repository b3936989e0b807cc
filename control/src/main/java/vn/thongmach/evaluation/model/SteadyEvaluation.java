package vn.thongmach.evaluation.model;

import java.time.Instant;

/**
 * An evaluation and how long it stands by itself.
 *
 * @param until while nothing is touched, it is the same as of any instant from its figure's own up
 *     to this one, left out
 */
record SteadyEvaluation(Evaluation evaluation, Instant until) {

  /** Whether it holds as of an instant, nothing having been touched. */
  boolean holds(Instant asOf) {
    Instant own = evaluation.figure().asOf();
    return asOf.equals(own) || (asOf.isAfter(own) && asOf.isBefore(until));
  }

  /** The same as of an instant at which it holds; its parts stay as they were read. */
  SteadyEvaluation at(Instant asOf) {
    return asOf.equals(evaluation.figure().asOf())
        ? this
        : new SteadyEvaluation(evaluation.at(asOf), until);
  }
}
