package vn.thongmach.emulation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Area;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.Figure;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.EmulationMovements;
import vn.thongmach.emulation.MovementStanding;
import vn.thongmach.emulation.MovementStanding.Judgement;
import vn.thongmach.emulation.MovementStandings;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on movements and standings. */
@Component
class MovementItems {

  private final EmulationMovements movements;
  private final MovementStandings standings;
  private final Measures measures;
  private final Naming naming;
  private final Texts texts;

  MovementItems(
      EmulationMovements movements,
      MovementStandings standings,
      Measures measures,
      Naming naming,
      Texts texts) {
    this.movements = movements;
    this.standings = standings;
    this.measures = measures;
    this.naming = naming;
    this.texts = texts;
  }

  List<EmulationMovementView> views(Scope scope, List<EmulationMovement> found, Locale language) {
    NameBook names =
        naming.of(
            found.stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            Stream.of(each.holder()), each.areas().stream().map(Area::unit))),
            Stream.of());
    Map<String, MeasureDefinition> catalogue = new HashMap<>();
    measures.catalogue(scope).forEach(each -> catalogue.put(each.code(), each));
    return found.stream()
        .map(
            each ->
                new EmulationMovementView(
                    each.id(),
                    each.title(),
                    each.aim(),
                    names.unit(each.holder()),
                    each.first(),
                    each.last(),
                    each.registerUntil(),
                    each.contestants(),
                    each.areas().stream()
                        .map(area -> new MovementAreaView(names.unit(area.unit()), area.below()))
                        .toList(),
                    each.criteria().stream()
                        .map(criterion -> criterion(criterion, catalogue, language))
                        .toList(),
                    each.state(),
                    each.closedOn(),
                    each.summary(),
                    movements.holds(scope, each),
                    each.version()))
        .toList();
  }

  private MovementCriterionView criterion(
      Criterion criterion, Map<String, MeasureDefinition> catalogue, Locale language) {
    Figure figure = criterion.figure();
    MeasureDefinition measure = figure == null ? null : catalogue.get(figure.measure());
    return new MovementCriterionView(
        criterion.id(),
        criterion.name(),
        criterion.weight(),
        figure == null ? null : figure.measure(),
        measure == null ? null : measure.name(texts, language),
        measure == null ? null : measure.unit(),
        figure == null ? null : figure.period().toString(),
        figure == null ? null : figure.baseline(),
        figure == null ? null : figure.goal());
  }

  EmulationMovementPage page(Scope scope, EmulationMovement movement, Locale language) {
    Set<UUID> registrable = standings.registrable(scope, movement);
    boolean ofUnits = movement.contestants() == Contestants.UNIT;
    NameBook names = naming.of(ofUnits ? named(registrable) : Stream.of(), Stream.of());
    return new EmulationMovementPage(
        views(scope, List.of(movement), language).getFirst(),
        registrable.stream().map(names::unit).filter(Objects::nonNull).toList(),
        !ofUnits && !registrable.isEmpty(),
        scope.person());
  }

  private static Stream<@Nullable UUID> named(Set<UUID> ids) {
    return ids.stream().map(id -> id);
  }

  PageOf<MovementStandingRow> rows(PageOf<MovementStanding> found) {
    NameBook names =
        naming.of(
            found.items().stream().map(each -> each.of().unit()),
            found.items().stream().flatMap(each -> Stream.of(each.of().person(), each.of().by())));
    Map<String, String> accounts =
        naming.ofAccounts(
            found.items().stream()
                .flatMap(each -> each.results().stream())
                .map(MovementStanding.Result::judged)
                .filter(Objects::nonNull)
                .map(Judgement::by)
                .distinct()
                .toList());
    return found.map(
        each ->
            new MovementStandingRow(
                each.of().id(),
                names.unit(each.of().unit()),
                names.person(each.of().person()),
                names.person(each.of().by()),
                each.of().pledge(),
                each.place(),
                each.score(),
                each.coverage(),
                each.results().stream().map(result -> result(result, accounts)).toList()));
  }

  private static MovementResultView result(
      MovementStanding.Result result, Map<String, String> accounts) {
    Judgement judged = result.judged();
    return new MovementResultView(
        result.criterion(),
        result.value(),
        result.score(),
        result.origin(),
        result.completeness(),
        result.asOf(),
        judged == null
            ? null
            : new MovementJudgementView(
                judged.points(),
                judged.reason(),
                accounts.getOrDefault(judged.by(), judged.by()),
                judged.at()));
  }

  /**
   * A movement with its names.
   *
   * @param holds whether the reader may change, launch, judge and close it
   */
  record EmulationMovementView(
      UUID id,
      String title,
      String aim,
      @Nullable UnitName holder,
      LocalDate first,
      LocalDate last,
      LocalDate registerUntil,
      Contestants contestants,
      List<MovementAreaView> areas,
      List<MovementCriterionView> criteria,
      State state,
      @Nullable LocalDate closedOn,
      @Nullable String summary,
      boolean holds,
      int version) {}

  /** A unit that is invited. */
  record MovementAreaView(@Nullable UnitName unit, boolean below) {}

  /**
   * What it is judged by.
   *
   * @param measure code of the measure; null where points are reported
   * @param unit unit of the measure's values
   */
  record MovementCriterionView(
      UUID id,
      String name,
      double weight,
      @Nullable String measure,
      @Nullable String measureName,
      @Nullable String unit,
      @Nullable String period,
      @Nullable Double baseline,
      @Nullable Double goal) {}

  /**
   * A movement and what the reader may do in it.
   *
   * @param registrable the units they may register now
   * @param oneself whether they may register themselves now
   * @param me the person behind the reader
   */
  record EmulationMovementPage(
      EmulationMovementView movement,
      List<UnitName> registrable,
      boolean oneself,
      @Nullable UUID me) {}

  /** How one of those registered stands; see {@link MovementStanding}. */
  record MovementStandingRow(
      UUID registration,
      @Nullable UnitName unit,
      @Nullable PersonName person,
      @Nullable PersonName by,
      @Nullable String pledge,
      @Nullable Integer place,
      @Nullable Double score,
      double coverage,
      List<MovementResultView> results) {}

  /** The figure of one criterion. */
  record MovementResultView(
      UUID criterion,
      @Nullable Double value,
      @Nullable Double score,
      @Nullable Origin origin,
      @Nullable Double completeness,
      Instant asOf,
      @Nullable MovementJudgementView judged) {}

  /** Points that somebody gave, and why. */
  record MovementJudgementView(double points, String reason, String by, Instant at) {}
}
