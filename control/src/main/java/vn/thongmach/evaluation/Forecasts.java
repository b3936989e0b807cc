package vn.thongmach.evaluation;

import java.util.List;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;

/** Forecasts of the targets in scope to the end of a period. */
public interface Forecasts {

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Forecast find(Scope scope, String target, Moment moment);

  /**
   * All targets in scope, by code, without their paths; as of now at most a minute old, an earlier
   * moment is computed.
   */
  List<Forecast> standing(Scope scope, Moment moment);
}
