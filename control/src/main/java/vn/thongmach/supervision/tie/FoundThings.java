package vn.thongmach.supervision.tie;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.ClausePlace;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.evaluation.MeasureEvidence;
import vn.thongmach.evaluation.MeasureFigures;
import vn.thongmach.evaluation.Scorecard;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.inventory.NetworkObject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ErrorKind;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.Measures;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.EvidenceTie.Kind;
import vn.thongmach.supervision.model.TiedThings;
import vn.thongmach.target.TargetTies;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** Reads things as they stand now, each from the module that keeps it. */
@Component
class FoundThings implements TiedThings {

  private static final PageRequest CARDS = new PageRequest(0, 1000);
  private static final Locale RECORDS = Locale.of("vi");

  private final Scores scores;
  private final Scorecards scorecards;
  private final MeasureFigures figures;
  private final Measures measures;
  private final Inventory inventory;
  private final Resolutions resolutions;
  private final Tasks tasks;
  private final Texts texts;
  private final Clock clock;

  FoundThings(
      Scores scores,
      Scorecards scorecards,
      MeasureFigures figures,
      Measures measures,
      Inventory inventory,
      Resolutions resolutions,
      Tasks tasks,
      Texts texts,
      Clock clock) {
    this.scores = scores;
    this.scorecards = scorecards;
    this.figures = figures;
    this.measures = measures;
    this.inventory = inventory;
    this.resolutions = resolutions;
    this.tasks = tasks;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Optional<EvidenceTie> find(
      Scope scope, Kind kind, String reference, @Nullable String within, @Nullable Period period) {
    return switch (kind) {
      case TARGET -> target(scope, reference, period);
      case SCORECARD -> scorecard(scope, reference, within);
      case MEASURE -> measure(scope, reference, within, period);
      case OBJECT -> id(reference).flatMap(id -> inventory.find(scope, id)).map(FoundThings::of);
      case CLAUSE -> id(reference).flatMap(id -> clause(scope, id));
      case TASK -> tasks.find(scope, reference).map(FoundThings::of);
    };
  }

  private static Optional<UUID> id(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Optional<TargetItem> item(Scope scope, String code, @Nullable Period period) {
    return scores.standingTargets(scope, Moment.of(period), TargetTies.codes(Set.of(code))).stream()
        .filter(item -> item.code().equals(code))
        .findFirst();
  }

  private Optional<EvidenceTie> target(Scope scope, String code, @Nullable Period period) {
    return item(scope, code, period)
        .map(
            item ->
                new EvidenceTie(
                    Kind.TARGET,
                    item.code(),
                    null,
                    item.period(),
                    item.name(),
                    item.value(),
                    item.value() == null ? null : item.unitOfMeasure()));
  }

  private Optional<EvidenceTie> scorecard(Scope scope, String reference, @Nullable String target) {
    if (target == null) {
      return Optional.empty();
    }
    return item(scope, target, null)
        .flatMap(
            item ->
                scorecards.list(scope, target, null, CARDS).items().stream()
                    .filter(card -> card.id().toString().equals(reference))
                    .findFirst()
                    .map(card -> of(card, item)));
  }

  private static EvidenceTie of(Scorecard card, TargetItem item) {
    return new EvidenceTie(
        Kind.SCORECARD,
        card.id().toString(),
        card.target(),
        card.period(),
        item.name(),
        card.value(),
        card.value() == null ? null : item.unitOfMeasure());
  }

  private Optional<EvidenceTie> measure(
      Scope scope, String code, @Nullable String object, @Nullable Period period) {
    Period asked = period == null ? Period.of(Period.Kind.YEAR, clock.instant()) : period;
    Optional<NetworkObject> of = id(object).flatMap(id -> inventory.find(scope, id));
    if (of.isEmpty()) {
      return Optional.empty();
    }
    try {
      MeasureEvidence found = figures.find(scope, code, asked, of.get().id(), null, null, RECORDS);
      return Optional.of(
          new EvidenceTie(
              Kind.MEASURE,
              code,
              object,
              asked,
              measures.definition(scope, code).name(texts, RECORDS) + ": " + of.get().name(),
              found.value(),
              found.value() == null ? null : found.unit()));
    } catch (CodedException none) {
      if (none.problems().stream()
          .anyMatch(problem -> problem.code().kind() == ErrorKind.INTERNAL)) {
        throw none;
      }
      return Optional.empty();
    }
  }

  private Optional<EvidenceTie> clause(Scope scope, UUID id) {
    ClausePlace place = resolutions.places(scope, List.of(id)).get(id);
    return place == null
        ? Optional.empty()
        : Optional.of(
            new EvidenceTie(
                Kind.CLAUSE,
                id.toString(),
                place.resolution().toString(),
                null,
                place.symbol() + ", " + place.clause().code() + ": " + place.clause().text(),
                null,
                null));
  }

  private static EvidenceTie of(NetworkObject object) {
    return new EvidenceTie(
        Kind.OBJECT, object.id().toString(), null, null, object.name(), null, null);
  }

  private static EvidenceTie of(Task task) {
    return new EvidenceTie(Kind.TASK, task.code(), null, null, task.title(), null, null);
  }
}
