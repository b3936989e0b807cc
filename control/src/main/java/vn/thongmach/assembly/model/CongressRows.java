package vn.thongmach.assembly.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.Congress.Officer;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.StandingChange;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored congresses. What is found is what the reader may read. */
public interface CongressRows {

  void insert(Scope scope, Congress congress);

  /** Everything but id, body, kind and parent. */
  void update(Scope scope, Congress congress);

  /** One the reader may read; nobody else changes it until this transaction ends. */
  Optional<Congress> locked(Scope scope, UUID id);

  Optional<Congress> find(Scope scope, UUID id);

  PageOf<Congress> page(Scope scope, PageRequest page);

  /** Puts these in place of those who were called; nobody of them has a change or a post. */
  void call(Scope scope, UUID id, List<Participant> participants);

  List<Participant> participants(Scope scope, UUID id);

  void add(Scope scope, UUID id, StandingChange change);

  /** In the order in which they were recorded. */
  List<StandingChange> changes(Scope scope, UUID id);

  void appoint(Scope scope, UUID id, List<Officer> officers);

  /** By post, heads first. */
  List<Officer> officers(Scope scope, UUID id);

  /** Whether the elected committee of a congress has its first plenum. */
  boolean hasPlenum(Scope scope, UUID id);
}
