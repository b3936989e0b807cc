package vn.thongmach.supervision;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswerDraft;
import vn.thongmach.supervision.EvidenceRequest.EvidenceRequestDraft;

/**
 * What the team of a case asks the unit for while the case is conducted. Those who read the file
 * read the requests with their answers, which is recorded; the head of the unit reads and answers
 * them.
 */
public interface SupervisionEvidence {

  /**
   * Asks for something; by those of the team.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-conducted}, {@code supervision.not-yours}, else all problems
   */
  EvidenceRequest ask(Scope scope, UUID supervisionCase, EvidenceRequestDraft draft);

  /**
   * Answers, refuses with the reason, or adds to what was said; by the head of the unit. A refusal
   * comes first or not at all.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.closed}, else all problems
   */
  EvidenceRequest answer(Scope scope, UUID supervisionCase, int number, EvidenceAnswerDraft draft);

  /**
   * In order.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}
   */
  Asked list(Scope scope, UUID supervisionCase);

  /**
   * The requests of a case.
   *
   * @param asks whether the reader may ask for more
   * @param answers whether the reader may answer
   * @param inside whether the file is open to the reader
   */
  record Asked(List<EvidenceRequest> requests, boolean asks, boolean answers, boolean inside) {

    public Asked {
      requests = List.copyOf(requests);
    }
  }
}
