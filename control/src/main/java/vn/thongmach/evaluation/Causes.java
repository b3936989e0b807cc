package vn.thongmach.evaluation;

import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Moment;

/** Why targets are short of their plans, and what it would take. */
public interface Causes {

  /**
   * Objects and units outside the scope keep their share but are not named: they are in the rest.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  TargetCauses find(Scope scope, String target, Moment moment);
}
