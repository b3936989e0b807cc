package vn.thongmach.supervision;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Unit;
import vn.thongmach.supervision.SocialCritique.CritiqueAnswerDraft;
import vn.thongmach.supervision.SocialCritique.CritiqueDraft;

/**
 * Critiques of unions. They are open to everybody who holds a post in the union or below it, to the
 * heads of the units that are to answer, and to inspectors and leaders who reach those units. A
 * union is a unit whose name begins with words of rule {@code critique.unions}.
 */
public interface SocialCritiques {

  /**
   * Sends one; by those who hold a post in the union itself.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems
   */
  SocialCritique send(Scope scope, CritiqueDraft draft);

  /**
   * Answers, once; by the head of a unit that is to answer.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.critique-answered}, else all problems
   */
  SocialCritique answer(Scope scope, UUID id, CritiqueAnswerDraft draft);

  /** Those that are not answered first, then latest first. */
  PageOf<SocialCritique> list(Scope scope, PageRequest page);

  /** Unions in which the reader holds a post today: they may speak for these. */
  List<UUID> unions(Scope scope);

  /**
   * Units that may be addressed, whatever the reader reaches; none for whoever speaks for no union.
   *
   * @param q in code or name, without regard to diacritics
   */
  PageOf<Unit> addressees(Scope scope, @Nullable String q, PageRequest page);

  /** Ids of those of these that the reader may answer. */
  Set<UUID> answerable(Scope scope, List<SocialCritique> critiques);
}
