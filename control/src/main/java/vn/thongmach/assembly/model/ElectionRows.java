package vn.thongmach.assembly.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Batch;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;

/** Stored elections, those of congresses the reader may read. */
public interface ElectionRows {

  void insert(Scope scope, CongressElection election);

  /** Everything but id, congress and round. */
  void update(Scope scope, CongressElection election);

  Optional<CongressElection> find(Scope scope, UUID id);

  /** In the order of their days and rounds. */
  List<CongressElection> of(Scope scope, UUID congress);

  /** With nominations, batches and posts; of elections that were found. */
  List<File> files(Scope scope, List<CongressElection> elections);

  /** A nomination as it is now; a person is put forward once. */
  void put(Scope scope, UUID id, Nomination nomination);

  /** People who stand or may stand in elections of a congress that are not counted yet. */
  Set<UUID> onLists(Scope scope, UUID congress);

  boolean hasFurtherRound(Scope scope, UUID id);

  void add(Scope scope, UUID id, Batch batch);

  /** Posts from 1 in this order. */
  void open(Scope scope, UUID id, List<UUID> posts);

  void closePost(Scope scope, UUID id, int post, Instant at);
}
