package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.Evidence;
import vn.thongmach.evaluation.LiveScore;
import vn.thongmach.evaluation.ResolutionProgress;
import vn.thongmach.evaluation.ResolutionProgress.ClauseProgress;
import vn.thongmach.evaluation.Score;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetDetail;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.TargetLookup;
import vn.thongmach.target.TargetTies;
import vn.thongmach.target.Targets;

/** Puts scores together for readers. */
@Service
class ReadingScores implements Scores {

  private static final int TRIES = 3;
  private static final PageRequest ALL = new PageRequest(0, 1000);

  private final Targets targets;
  private final TargetLookup lookup;
  private final Resolutions resolutions;
  private final Measures measures;
  private final LiveScores live;
  private final PastScores past;
  private final SubjectIndex index;
  private final Names names;
  private final WritingEvidence writing;
  private final ScoreLimits limits;
  private final Clock clock;

  ReadingScores(
      Targets targets,
      TargetLookup lookup,
      Resolutions resolutions,
      Measures measures,
      LiveScores live,
      PastScores past,
      SubjectIndex index,
      Names names,
      WritingEvidence writing,
      ScoreLimits limits,
      Clock clock) {
    this.targets = targets;
    this.lookup = lookup;
    this.resolutions = resolutions;
    this.measures = measures;
    this.live = live;
    this.past = past;
    this.index = index;
    this.names = names;
    this.writing = writing;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public PageOf<TargetItem> list(
      Scope scope, Moment moment, TargetFilter filter, PageRequest page) {
    PageOf<Target> found = targets.list(scope, filter, page);
    List<TargetItem> items = items(scope, found.items(), moment);
    return new PageOf<>(items, found.total(), found.page(), found.size());
  }

  @Override
  public TargetDetail find(Scope scope, String code, Moment moment) {
    Target current = target(scope, code);
    Instant at = moment.at();
    Target target = at == null ? current : past.at(at).then(current);
    return new TargetDetail(
        items(scope, List.of(target), moment).getFirst(),
        target.plan(),
        target.terms(),
        targets.maySet(scope, target.ownerUnit()),
        current.version(),
        target.validFrom(),
        target.reason());
  }

  @Override
  public List<TargetItem> items(Scope scope, List<LiveScore> scores) {
    Map<UUID, Target> byId =
        targets.findAll(scope, scores.stream().map(LiveScore::target).distinct().toList()).stream()
            .collect(Collectors.toMap(Target::id, Function.identity()));
    Itemising itemising = itemising(scope, byId.values(), index, clock.instant());
    List<TargetItem> items = new ArrayList<>();
    for (LiveScore score : scores) {
      Target target = byId.get(score.target());
      if (target != null) {
        items.add(itemising.item(target, score));
      }
    }
    return items;
  }

  private List<TargetItem> items(Scope scope, List<Target> wanted, Moment moment) {
    Instant at = moment.at();
    Period period = moment.period(clock.instant());
    return at == null
        ? items(scope, wanted, period, live.current(kept(wanted), period))
        : pastItems(scope, wanted, period, past.at(at), at);
  }

  /** One of several measures keeps no score of its own. */
  private static List<Target> kept(List<Target> wanted) {
    return wanted.stream().filter(target -> !target.isComponent()).toList();
  }

  private List<TargetItem> pastItems(
      Scope scope, List<Target> wanted, Period period, PastScores.Past then, Instant at) {
    List<Target> versions = wanted.stream().map(then::then).toList();
    Itemising itemising = itemising(scope, versions, then, at);
    return versions.stream()
        .map(target -> itemising.item(target, then.score(target, period).live(at)))
        .toList();
  }

  private List<TargetItem> items(
      Scope scope, List<Target> wanted, Period period, List<LiveScore> known) {
    Map<UUID, LiveScore> scores =
        known.stream().collect(Collectors.toMap(LiveScore::target, Function.identity()));
    List<Target> judging = wanted.stream().map(target -> live.judging(target, period)).toList();
    Itemising itemising = itemising(scope, judging, live.cascade(period), clock.instant());
    return judging.stream()
        .map(
            target -> {
              LiveScore kept = scores.get(target.id());
              return itemising.item(
                  target,
                  kept == null ? live.evaluate(target, period).live(clock.instant()) : kept);
            })
        .toList();
  }

  private Itemising itemising(Scope scope, Collection<Target> wanted, Cascade cascade, Instant at) {
    return new Itemising(
        names.of(wanted),
        measures.catalogue(scope).stream()
            .collect(Collectors.toMap(MeasureDefinition::code, MeasureDefinition::unit)),
        limits.at(at),
        cascade);
  }

  @Override
  public PageOf<TargetItem> children(Scope scope, String code, Moment moment, PageRequest page) {
    Target target = target(scope, code);
    return list(scope, moment, new TargetFilter(null, null, null, target.code(), null), page);
  }

  @Override
  public Evidence evidence(Scope scope, String code, Moment moment, Locale language) {
    Target target = target(scope, code);
    Period asked = moment.period(clock.instant());
    Instant at = moment.at();
    if (at != null) {
      PastScores.Past then = past.at(at);
      Target version = then.then(target);
      return write(scope, then.evidence(version, asked), then, at, language);
    }
    LiveScore kept = target.isComponent() ? null : live.current(target, asked).orElse(null);
    Evaluation evaluation = read(target, asked, kept);
    for (int i = 0; kept != null && differ(kept, evaluation) && i < TRIES; i++) {
      kept = live.replace(List.of(new LiveKey(target, asked))).getFirst();
      evaluation = read(target, asked, kept);
    }
    return write(scope, evaluation, live.cascade(asked), clock.instant(), language);
  }

  private Evidence write(
      Scope scope, Evaluation evaluation, Cascade cascade, Instant at, Locale language) {
    List<Target> named = new ArrayList<>(cascade.children(evaluation.target()));
    named.add(evaluation.target());
    Itemising itemising = itemising(scope, named, cascade, at);
    return writing.write(scope, evaluation, itemising, at, language);
  }

  /** The figures of a target are the same for whoever reaches it. */
  private Evaluation read(Target target, Period period, @Nullable LiveScore kept) {
    return live.evaluate(
        target,
        period,
        kept == null ? index.asOf(target, period, clock.instant()) : kept.asOf(),
        true);
  }

  private static boolean differ(LiveScore kept, Evaluation evaluation) {
    return kept.numerator() != evaluation.figure().numerator()
        || kept.denominator() != evaluation.figure().denominator()
        || !Objects.equals(kept.score(), evaluation.score());
  }

  @Override
  public PageOf<ResolutionProgress> commitments(Scope scope, Moment moment, PageRequest page) {
    if (moment.past()) {
      return PageOf.cut(standing(scope, moment).resolutions(), page);
    }
    PageOf<Resolution> found = resolutions.list(scope, page);
    List<Target> standing = standing(scope, found.items());
    return found.map(
        progress(found.items(), standing, items(scope, standing, moment), index, clock.instant()));
  }

  @Override
  public StandingScores standing(Scope scope, Moment moment) {
    Instant now = clock.instant();
    List<Resolution> found =
        resolutions.list(scope, ALL).items().stream()
            .filter(resolution -> !resolution.adoptedOn().isAfter(moment.day(now)))
            .toList();
    Instant at = moment.at();
    Cascade cascade = at == null ? index : past.at(at);
    List<Target> all = targets.all(scope);
    List<TargetItem> items = standing(scope, all, moment);
    return new StandingScores(
        items,
        found.stream().map(progress(found, all, items, cascade, moment.instant(now))).toList());
  }

  @Override
  public List<TargetItem> standingTargets(Scope scope, Moment moment) {
    return standing(scope, targets.all(scope), moment);
  }

  @Override
  public List<TargetItem> standingTargets(Scope scope, Moment moment, TargetTies ties) {
    List<Target> tied = lookup.tied(scope, ties);
    return tied.isEmpty() ? List.of() : standing(scope, tied, moment);
  }

  private List<TargetItem> standing(Scope scope, List<Target> wanted, Moment moment) {
    Period period = moment.period(clock.instant());
    return moment.past()
        ? items(scope, wanted, moment)
        : items(scope, wanted, period, live.kept(wanted, period));
  }

  /** The targets on the clauses of these documents. */
  private List<Target> standing(Scope scope, List<Resolution> found) {
    Set<UUID> clauses =
        found.stream()
            .flatMap(resolution -> resolution.clauses().stream())
            .map(Clause::id)
            .collect(Collectors.toSet());
    return targets.all(scope).stream()
        .filter(
            target ->
                clauses.contains(target.clause())
                    || target.terms().alsoServes().stream().anyMatch(clauses::contains))
        .toList();
  }

  private Function<Resolution, ResolutionProgress> progress(
      List<Resolution> found,
      List<Target> standing,
      List<TargetItem> items,
      Cascade cascade,
      Instant at) {
    Map<UUID, List<TargetItem>> byClause = new HashMap<>();
    items.forEach(
        item ->
            item.clauses()
                .forEach(
                    clause ->
                        byClause.computeIfAbsent(clause, first -> new ArrayList<>()).add(item)));
    Names.Book book =
        names.ofUnits(
            found.stream().map(Resolution::issuer).filter(Objects::nonNull).distinct().toList());
    ScoreState.Limits now = limits.at(at);
    RollingUp rolling = RollingUp.of(standing, cascade);
    return resolution -> progress(resolution, byClause, rolling, book, now);
  }

  private static ResolutionProgress progress(
      Resolution resolution,
      Map<UUID, List<TargetItem>> byClause,
      RollingUp rolling,
      Names.Book book,
      ScoreState.Limits limits) {
    List<ClauseProgress> clauses = new ArrayList<>();
    Set<TargetItem> standing = new LinkedHashSet<>();
    for (Clause clause : resolution.clauses()) {
      List<TargetItem> items = byClause.getOrDefault(clause.id(), List.of());
      standing.addAll(items);
      Score.RollUp sum = rolling.scores(items);
      clauses.add(
          new ClauseProgress(
              clause.id(),
              clause.code(),
              clause.text(),
              clause.parent(),
              sum.score(),
              sum.coverage(),
              sum.scored(),
              sum.total(),
              rolling.weakest(items),
              ScoreState.of(sum.score(), limits),
              items));
    }
    List<TargetItem> all = List.copyOf(standing);
    Score.RollUp sum = rolling.scores(all);
    UUID issuer = resolution.issuer();
    return new ResolutionProgress(
        resolution.id(),
        resolution.symbol(),
        resolution.title(),
        resolution.kind(),
        issuer == null ? null : book.unit(issuer),
        resolution.issuerName(),
        resolution.adoptedOn(),
        sum.score(),
        sum.coverage(),
        sum.scored(),
        sum.total(),
        rolling.weakest(all),
        ScoreState.of(sum.score(), limits),
        clauses);
  }

  private Target target(Scope scope, String code) {
    return targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
