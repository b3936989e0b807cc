package vn.thongmach.programme.model;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.ObstacleOption;

/** Stored options of obstacles, and whom else they hold up. */
public interface SharingRows {

  void insert(Scope scope, ObstacleOption option);

  /** Adds whom it holds up, or changes their note. */
  void put(Scope scope, AffectedParty party);

  List<ObstacleOption> options(Scope scope, Collection<UUID> obstacles);

  List<AffectedParty> affected(Scope scope, Collection<UUID> obstacles);
}
