package vn.thongmach.evaluation.model;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
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
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.MeasureInterval;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.Targets;

/** Puts scores together for readers. */
@Service
class ReadingScores implements Scores {

  private static final int LISTED_INTERVALS = 1000;
  private static final int TRIES = 3;
  private static final Scope SCOPE = Scope.system("evidence");

  private final Targets targets;
  private final Resolutions resolutions;
  private final Measures measures;
  private final LiveScores live;
  private final SubjectIndex index;
  private final Names names;
  private final Comparing comparing;
  private final ScoreLimits limits;
  private final Statements statements;
  private final Clock clock;

  ReadingScores(
      Targets targets,
      Resolutions resolutions,
      Measures measures,
      LiveScores live,
      SubjectIndex index,
      Names names,
      Comparing comparing,
      ScoreLimits limits,
      Statements statements,
      Clock clock) {
    this.targets = targets;
    this.resolutions = resolutions;
    this.measures = measures;
    this.live = live;
    this.index = index;
    this.names = names;
    this.comparing = comparing;
    this.limits = limits;
    this.statements = statements;
    this.clock = clock;
  }

  @Override
  public PageOf<TargetItem> list(
      Scope scope, @Nullable Period period, TargetFilter filter, PageRequest page) {
    PageOf<Target> found = targets.list(scope, filter, page);
    List<TargetItem> items = items(scope, found.items(), orThisYear(period));
    return new PageOf<>(items, found.total(), found.page(), found.size());
  }

  @Override
  public TargetDetail find(Scope scope, String code, @Nullable Period period) {
    Target target = target(scope, code);
    return new TargetDetail(
        items(scope, List.of(target), orThisYear(period)).getFirst(),
        target.plan(),
        target.validFrom(),
        target.reason());
  }

  @Override
  public List<TargetItem> items(Scope scope, List<LiveScore> scores) {
    Map<UUID, Target> byId =
        targets.findAll(scope, scores.stream().map(LiveScore::target).distinct().toList()).stream()
            .collect(Collectors.toMap(Target::id, Function.identity()));
    Itemising itemising = itemising(scope, byId.values());
    List<TargetItem> items = new ArrayList<>();
    for (LiveScore score : scores) {
      Target target = byId.get(score.target());
      if (target != null) {
        items.add(itemising.item(target, score));
      }
    }
    return items;
  }

  private List<TargetItem> items(Scope scope, List<Target> wanted, Period period) {
    Map<UUID, LiveScore> scores =
        live.current(wanted, period).stream()
            .collect(Collectors.toMap(LiveScore::target, Function.identity()));
    Itemising itemising = itemising(scope, wanted);
    return wanted.stream()
        .map(
            target -> {
              LiveScore kept = scores.get(target.id());
              return itemising.item(
                  target,
                  kept == null ? live.evaluate(target, period).live(clock.instant()) : kept);
            })
        .toList();
  }

  private Itemising itemising(Scope scope, Collection<Target> wanted) {
    return new Itemising(
        names.of(wanted),
        measures.catalogue(scope).stream()
            .collect(Collectors.toMap(MeasureDefinition::code, MeasureDefinition::unit)),
        limits.at(clock.instant()));
  }

  @Override
  public Evidence evidence(Scope scope, String code, @Nullable Period period, Locale language) {
    Target target = target(scope, code);
    Period asked = orThisYear(period);
    LiveScore kept = live.current(target, asked).orElse(null);
    MeasureReading reading = read(target, asked, kept);
    for (int i = 0; kept != null && differ(kept, reading) && i < TRIES; i++) {
      kept = live.replace(List.of(new LiveKey(target, asked))).getFirst();
      reading = read(target, asked, kept);
    }
    return evidence(scope, Evaluation.of(target, reading), language);
  }

  /** The figures of a target are the same for whoever reaches it. */
  private MeasureReading read(Target target, Period period, @Nullable LiveScore kept) {
    Instant asOf = kept == null ? index.asOf(target, period, clock.instant()) : kept.asOf();
    return measures.read(SCOPE, target.measure(), target.subject(), period, asOf);
  }

  private static boolean differ(LiveScore kept, MeasureReading reading) {
    return kept.numerator() != reading.numerator() || kept.denominator() != reading.denominator();
  }

