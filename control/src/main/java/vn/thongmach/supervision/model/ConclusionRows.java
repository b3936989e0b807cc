package vn.thongmach.supervision.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.ConcludingCases.Owed;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.Mending;
import vn.thongmach.supervision.Shortcomings.Standing;

/** Stored conclusions with what is to be mended; the caller has found the case for its reader. */
public interface ConclusionRows {

  void insert(Scope scope, ConclusionNotice notice);

  void acknowledge(Scope scope, UUID supervisionCase, UUID person, Instant at);

  void insert(Scope scope, UUID shortcoming, Mending mending);

  /** What was said to a mending: its accepted, words, decidedBy and decidedAt. */
  void decide(Scope scope, Mending mending);

  boolean concluded(Scope scope, UUID supervisionCase);

  Optional<ConclusionNotice> of(Scope scope, UUID supervisionCase);

  /**
   * What is to be mended in the cases in whose files the reader has a part and in those served on
   * them, by due day.
   *
   * @param headed units the reader heads
   * @param own of the subjects of their cases those to which the reader belongs
   */
  PageOf<Owed> owed(Scope scope, Set<UUID> headed, Set<UUID> own, boolean open, PageRequest page);

  /** See {@link vn.thongmach.supervision.Shortcomings#of}; the caller has found the units. */
  Map<UUID, List<Standing>> standing(Scope scope, Set<UUID> units, LocalDate first, LocalDate last);
}
