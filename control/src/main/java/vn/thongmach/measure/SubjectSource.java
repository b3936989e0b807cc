package vn.thongmach.measure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Port for the module that owns a kind of subject which measures do not know themselves. */
public interface SubjectSource {

  /** The kind it answers for; one source per kind. */
  SubjectKind kind();

  /**
   * Those of these that exist and lie within the scope, with their names. {@code sourceName} is
   * their code.
   */
  List<MeasuredObject> findAll(Scope scope, Collection<UUID> ids);
}
