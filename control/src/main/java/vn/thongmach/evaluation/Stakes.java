package vn.thongmach.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/** What an outage of objects puts at stake. */
public interface Stakes {

  /**
   * The targets on availability that count any of these objects, the dearest first, for each of
   * several outages; a fixed number of statements.
   *
   * @param outages for each the objects that are out of service together
   * @param period a running one
   */
  List<AtStake> of(Scope scope, List<? extends Collection<UUID>> outages, Period period);

  /**
   * What one outage puts at stake.
   *
   * @param stakes targets within the scope
   * @param outside how many more lie outside of it
   * @param mostInAnHour points of the dearest target of all in an hour; 0 where there is none
   */
  record AtStake(List<Stake> stakes, int outside, double mostInAnHour) {

    public AtStake {
      stakes = List.copyOf(stakes);
    }
  }

  /**
   * What a target loses: its score with nothing more out of service, less that with these objects
   * out of service so long, both by its own formula and plan.
   *
   * @param objects how many of those out of service it counts
   * @param inAnHour points, 0 to 100; 0 where its plan is kept all the same; null without plan
   * @param untilEnd points if it lasts until the period ends
   * @param origin always {@code SIMULATED}: it has not happened
   */
  record Stake(
      TargetItem target,
      int objects,
      @Nullable Double inAnHour,
      @Nullable Double untilEnd,
      Origin origin) {}
}
