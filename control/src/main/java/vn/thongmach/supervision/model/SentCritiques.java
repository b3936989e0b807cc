package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;
import vn.thongmach.supervision.SocialCritique;
import vn.thongmach.supervision.SocialCritique.About;
import vn.thongmach.supervision.SocialCritique.Answer;
import vn.thongmach.supervision.SocialCritique.CritiqueAnswerDraft;
import vn.thongmach.supervision.SocialCritique.CritiqueDraft;
import vn.thongmach.supervision.SocialCritique.Desk;
import vn.thongmach.supervision.SocialCritiques;
import vn.thongmach.supervision.SupervisionError;

/** The rules of critiques. */
@Service
class SentCritiques implements SocialCritiques {

  static final String SUBJECT = "social-critique";

  /** A union speaks to any unit. */
  private static final Scope ANYWHERE = Scope.system("supervision");

  private static final int LONGEST = 20_000;
  private static final int LONGEST_TITLE = 300;

  private final CritiqueRows rows;
  private final CritiqueTerms terms;
  private final Unions unions;
  private final TellingCritiques telling;
  private final HeadedUnits headed;
  private final Units units;
  private final References references;
  private final Resolutions resolutions;
  private final ChaseRows chases;
  private final AuditTrail audit;
  private final Days days;

  SentCritiques(
      CritiqueRows rows,
      CritiqueTerms terms,
      Unions unions,
      TellingCritiques telling,
      HeadedUnits headed,
      Units units,
      References references,
      Resolutions resolutions,
      ChaseRows chases,
      AuditTrail audit,
      Days days) {
    this.rows = rows;
    this.terms = terms;
    this.unions = unions;
    this.telling = telling;
    this.headed = headed;
    this.units = units;
    this.references = references;
    this.resolutions = resolutions;
    this.chases = chases;
    this.audit = audit;
    this.days = days;
  }

  @Override
  @Transactional
  public SocialCritique send(Scope scope, CritiqueDraft draft) {
    Problems problems = new Problems();
    About about = problems.required("about", draft.about());
    UUID union = problems.required("union", draft.union());
    if (union != null && !unions.of(SupervisionRoles.reader(scope)).contains(union)) {
      problems.add("union", SupervisionError.NOT_UNION);
    }
    UUID addressee = references.unit(ANYWHERE, problems, "addressee", draft.addressee());
    if (addressee != null && addressee.equals(union)) {
      problems.add("addressee", SupervisionError.CRITIQUE_OWN);
    }
    String text = problems.text("text", draft.text(), LONGEST);
    boolean execution = about == About.EXECUTION;
    Resolution document = execution ? document(scope, problems, draft.directive()) : null;
    String title =
        document != null
            ? document.symbol() + " " + document.title()
            : execution ? "" : problems.text("title", draft.title(), LONGEST_TITLE);
    String criticised = execution ? null : problems.text("draft", draft.draft(), LONGEST);
    LocalDate due = draft.due() == null ? terms.due(days.today()) : draft.due();
    if (due.isBefore(days.today())) {
      problems.add(
          "due", SupervisionError.DAY_BEFORE, Days.DAY.format(due), Days.DAY.format(days.today()));
    }
    Days.span(problems, "due", days.today(), due.isBefore(days.today()) ? null : due);
    problems.throwIfAny();
    Desk desk = new Desk(UUID.randomUUID(), 0, Problems.given(addressee), due, days.now());
    SocialCritique critique =
        new SocialCritique(
            UUID.randomUUID(),
            Problems.given(about),
            Problems.given(union),
            title,
            criticised,
            document == null ? null : document.id(),
            text,
            Problems.given(scope.person()),
            days.now(),
            List.of(desk),
            null);
    rows.insert(scope, critique);
    terms.plan(scope, desk);
    record(scope, "SocialCritiqueSent", critique);
    telling.addressed(scope, critique, desk);
    return critique;
  }

  private @Nullable Resolution document(Scope scope, Problems problems, @Nullable UUID directive) {
    if (problems.required("directive", directive) == null || directive == null) {
      return null;
    }
    Resolution found = resolutions.find(scope, directive).orElse(null);
    if (found == null) {
      problems.add("directive", SupervisionError.DIRECTIVE_UNKNOWN, directive);
    }
    return found;
  }

  @Override
  @Transactional
  public SocialCritique answer(Scope scope, UUID id, CritiqueAnswerDraft draft) {
    rows.lock(scope, id);
    SocialCritique critique =
        find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Desk desk = desk(headed.of(scope), critique);
    CaseDoors.require(desk != null);
    if (critique.answer() != null) {
      throw new CodedException(SupervisionError.CRITIQUE_ANSWERED, critique.title());
    }
    Problems problems = new Problems();
    SocialCritique.Outcome outcome = problems.required("outcome", draft.outcome());
    String text = problems.text("text", draft.text(), LONGEST);
    problems.throwIfAny();
    rows.insert(
        scope,
        id,
        new Answer(
            Problems.given(outcome),
            text,
            Problems.given(desk).unit(),
            Problems.given(scope.person()),
            days.now()));
    critique
        .desks()
        .forEach(each -> chases.settle(scope, Chase.About.CRITIQUE, each.id(), days.now()));
    record(scope, "SocialCritiqueAnswered", critique);
    telling.answered(scope, critique);
    return find(scope, id).orElseThrow();
  }

  private Optional<SocialCritique> find(Scope scope, UUID id) {
    Set<UUID> mine = headed.of(scope);
    return rows.find(scope, belonging(scope), mine, id);
  }

  /** The latest desk whose unit the reader heads. */
  private static @Nullable Desk desk(Set<UUID> mine, SocialCritique critique) {
    return critique.desks().reversed().stream()
        .filter(each -> mine.contains(each.unit()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public PageOf<SocialCritique> list(Scope scope, PageRequest page) {
    return rows.page(scope, belonging(scope), headed.of(scope), page);
  }

  private Set<UUID> belonging(Scope scope) {
    UUID person = SupervisionRoles.reader(scope);
    return person == null ? Set.of() : unions.belonging(person, rows.unions(scope));
  }

  @Override
  public List<UUID> unions(Scope scope) {
    return unions.of(SupervisionRoles.reader(scope)).stream().sorted().toList();
  }

  @Override
  public PageOf<Unit> addressees(Scope scope, @Nullable String q, PageRequest page) {
    return unions.of(SupervisionRoles.reader(scope)).isEmpty()
        ? PageOf.of(List.of(), 0, page)
        : units.list(ANYWHERE, null, q, page);
  }

  @Override
  public Set<UUID> answerable(Scope scope, List<SocialCritique> critiques) {
    Set<UUID> mine = headed.of(scope);
    return critiques.stream()
        .filter(each -> each.answer() == null && desk(mine, each) != null)
        .map(SocialCritique::id)
        .collect(Collectors.toSet());
  }

  private void record(Scope scope, String action, SocialCritique critique) {
    Set<UUID> units =
        critique.desks().stream().map(Desk::unit).collect(Collectors.toCollection(HashSet::new));
    audit.record(
        scope, action, SUBJECT, critique.id().toString(), new Noted(critique.about(), units));
  }

  /** What the audit trail holds of a critique. */
  record Noted(About about, Set<UUID> addressed) {}
}
