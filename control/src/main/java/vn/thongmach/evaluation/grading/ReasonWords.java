package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.util.Locale;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.RuleReference;

/** Reasons of grades in the reader's language; figures stand as exact as they are. */
public final class ReasonWords {

  private static final int PERCENT = 2;

  private final Texts texts;
  private final Locale language;

  public ReasonWords(Texts texts, Locale language) {
    this.texts = texts;
    this.language = language;
  }

  /** Regulation and article, and that nobody has checked them where nobody has. */
  public String rule(RuleReference rule) {
    String cited = rule.regulation() + ", " + rule.article();
    return rule.verified()
        ? cited
        : texts.of(language, "evaluation.grading.rule-unverified", cited);
  }

  public String text(Reason reason) {
    return texts.of(
        language, reason.key(), reason.arguments().stream().map(this::argument).toArray());
  }

  private Object argument(Object argument) {
    return switch (argument) {
      case Grade grade -> texts.of(language, "evaluation.grade." + grade);
      case Subject.Kind kind -> texts.of(language, "evaluation.grading.kind." + kind);
      case Reason.Share share -> number(share.value().movePointRight(PERCENT)) + "%";
      case BigDecimal number -> number(number);
      default -> argument;
    };
  }

  private String number(BigDecimal number) {
    String plain = plain(number).toPlainString();
    return language.equals(ReaderLanguage.VIETNAMESE) ? plain.replace('.', ',') : plain;
  }

  /** A number without zeros that say nothing and without an exponent. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
