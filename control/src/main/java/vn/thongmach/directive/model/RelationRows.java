package vn.thongmach.directive.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Relation;

/** Stored relations of documents. */
public interface RelationRows {

  /** Lets one writer at a time relate documents, until the transaction ends. */
  void lock(Scope scope);

  /** All relations of all documents, which is what circles run through. */
  List<Relation> all(Scope scope);

  void insert(Scope scope, Relation relation);

  void update(Scope scope, Relation relation);

  /** A relation whose source the scope may change. */
  Optional<Relation> held(Scope scope, UUID relation);

  /** Relations from and to a document whose both ends are within reach, oldest first. */
  List<Relation> of(Scope scope, Set<UUID> above, UUID resolution);
}