  private Evidence evidence(Scope scope, Evaluation evaluation, Locale language) {
    Target target = evaluation.target();
    MeasureReading reading = evaluation.reading();
    Set<UUID> reached = measures.within(scope, target.subject(), parts(reading));
    List<MeasureInterval> shown =
        reading.intervals().stream()
            .filter(interval -> reached.contains(interval.object()))
            .toList();
    return new Evidence(
        target.code(),
        target.version(),
        reading.period(),
        reading.asOf(),
        reading.objects().stream()
            .filter(object -> reached.contains(object.id()))
            .limit(MeasureReading.LISTED_OBJECTS)
            .map(
                object ->
                    new Evidence.EvidenceObject(
                        object.id(), object.type(), object.name(), object.sourceName()))
            .toList(),
        statements.formula(scope, evaluation, language),
        new TreeMap<>(reading.inputs()),
        reading.value(),
        evaluation.score(),
        evaluation.origin(),
        reading.completeness(),
        shown.stream().limit(LISTED_INTERVALS).map(ReadingScores::interval).toList(),
        comparing.of(target, reading.period(), clock.instant()),
        statements.statement(scope, evaluation, language),
        itemising(scope, List.of(target)).item(target, evaluation.live(reading.asOf())),
        statements.rules(reading, language),
        reading.numerator(),
        reading.denominator(),
        reading.objectCount(),
        reading.intervals().size(),
        reading.businessEvents().stream()
            .filter(event -> reached.contains(event.subject().id()))
            .map(ReadingScores::reported)
            .toList(),
        businessEvents(reading),
        eventsOutside(reading, reached));
  }

  private static long eventsOutside(MeasureReading reading, Set<UUID> reached) {
    return reading.intervals().stream()
            .filter(interval -> !reached.contains(interval.object()))
            .flatMap(interval -> interval.events().stream())
            .map(MeasureInterval.EvidenceEvent::id)
            .distinct()
            .count()
        + reading.businessEvents().stream()
            .filter(event -> !reached.contains(event.subject().id()))
            .count();
  }

  private static long businessEvents(MeasureReading reading) {
    Number counted = reading.inputs().get("businessEvents");
    return counted == null ? 0 : counted.longValue();
  }

  /** Objects listed, and subjects of events, which may stand beyond the list. */
  private static Set<UUID> parts(MeasureReading reading) {
    return Stream.concat(
            reading.objectIds().stream(),
            reading.businessEvents().stream().map(event -> event.subject().id()))
        .collect(Collectors.toSet());
  }

  private static Evidence.ReportedEvent reported(BusinessEvent event) {
    return new Evidence.ReportedEvent(
        event.id(),
        event.subject(),
        event.occurredOn(),
        event.occurredAt(),
        event.numerator(),
        event.denominator(),
        event.unit(),
        event.note(),
        event.origin(),
        event.source(),
        event.receivedTime(),
        event.corrects());
  }

  private static Evidence.EvidenceInterval interval(MeasureInterval interval) {
    return new Evidence.EvidenceInterval(
        interval.object(),
        interval.from(),
        interval.to(),
        interval.events().stream()
            .map(
                event ->
                    new Evidence.ClaimedEvent(
                        event.id(), event.sourceEventId(), event.alarmCondition()))
            .toList());
  }

  @Override
  public PageOf<ResolutionProgress> commitments(
      Scope scope, @Nullable Period period, PageRequest page) {
    PageOf<Resolution> found = resolutions.list(scope, page);
    List<UUID> clauses =
        found.items().stream()
            .flatMap(resolution -> resolution.clauses().stream())
            .map(Clause::id)
            .toList();
    List<Target> standing =
        targets.all(scope).stream().filter(target -> clauses.contains(target.clause())).toList();
    Map<UUID, List<TargetItem>> byClause =
        items(scope, standing, orThisYear(period)).stream()
            .collect(Collectors.groupingBy(item -> item.clause().id()));
    Names.Book book =
        names.ofUnits(
            found.items().stream()
                .map(Resolution::issuer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    ScoreState.Limits now = limits.at(clock.instant());
    return found.map(resolution -> progress(resolution, byClause, book, now));
  }

  private static ResolutionProgress progress(
      Resolution resolution,
      Map<UUID, List<TargetItem>> byClause,
      Names.Book book,
      ScoreState.Limits limits) {
    List<ClauseProgress> clauses = new ArrayList<>();
    List<TargetItem> all = new ArrayList<>();
    for (Clause clause : resolution.clauses()) {
      List<TargetItem> items = byClause.getOrDefault(clause.id(), List.of());
      all.addAll(items);
      Score.RollUp sum = rollUp(items);
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
              weakest(items),
              ScoreState.of(sum.score(), limits),
              items));
    }
    Score.RollUp sum = rollUp(all);
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
        weakest(all),
        ScoreState.of(sum.score(), limits),
        clauses);
  }

  private static Score.RollUp rollUp(List<TargetItem> items) {
    return Score.rollUp(
        items.stream().map(item -> new Score.Weighted(item.score(), item.weight())).toList());
  }

  private static @Nullable Origin weakest(List<TargetItem> items) {
    Origin weakest = null;
    for (TargetItem item : items) {
      Origin origin = item.score() == null ? null : item.origin();
      if (origin != null) {
        weakest = weakest == null ? origin : Origin.weakest(weakest, origin);
      }
    }
    return weakest;
  }

  private Period orThisYear(@Nullable Period period) {
    return period == null ? Period.of(Period.Kind.YEAR, clock.instant()) : period;
  }

  private Target target(Scope scope, String code) {
    return targets.find(scope, code).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }
}
