package vn.thongmach.alarm.availability;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Storage of corrections; whoever reaches an object reaches what is said of it. */
public interface CorrectionStorage {

  void insert(Scope scope, OutageCorrection correction);

  /** False when it was decided already. */
  boolean decide(Scope scope, OutageCorrection decided);

  Optional<OutageCorrection> find(Scope scope, UUID id);

  /** Those on one object, the latest proposed first. */
  List<OutageCorrection> on(Scope scope, UUID object, int most);

  /** The approved ones on these objects, in the order in which they were approved. */
  List<OutageCorrection> approved(Scope scope, Collection<UUID> objects);
}
