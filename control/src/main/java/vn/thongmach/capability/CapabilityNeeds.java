package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityNeed.CapabilityNeedDraft;
import vn.thongmach.programme.ActionProgram;

/**
 * What programmes need against what units have. Whoever reaches a programme reads its needs;
 * whoever reaches its lead unit or holds a post in it writes them.
 *
 * <p>On each day one person counts for one need only, over all programmes that are planned or
 * running, and one spare likewise. Needs that begin earlier come first, then those written first:
 * they keep what they have, and as many as possible of all are met. Stations may serve several.
 */
public interface CapabilityNeeds {

  /** Needs of a programme within reach, those withdrawn too, by first day. */
  List<CapabilityNeed> of(Scope scope, ActionProgram programme);

  Optional<CapabilityNeed> find(Scope scope, UUID need);

  /** The last day of each need: its own, else the milestone's or the programme's. */
  Map<UUID, LocalDate> lastDays(Collection<CapabilityNeed> needs);

  boolean mayChange(Scope scope, ActionProgram programme);

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  CapabilityNeed add(Scope scope, CapabilityNeedDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, else all problems of the draft
   */
  CapabilityNeed change(Scope scope, UUID need, CapabilityNeedDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     capability.withdrawn}, else all problems
   */
  CapabilityNeed withdraw(Scope scope, UUID need, @Nullable String reason);

  /**
   * Days from today on which needs within reach are not met, by day.
   *
   * @param programme only of this one; null = of all within reach
   * @param until last day looked at, at most 366 days ahead
   */
  List<CapabilityGap> gaps(Scope scope, @Nullable ActionProgram programme, LocalDate until);

  /** How a need within reach stands on a day. */
  NeedStanding standing(Scope scope, CapabilityNeed need, LocalDate day);
}
