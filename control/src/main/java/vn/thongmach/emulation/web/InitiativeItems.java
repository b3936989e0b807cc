package vn.thongmach.emulation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.Author;
import vn.thongmach.emulation.Initiative.Change;
import vn.thongmach.emulation.Initiative.Effect;
import vn.thongmach.emulation.Initiative.Reading;
import vn.thongmach.emulation.Initiative.Recognition;
import vn.thongmach.emulation.Initiatives;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureDefinition;
import vn.thongmach.measure.Measures;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names and figures on initiatives. */
@Component
class InitiativeItems {

  private final Initiatives initiatives;
  private final Measures measures;
  private final Naming naming;
  private final Texts texts;

  InitiativeItems(Initiatives initiatives, Measures measures, Naming naming, Texts texts) {
    this.initiatives = initiatives;
    this.measures = measures;
    this.naming = naming;
    this.texts = texts;
  }

  List<InitiativeView> views(Scope scope, List<Initiative> found, Locale language) {
    Stream<@Nullable UUID> people =
        found.stream()
            .flatMap(
                each -> {
                  Recognition decision = each.decision();
                  return Stream.<@Nullable UUID>concat(
                      each.authors().stream().map(Author::person),
                      Stream.of(decision == null ? null : decision.by()));
                });
    NameBook names = naming.of(found.stream().map(Initiative::unit), people);
    Map<UUID, Change> changes = initiatives.changes(scope, found);
    Map<String, MeasureDefinition> catalogue = new HashMap<>();
    measures.catalogue(scope).forEach(each -> catalogue.put(each.code(), each));
    return found.stream()
        .map(
            each -> {
              Recognition decision = each.decision();
              return new InitiativeView(
                  each.id(),
                  names.unit(each.unit()),
                  each.title(),
                  each.problem(),
                  each.solution(),
                  each.authors().stream()
                      .map(
                          author ->
                              new InitiativeAuthorView(
                                  names.person(author.person()), author.share()))
                      .toList(),
                  effect(each.effect(), changes.get(each.id()), catalogue, language),
                  each.reported(),
                  each.state(),
                  each.at(),
                  decision == null
                      ? null
                      : new InitiativeDecisionView(
                          decision.symbol(), decision.day(), names.person(decision.by())),
                  each.declined(),
                  initiatives.decides(scope, each),
                  each.version());
            })
        .toList();
  }

  private @Nullable InitiativeEffectView effect(
      @Nullable Effect effect,
      @Nullable Change change,
      Map<String, MeasureDefinition> catalogue,
      Locale language) {
    MeasureDefinition measure = effect == null ? null : catalogue.get(effect.measure());
    if (effect == null || measure == null || change == null) {
      return null;
    }
    return new InitiativeEffectView(
        measure.code(),
        measure.name(texts, language),
        measure.unit(),
        reading(effect.before().toString(), change.before()),
        reading(effect.after().toString(), change.after()),
        change.change(),
        change.better());
  }

  private static InitiativeReadingView reading(String period, Reading reading) {
    return new InitiativeReadingView(
        period, reading.value(), reading.origin(), reading.completeness());
  }

  /**
   * An initiative with its names.
   *
   * @param effect what it changed by its measure; null where no measure shows it
   * @param reported what its authors say it changed
   * @param decides whether the reader may decide on it
   */
  record InitiativeView(
      UUID id,
      @Nullable UnitName unit,
      String title,
      String problem,
      String solution,
      List<InitiativeAuthorView> authors,
      @Nullable InitiativeEffectView effect,
      @Nullable String reported,
      Initiative.State state,
      Instant at,
      @Nullable InitiativeDecisionView decision,
      @Nullable String declined,
      boolean decides,
      int version) {}

  /** One of its authors, with the share in percent. */
  record InitiativeAuthorView(@Nullable PersonName person, int share) {}

  /** The decision to recognise it. */
  record InitiativeDecisionView(String symbol, LocalDate day, @Nullable PersonName by) {}

  /**
   * What it changed.
   *
   * @param change after less before; null where one of them has no value
   * @param better whether that is the better way; null without a change
   */
  record InitiativeEffectView(
      String measure,
      String measureName,
      String unit,
      InitiativeReadingView before,
      InitiativeReadingView after,
      @Nullable Double change,
      @Nullable Boolean better) {}

  /** What the measure read in one period. */
  record InitiativeReadingView(
      String period, @Nullable Double value, @Nullable Origin origin, double completeness) {}
}
