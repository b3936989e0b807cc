package vn.thongmach.supervision.lead;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.evaluation.Contradictions;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.evaluation.ResolutionProgress;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.Texts;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCaseDraft.DiaryEntryDraft;
import vn.thongmach.supervision.SupervisionCases;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionLeads;
import vn.thongmach.supervision.model.WeightedSample;

/** Brings together what speaks against the figures of a resolution's targets. */
@Service
class LedResolutions implements SupervisionLeads {

  private static final PageRequest DISPUTES = new PageRequest(0, 1000);
  private static final int MOST_RESTATED = 1000;
  private static final int MOST_DRAWN = 100;
  private static final long LAST_SEED = (1L << 53) - 1;
  private static final double WHOLE = 0.995;

  private final Scores scores;
  private final Contradictions contradictions;
  private final Disputes disputes;
  private final Scorecards scorecards;
  private final SupervisionCases cases;
  private final Texts texts;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  LedResolutions(
      Scores scores,
      Contradictions contradictions,
      Disputes disputes,
      Scorecards scorecards,
      SupervisionCases cases,
      Texts texts,
      Clock clock) {
    this.scores = scores;
    this.contradictions = contradictions;
    this.disputes = disputes;
    this.scorecards = scorecards;
    this.cases = cases;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public LedResolution find(Scope scope, UUID resolution, @Nullable Period period) {
    Period asked = period(period);
    ResolutionProgress progress = progress(scope, resolution, asked);
    Map<String, TargetItem> items = items(progress);
    Map<String, Contradictions.Compared> compared =
        contradictions.latest(scope, items.keySet(), asked).stream()
            .filter(each -> !each.agrees())
            .collect(
                Collectors.toMap(
                    Contradictions.Compared::target, Function.identity(), (one, _) -> one));
    Map<String, List<Dispute>> disputed =
        disputes.list(scope, null, true, DISPUTES).items().stream()
            .collect(Collectors.groupingBy(Dispute::target));
    Map<String, List<Scorecard>> restated =
        scorecards.restated(scope, items.keySet(), Instant.EPOCH, MOST_RESTATED).stream()
            .collect(Collectors.groupingBy(Scorecard::target));
    List<LedTarget> led = new ArrayList<>();
    items.forEach(
        (code, item) ->
            led.add(
                new LedTarget(
                    item,
                    compared.get(code),
                    disputed.getOrDefault(code, List.of()),
                    restated.getOrDefault(code, List.of()),
                    gap(item))));
    led.sort(
        Comparator.comparing(LedTarget::weight)
            .reversed()
            .thenComparing(each -> each.item().code()));
    return new LedResolution(progress.id(), progress.symbol(), progress.title(), asked, led);
  }

  private static @Nullable FigureGap gap(TargetItem item) {
    if (item.value() == null) {
      return FigureGap.NO_FIGURE;
    }
    if (item.completeness() < WHOLE) {
      return FigureGap.INCOMPLETE;
    }
    return item.origin() == Origin.REPORTED ? FigureGap.REPORTED : null;
  }

  private Period period(@Nullable Period asked) {
    return asked == null ? Period.of(Period.Kind.YEAR, clock.instant()) : asked;
  }

  private ResolutionProgress progress(Scope scope, UUID resolution, Period period) {
    return scores.standing(scope, Moment.of(period)).resolutions().stream()
        .filter(each -> each.id().equals(resolution))
        .findFirst()
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  /** By code, each once though it stands on several clauses. */
  private static Map<String, TargetItem> items(ResolutionProgress progress) {
    Map<String, TargetItem> items = new LinkedHashMap<>();
    progress.clauses().stream()
        .flatMap(clause -> clause.targets().stream())
        .forEach(item -> items.putIfAbsent(item.code(), item));
    return items;
  }

  @Override
  public TargetSample sample(Scope scope, UUID resolution, TargetSampleDraft draft) {
    Problems problems = new Problems();
    Integer size = problems.required("size", draft.size());
    if (size != null && (size < 1 || size > MOST_DRAWN)) {
      problems.add("size", SupervisionError.SAMPLE_SIZE, size, MOST_DRAWN);
    }
    Long given = draft.seed();
    if (given != null && (given < 0 || given > LAST_SEED)) {
      problems.add("seed", SupervisionError.SEED_OUTSIDE, String.valueOf(LAST_SEED));
    }
    String period = draft.period();
    Period asked = period(period == null || period.isBlank() ? null : Period.parse(period));
    problems.throwIfAny();
    long seed = given == null ? random.nextLong(LAST_SEED + 1) : given;
    Map<String, TargetItem> items = items(progress(scope, resolution, asked));
    Map<String, Double> weights = new LinkedHashMap<>();
    items.forEach((code, item) -> weights.put(code, item.weight()));
    return new TargetSample(
        seed,
        items.size(),
        asked,
        WeightedSample.draw(weights, seed, Problems.given(size)).stream()
            .map(items::get)
            .map(Problems::given)
            .toList(),
        null);
  }

  @Override
  @Transactional
  public TargetSample draw(Scope scope, UUID id, TargetSampleDraft draft) {
    SupervisionCase one =
        cases.read(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)).of();
    TargetSample drawn = sample(scope, one.directive(), draft);
    String codes = drawn.targets().stream().map(TargetItem::code).collect(Collectors.joining(", "));
    int number =
        cases
            .write(
                scope,
                id,
                new DiaryEntryDraft(
                    LocalDate.ofInstant(clock.instant(), Period.ZONE),
                    texts.of(
                        java.util.Locale.of("vi"),
                        "supervision.sample-drawn",
                        drawn.targets().size(),
                        drawn.of(),
                        drawn.period().toString(),
                        String.valueOf(drawn.seed()),
                        codes),
                    null))
            .number();
    return new TargetSample(drawn.seed(), drawn.of(), drawn.period(), drawn.targets(), number);
  }
}
