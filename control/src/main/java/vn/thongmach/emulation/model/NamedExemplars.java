package vn.thongmach.emulation.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.Exemplar;
import vn.thongmach.emulation.Exemplar.ExemplarConsent;
import vn.thongmach.emulation.Exemplar.ExemplarDraft;
import vn.thongmach.emulation.Exemplar.State;
import vn.thongmach.emulation.Exemplars;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.References;

/** The rules of exemplary people and units. */
@Service
class NamedExemplars implements Exemplars {

  static final String SUBJECT = "exemplar";

  private static final int LONGEST_STORY = 10_000;

  private final ExemplarRows rows;
  private final Circles circles;
  private final References references;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  NamedExemplars(
      ExemplarRows rows,
      Circles circles,
      References references,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.circles = circles;
    this.references = references;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Exemplar name(Scope scope, ExemplarDraft draft) {
    Problems problems = new Problems();
    UUID unit = draft.unit();
    UUID person = draft.person();
    String story = problems.text("story", draft.story(), LONGEST_STORY);
    UUID standsIn = unit;
    if ((unit == null) == (person == null)) {
      problems.add("person", EmulationError.HOLDER_ONE);
    } else if (unit != null) {
      references.unit(scope, problems, "unit", unit);
    } else {
      references.person(scope, problems, "person", person);
      standsIn =
          circles.postsOf(person).stream().filter(scope::reaches).sorted().findFirst().orElse(null);
      if (standsIn == null) {
        problems.add("person", EmulationError.NO_POST_IN_REACH);
      }
    }
    problems.throwIfAny();
    Exemplar exemplar =
        new Exemplar(
            UUID.randomUUID(),
            unit,
            person,
            Problems.given(standsIn),
            story,
            unit == null ? State.ASKED : State.PUBLISHED,
            now(),
            null);
    rows.insert(scope, exemplar);
    audit.record(scope, "ExemplarNamed", SUBJECT, exemplar.id().toString(), exemplar);
    if (person != null) {
      notices.tell(
          scope,
          new NoticeDraft(
              NoticeKind.EMULATION_CONSENT_ASKED,
              Set.of(person),
              new NoticeDraft.Subject(SUBJECT, exemplar.id().toString(), "Gương sáng"),
              "/organisation/emulation",
              "emulation.notice-consent",
              List.of(),
              false));
    }
    return exemplar;
  }

  @Override
  @Transactional
  public Exemplar answer(Scope scope, UUID id, ExemplarConsent consent) {
    UUID me = EmulationRoles.self(scope);
    Circle circle = circles.of(scope);
    boolean own =
        rows.find(scope, circle, id)
            .filter(found -> me != null && me.equals(found.person()))
            .isPresent();
    if (!own) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Problems problems = new Problems();
    Boolean agreed = problems.required("agreed", consent.agreed());
    problems.throwIfAny();
    rows.answer(scope, id, Problems.given(agreed), now());
    audit.record(scope, "ExemplarAnswered", SUBJECT, id.toString(), consent);
    return rows.find(scope, circle, id)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  public PageOf<Exemplar> list(Scope scope, PageRequest page) {
    return rows.page(scope, circles.of(scope), page);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
