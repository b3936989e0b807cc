package vn.thongmach.membership.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.SubjectKind;
import vn.thongmach.membership.MembershipStep;

/**
 * Tells measure {@code membership.admissions} of each admission, of the cell and without the
 * person. In the caller's transaction.
 */
@Component
class Admissions {

  static final String MEASURE = "membership.admissions";

  private static final Scope SCOPE = Scope.system("membership");

  private final BusinessEvents events;

  Admissions(BusinessEvents events) {
    this.events = events;
  }

  /** The step with the event that tells of it. */
  MembershipStep told(MembershipStep step, UUID cell) {
    long event =
        record(
            BusinessEventDraft.on(
                SubjectKind.UNIT,
                cell,
                step.day(),
                BigDecimal.ONE,
                null,
                "membership " + step.id()));
    return new MembershipStep(
        step.id(),
        step.number(),
        step.kind(),
        step.day(),
        step.cell(),
        step.symbol(),
        step.decidedBy(),
        step.introducers(),
        step.convened(),
        step.present(),
        step.agreed(),
        step.passed(),
        step.note(),
        event,
        step.recordedBy(),
        step.recordedAt(),
        step.withdrawn());
  }

  void takenBack(MembershipStep step, UUID cell) {
    record(
        new BusinessEventDraft(
            new BusinessEventDraft.SubjectDraft(SubjectKind.UNIT, cell),
            step.day(),
            null,
            BigDecimal.ZERO,
            null,
            step.event(),
            null,
            "membership " + step.id() + " withdrawn"));
  }

  private long record(BusinessEventDraft draft) {
    List<@Nullable BusinessEventDraft> drafts = new ArrayList<>();
    drafts.add(draft);
    return events.record(SCOPE, MEASURE, Origin.REPORTED, drafts).getFirst().id();
  }
}
