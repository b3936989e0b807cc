package vn.thongmach.target;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Finds the few targets that something is tied to, without reading all of them. */
public interface TargetLookup {

  /** Current versions of the open targets within reach with at least one of these ties, by code. */
  List<Target> tied(Scope scope, TargetTies ties);

  /** Those of these people who head an open target within reach, with how many. */
  Map<UUID, Integer> headed(Scope scope, Collection<UUID> people);

  /**
   * Current versions of the open targets within reach that measure one of these and name one of
   * these subjects, by code.
   *
   * @param measures codes
   * @param subjects ids of units, people or programmes; of units the ones named, not those below
   */
  List<Target> measuring(Scope scope, Collection<String> measures, Collection<UUID> subjects);
}
