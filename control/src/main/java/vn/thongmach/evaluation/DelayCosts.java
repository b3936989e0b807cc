package vn.thongmach.evaluation;

import java.util.Collection;
import java.util.Map;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;

/** What delay costs targets. */
public interface DelayCosts {

  /**
   * One more day of delay as of now, by the target's code.
   *
   * @param targets codes of targets that the caller found within the scope
   */
  Map<String, DelayCost> ofADay(Scope scope, Collection<String> targets, Period period);
}
