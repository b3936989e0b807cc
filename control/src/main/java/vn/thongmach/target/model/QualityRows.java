package vn.thongmach.target.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.target.QualityComposition;

/** Storage of compositions of the score of quality objectives. */
public interface QualityRows {

  /** Lets nobody else declare until the caller's transaction ends. */
  void hold(Scope scope);

  /** Oldest first. */
  List<QualityComposition> all(Scope scope);

  void insert(Scope scope, QualityComposition composition);

  void link(Scope scope, UUID target, int number, Instant at);

  /** The latest composition of each target that was set by one. */
  Map<UUID, Integer> linked(Scope scope);
}
