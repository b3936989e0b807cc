package vn.thongmach.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Milestones, reached and changed as their programmes are. */
public interface Milestones {

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Milestone add(Scope scope, String programme, MilestoneDraft draft);

  /**
   * Changes name or due day; every day it was due before stays readable.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, else all
   *     problems of the draft
   */
  Milestone change(Scope scope, UUID milestone, MilestoneDraft draft);

  /**
   * Takes down that it was reached.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.milestone-reached}, else all problems of the report
   */
  Milestone reach(Scope scope, UUID milestone, MilestoneReach reach);

  /** By due day. */
  PageOf<Milestone> list(Scope scope, MilestoneFilter filter, PageRequest page);

  Optional<Milestone> find(Scope scope, UUID milestone);

  /** All milestones of these programmes, by due day. */
  List<Milestone> ofProgrammes(Scope scope, Collection<UUID> programmes);

  /** Those of these milestones within reach. */
  List<Milestone> findAll(Scope scope, Collection<UUID> milestones);
}
