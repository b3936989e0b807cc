package vn.thongmach.emulation.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Exemplar;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored exemplars. */
public interface ExemplarRows {

  void insert(Scope scope, Exemplar exemplar);

  /** Keeps what the person said. */
  void answer(Scope scope, UUID exemplar, boolean agreed, Instant at);

  Optional<Exemplar> find(Scope scope, Circle circle, UUID exemplar);

  PageOf<Exemplar> page(Scope scope, Circle circle, PageRequest page);
}
