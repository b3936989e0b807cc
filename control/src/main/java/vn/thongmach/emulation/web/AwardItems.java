package vn.thongmach.emulation.web;

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
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAward.Decision;
import vn.thongmach.emulation.EmulationAward.Withdrawal;
import vn.thongmach.emulation.EmulationAwards;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.emulation.EmulationTitle.Base;
import vn.thongmach.emulation.EmulationTitle.Quota;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** Puts names on awards. */
@Component
class AwardItems {

  private final EmulationAwards awards;
  private final Naming naming;

  AwardItems(EmulationAwards awards, Naming naming) {
    this.awards = awards;
    this.naming = naming;
  }

  List<EmulationTitleView> titles(List<EmulationTitle> found, Locale language) {
    return found.stream()
        .map(
            title -> {
              Quota quota = title.quota();
              return new EmulationTitleView(
                  title.code(),
                  named(title, language),
                  title.holder(),
                  title.decides(),
                  quota == null ? null : quota.number(),
                  quota == null ? null : quota.share(),
                  quota == null ? null : quota.of(),
                  quota == null ? null : quota.title());
            })
        .toList();
  }

  private static String named(EmulationTitle title, Locale language) {
    return ReaderLanguage.VIETNAMESE.getLanguage().equals(language.getLanguage())
        ? title.vietnamese()
        : title.english();
  }

  List<EmulationAwardView> views(Scope scope, List<EmulationAward> found, Locale language) {
    NameBook names =
        naming.of(
            found.stream()
                .flatMap(
                    each ->
                        Stream.of(
                            each.unit(), each.achievement().unit(), each.achievement().standsIn())),
            found.stream()
                .flatMap(
                    each -> {
                      Decision decision = each.decision();
                      return Stream.of(
                          each.achievement().person(), decision == null ? null : decision.by());
                    }));
    Map<String, String> accounts =
        naming.ofAccounts(found.stream().map(EmulationAward::proposedBy).distinct().toList());
    Map<String, String> titles = new HashMap<>();
    awards.titles(scope).forEach(each -> titles.put(each.code(), named(each, language)));
    return found.stream()
        .map(
            each -> {
              Achievement achievement = each.achievement();
              Decision decision = each.decision();
              Withdrawal withdrawal = each.withdrawal();
              boolean decides = awards.decides(scope, each);
              return new EmulationAwardView(
                  each.id(),
                  each.title(),
                  titles.getOrDefault(each.title(), each.title()),
                  new AwardAchievementView(
                      achievement.id(),
                      achievement.kind(),
                      names.unit(achievement.unit()),
                      names.person(achievement.person()),
                      names.unit(achievement.standsIn()),
                      achievement.text(),
                      achievement.evidence()),
                  names.unit(each.unit()),
                  each.state(),
                  decides ? accounts.getOrDefault(each.proposedBy(), each.proposedBy()) : null,
                  decision == null
                      ? null
                      : new AwardDecisionView(
                          decision.symbol(),
                          decision.day(),
                          names.person(decision.by()),
                          decision.capacity()),
                  each.declined(),
                  withdrawal == null
                      ? null
                      : new AwardWithdrawalView(
                          withdrawal.symbol(), withdrawal.day(), withdrawal.reason()),
                  decides,
                  each.version());
            })
        .toList();
  }

  /**
   * A title as it may be given.
   *
   * @param number so many a year; null where there is no such limit
   * @param share of the base; null where there is none
   * @param baseTitle code of the title whose holders are the base
   */
  record EmulationTitleView(
      String code,
      String name,
      Contestants holder,
      String decides,
      @Nullable Integer number,
      @Nullable Double share,
      @Nullable Base base,
      @Nullable String baseTitle) {}

  /**
   * An award or nomination with its names.
   *
   * @param proposedBy shown to whoever may decide
   * @param decides whether the reader may decide on it
   */
  record EmulationAwardView(
      UUID id,
      String title,
      String titleName,
      AwardAchievementView achievement,
      @Nullable UnitName unit,
      EmulationAward.State state,
      @Nullable String proposedBy,
      @Nullable AwardDecisionView decision,
      @Nullable String declined,
      @Nullable AwardWithdrawalView withdrawal,
      boolean decides,
      int version) {}

  /** What is awarded. */
  record AwardAchievementView(
      UUID id,
      EmulationAward.Kind kind,
      @Nullable UnitName unit,
      @Nullable PersonName person,
      @Nullable UnitName standsIn,
      String text,
      @Nullable String evidence) {}

  /** The decision. */
  record AwardDecisionView(
      String symbol, LocalDate day, @Nullable PersonName by, String capacity) {}

  /** The decision to withdraw. */
  record AwardWithdrawalView(String symbol, LocalDate day, String reason) {}
}
