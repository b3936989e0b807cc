package vn.thongmach.programme.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.SteeringCommittee;

/** Stored steering committees. Who may read them is told by the resolutions they run. */
public interface CommitteeRows {

  void insert(Scope scope, SteeringCommittee committee);

  void update(Scope scope, SteeringCommittee committee);

  /** One, locked until the transaction ends. */
  Optional<SteeringCommittee> locked(Scope scope, UUID committee);

  /**
   * By name.
   *
   * @param resolution only of that document; null = all
   */
  List<SteeringCommittee> all(Scope scope, @Nullable UUID resolution);
}
