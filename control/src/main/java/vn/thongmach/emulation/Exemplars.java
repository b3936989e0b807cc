package vn.thongmach.emulation;

import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Exemplar.ExemplarConsent;
import vn.thongmach.emulation.Exemplar.ExemplarDraft;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Exemplary people and units. Those who hold movements name them, for units they reach; published
 * ones are read by everybody of the organisation.
 */
public interface Exemplars {

  /**
   * Names a unit, which is published at once, or a person, who is asked first.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Exemplar name(Scope scope, ExemplarDraft draft);

  /**
   * Says for oneself whether one agrees; each answer is kept, the latest holds.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} where it is not oneself,
   *     else all problems
   */
  Exemplar answer(Scope scope, UUID exemplar, ExemplarConsent consent);

  /** Newest first; those not published are seen by the person and by those who name. */
  PageOf<Exemplar> list(Scope scope, PageRequest page);
}
