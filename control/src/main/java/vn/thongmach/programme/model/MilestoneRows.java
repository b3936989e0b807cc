package vn.thongmach.programme.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.MilestoneFilter;

/** Stored milestones, reached as their programmes are. */
public interface MilestoneRows {

  /** False when the code is taken in that programme. */
  boolean insert(Scope scope, Milestone milestone);

  void update(Scope scope, Milestone milestone);

  /** One whose programme the scope may change, locked until the transaction ends. */
  Optional<Milestone> locked(Scope scope, UUID milestone);

  List<Milestone> findAll(Scope scope, Set<UUID> above, Collection<UUID> milestones);

  List<Milestone> ofProgrammes(Scope scope, Set<UUID> above, Collection<UUID> programmes);

  PageOf<Milestone> page(Scope scope, Set<UUID> above, MilestoneFilter filter, PageRequest page);

  /**
   * Milestones due before that day, not reached and not yet told of, locked.
   *
   * @param enteredBefore only those entered before that instant
   */
  List<Missed> missed(Scope scope, LocalDate today, Instant enteredBefore, int most);

  /** Marks that measures know how this one ended; false when they knew before. */
  boolean told(Scope scope, UUID milestone);

  /** A milestone that passed its day, with the unit that leads its programme. */
  record Missed(Milestone milestone, UUID leadUnit) {}
}
