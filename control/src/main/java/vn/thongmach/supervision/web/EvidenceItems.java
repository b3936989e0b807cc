package vn.thongmach.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.supervision.EvidenceRequest;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswer;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionEvidence.Asked;

/** Puts names on requests for evidence; whoever is outside the file learns none of the team. */
@Component
class EvidenceItems {

  private final Naming naming;
  private final Clock clock;

  EvidenceItems(Naming naming, Clock clock) {
    this.naming = naming;
    this.clock = clock;
  }

  SupervisionEvidenceView view(Asked asked) {
    return new SupervisionEvidenceView(
        views(asked.requests(), asked.inside()), asked.asks(), asked.answers());
  }

  List<SupervisionEvidenceRequest> views(List<EvidenceRequest> requests, boolean inside) {
    NameBook names =
        naming.of(
            Stream.of(),
            requests.stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            inside ? Stream.of(each.by()) : Stream.of(),
                            each.answers().stream().map(EvidenceAnswer::by))));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    return requests.stream()
        .map(
            each ->
                new SupervisionEvidenceRequest(
                    each.number(),
                    each.text(),
                    each.due(),
                    each.state(),
                    each.late(today),
                    each.ties(),
                    names.person(each.by()),
                    each.at(),
                    each.answers().stream()
                        .map(
                            said ->
                                new SupervisionEvidenceAnswer(
                                    said.number(),
                                    said.refuses(),
                                    said.text(),
                                    said.ties(),
                                    names.person(said.by()),
                                    said.at()))
                        .toList()))
        .toList();
  }

  /**
   * The requests of a case.
   *
   * @param asks whether the reader may ask for more
   * @param answers whether the reader may answer
   */
  record SupervisionEvidenceView(
      List<SupervisionEvidenceRequest> requests, boolean asks, boolean answers) {}

  /**
   * A request; see {@link EvidenceRequest}.
   *
   * @param by null for whoever is outside the file
   */
  record SupervisionEvidenceRequest(
      int number,
      String text,
      LocalDate due,
      EvidenceRequest.State state,
      boolean late,
      List<EvidenceTie> ties,
      @Nullable PersonName by,
      Instant at,
      List<SupervisionEvidenceAnswer> answers) {}

  /** What was said; see {@link EvidenceAnswer}. */
  record SupervisionEvidenceAnswer(
      int number,
      boolean refuses,
      String text,
      List<EvidenceTie> ties,
      @Nullable PersonName by,
      Instant at) {}
}
