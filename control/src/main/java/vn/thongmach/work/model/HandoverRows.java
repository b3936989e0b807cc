package vn.thongmach.work.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.work.Handover;
import vn.thongmach.work.HandoverFilter;
import vn.thongmach.work.HandoverSeam;

/** Stored handovers. */
public interface HandoverRows {

  void insert(Scope scope, Handover handover);

  /** Writes the steps. */
  void update(Scope scope, Handover handover);

  /** One within reach, locked until the transaction ends. */
  Optional<Handover> locked(Scope scope, UUID handover);

  Optional<Handover> find(Scope scope, UUID handover);

  List<Handover> ofTasks(Scope scope, Collection<String> codes);

  PageOf<Handover> page(Scope scope, HandoverFilter filter, PageRequest page);

  /**
   * Sums by giving and receiving unit.
   *
   * @param from asked at that instant or later
   * @param before asked before that instant
   * @param today what was due before is overdue
   */
  List<HandoverSeam> seams(
      Scope scope, @Nullable Instant from, @Nullable Instant before, LocalDate today);
}
