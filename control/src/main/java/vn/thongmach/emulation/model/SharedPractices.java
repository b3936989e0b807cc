package vn.thongmach.emulation.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.GoodPractice;
import vn.thongmach.emulation.GoodPractice.GoodPracticeDraft;
import vn.thongmach.emulation.GoodPractice.PracticeRatingDraft;
import vn.thongmach.emulation.GoodPractice.PracticeTrialDraft;
import vn.thongmach.emulation.GoodPractice.Rating;
import vn.thongmach.emulation.GoodPractice.Trial;
import vn.thongmach.emulation.GoodPractices;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of good practices. */
@Service
class SharedPractices implements GoodPractices {

  static final String SUBJECT = "good-practice";

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_LINKS = 10;
  private static final int MOST_STARS = 5;

  private final PracticeRows rows;
  private final Circles circles;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  SharedPractices(
      PracticeRows rows, Circles circles, References references, AuditTrail audit, Clock clock) {
    this.rows = rows;
    this.circles = circles;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public GoodPractice publish(Scope scope, GoodPracticeDraft draft) {
    Problems problems = new Problems();
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    String what = problems.text("what", draft.what(), LONGEST_TEXT);
    String how = problems.text("how", draft.how(), LONGEST_TEXT);
    String worked = problems.text("worked", draft.worked(), LONGEST_TEXT);
    List<String> links = links(problems, draft.links());
    problems.throwIfAny();
    GoodPractice practice =
        new GoodPractice(
            UUID.randomUUID(),
            Problems.given(unit),
            title,
            what,
            how,
            worked,
            links,
            scope.name(),
            now(),
            List.of(),
            0,
            null);
    rows.insert(scope, practice);
    audit.record(scope, "GoodPracticePublished", SUBJECT, practice.id().toString(), practice);
    return practice;
  }

  private static List<String> links(Problems problems, @Nullable List<@Nullable String> wanted) {
    List<String> links = new ArrayList<>();
    List<@Nullable String> given = wanted == null ? List.of() : wanted;
    if (given.size() > MOST_LINKS) {
      problems.add("links", EmulationError.COUNT_OUTSIDE, given.size(), 0, MOST_LINKS);
      return links;
    }
    for (int at = 0; at < given.size(); at++) {
      String link = problems.text("links", given.get(at), LONGEST_LINK);
      if (!link.isEmpty() && !isAddress(link)) {
        problems.add("links", EmulationError.LINK_MALFORMED, link);
      }
      links.add(link);
    }
    return links;
  }

  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      return ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  @Transactional
  public GoodPractice tried(Scope scope, UUID id, PracticeTrialDraft draft) {
    GoodPractice practice = found(scope, id);
    Problems problems = new Problems();
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    LocalDate from = problems.required("from", draft.from());
    if (from != null && from.isAfter(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      problems.add("from", EmulationError.DAY_AHEAD, MovementDrafts.DAY.format(from));
    }
    if (practice.unit().equals(unit)) {
      problems.add("unit", EmulationError.OWN_PRACTICE);
    }
    String outcome = problems.optionalText("outcome", draft.outcome(), LONGEST_TEXT);
    problems.throwIfAny();
    Trial trial = new Trial(Problems.given(unit), Problems.given(from), outcome);
    rows.tried(scope, id, trial, now());
    audit.record(scope, "GoodPracticeTried", SUBJECT, id.toString(), trial);
    return found(scope, id);
  }

  @Override
  @Transactional
  public GoodPractice rate(Scope scope, UUID id, PracticeRatingDraft draft) {
    GoodPractice practice = found(scope, id);
    UUID me = EmulationRoles.self(scope);
    if (me == null) {
      throw new CodedException(EmulationError.NO_PERSON, scope.name());
    }
    if (!belongs(practice, me)) {
      throw new CodedException(EmulationError.NOT_TRIED);
    }
    Problems problems = new Problems();
    Integer stars = problems.required("stars", draft.stars());
    if (stars != null && (stars < 1 || stars > MOST_STARS)) {
      problems.add("stars", EmulationError.NUMBER_OUTSIDE, stars, 1, MOST_STARS);
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    Rating rating = new Rating(me, Problems.given(stars), note, now());
    if (!rows.rate(scope, id, rating)) {
      throw new CodedException(EmulationError.RATED);
    }
    audit.record(scope, "GoodPracticeRated", SUBJECT, id.toString(), rating);
    return found(scope, id);
  }

  /** Whether somebody holds a post today in a unit that tried it, or in one below such a unit. */
  private boolean belongs(GoodPractice practice, UUID person) {
    Set<UUID> tried = practice.trials().stream().map(Trial::unit).collect(Collectors.toSet());
    return !tried.isEmpty() && circles.standsBelow(tried, circles.postsOf(person));
  }

  private GoodPractice found(Scope scope, UUID id) {
    return find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  public PageOf<GoodPractice> list(Scope scope, @Nullable String q, PageRequest page) {
    return rows.page(scope, circles.of(scope), q, page);
  }

  @Override
  public Optional<GoodPractice> find(Scope scope, UUID practice) {
    return rows.find(scope, circles.of(scope), practice);
  }

  @Override
  public List<Rating> ratings(Scope scope, GoodPractice practice) {
    return rows.ratings(scope, practice.id());
  }

  @Override
  public boolean mayRate(Scope scope, GoodPractice practice) {
    UUID me = EmulationRoles.self(scope);
    return me != null && belongs(practice, me) && !rows.rated(scope, practice.id(), me);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
