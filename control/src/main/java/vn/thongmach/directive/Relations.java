package vn.thongmach.directive;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** How documents stand to one another. */
public interface Relations {

  /**
   * Relates a document within the scope to another one. What replaces or amends needs the other one
   * within the scope too; what is replaced goes out of force on that day.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Relation relate(Scope scope, UUID source, RelationDraft draft);

  /**
   * Gives a relation another end or note.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the change
   */
  Relation change(Scope scope, UUID relation, RelationChange change);

  /** Relations from and to a document whose both ends are within reach, oldest first. */
  List<Relation> of(Scope scope, UUID resolution);
}
