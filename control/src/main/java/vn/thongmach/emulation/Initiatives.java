package vn.thongmach.emulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Initiative.Change;
import vn.thongmach.emulation.Initiative.InitiativeDecisionDraft;
import vn.thongmach.emulation.Initiative.InitiativeDraft;
import vn.thongmach.emulation.Initiative.InitiativeRefusal;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Initiatives. Their authors submit them; those who hold movements recognise those of units they
 * reach; recognised ones are read by everybody of the organisation.
 */
public interface Initiatives {

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Initiative submit(Scope scope, InitiativeDraft draft);

  /**
   * Recognises one. Authors do not decide on it.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     emulation.not-submitted}, else all problems
   */
  Initiative recognise(Scope scope, UUID initiative, InitiativeDecisionDraft decision);

  /**
   * @throws vn.thongmach.kernel.CodedException the same
   */
  Initiative decline(Scope scope, UUID initiative, InitiativeRefusal refusal);

  /** Submitted ones first, newest first. */
  PageOf<Initiative> list(Scope scope, PageRequest page);

  Optional<Initiative> find(Scope scope, UUID initiative);

  /** What these changed, by id, as the measures read now; those without a measure are left out. */
  Map<UUID, Change> changes(Scope scope, List<Initiative> initiatives);

  /** Whether the reader may decide on it. */
  boolean decides(Scope scope, Initiative initiative);
}
