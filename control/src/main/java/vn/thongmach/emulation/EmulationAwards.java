package vn.thongmach.emulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationAwardDraft.AwardDecisionDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardRefusal;
import vn.thongmach.emulation.EmulationAwardDraft.AwardWithdrawalDraft;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Titles and awards. Those who hold movements nominate, and record decisions of units they reach;
 * what was awarded or withdrawn is read by everybody of the organisation.
 */
public interface EmulationAwards {

  /** What may be awarded by the rule in force now. */
  List<EmulationTitle> titles(Scope scope);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code emulation.achievement-awarded}, else all
   *     problems
   */
  EmulationAward nominate(Scope scope, EmulationAwardDraft draft);

  /**
   * Awards what is nominated. Nobody decides on themselves or a unit they head; the quota of the
   * day of the decision holds.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-proposed}, {@code emulation.achievement-awarded}, {@code
   *     emulation.title-held}, {@code emulation.quota-full}, else all problems
   */
  EmulationAward award(Scope scope, UUID award, AwardDecisionDraft decision);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-proposed}, else all problems
   */
  EmulationAward decline(Scope scope, UUID award, AwardRefusal refusal);

  /**
   * Withdraws an award for false claims; it stands as withdrawn, its holder is told, and the
   * achievement is not awarded again.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-awarded}, else all problems
   */
  EmulationAward withdraw(Scope scope, UUID award, AwardWithdrawalDraft withdrawal);

  /** Newest first: by the day of the decision, nominations by their own. */
  PageOf<EmulationAward> list(Scope scope, Filter filter, PageRequest page);

  Optional<EmulationAward> find(Scope scope, UUID award);

  /** Whether the reader may decide on it. */
  boolean decides(Scope scope, EmulationAward award);

  /**
   * Which awards are wanted.
   *
   * @param state null for all
   * @param year of the decision
   * @param unit that decided, or in or below which the holder stands
   */
  record Filter(
      EmulationAward.@Nullable State state, @Nullable Integer year, @Nullable UUID unit) {}
}
