package vn.thongmach.measure;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;

/**
 * One measure of the catalogue.
 *
 * @param code stable name, for example {@code availability}
 * @param unit unit of its values, for example {@code percent}
 * @param better which way is better
 * @param lowest lowest possible value
 * @param highest highest possible value
 * @param kind how its value comes about
 * @param validFrom since when this wording holds; null for measures that the product computes
 * @param vietnamese its wording; null where the messages hold it
 * @param english its wording; null where the messages hold it
 * @param areas whether the network of units and provinces can be its subject
 */
public record MeasureDefinition(
    String code,
    String unit,
    Better better,
    double lowest,
    double highest,
    Kind kind,
    @Nullable LocalDate validFrom,
    @Nullable Wording vietnamese,
    @Nullable Wording english,
    boolean areas) {

  /** The unit of shares, whose value is 100 · Σ numerators / Σ denominators. */
  public static final String PERCENT = "percent";

  /** A measure that the product computes itself. */
  public MeasureDefinition(String code, String unit, Better better, double lowest, double highest) {
    this(code, unit, better, lowest, highest, Kind.AVAILABILITY, null, null, null, false);
  }

  /** A mean that the product computes itself: Σ numerators / Σ denominators. */
  public static MeasureDefinition mean(String code, String unit, Better better, double highest) {
    return new MeasureDefinition(
        code, unit, better, 0, highest, Kind.MEAN, null, null, null, false);
  }

  /** The same, of the network of units and provinces too. */
  public MeasureDefinition ofAreas() {
    return new MeasureDefinition(
        code, unit, better, lowest, highest, kind, validFrom, vietnamese, english, true);
  }

  /** Which way of a measure is better. */
  public enum Better {
    HIGHER,
    LOWER
  }

  /** How a value comes about. All but availability and means are reported as business events. */
  public enum Kind {
    AVAILABILITY,
    MEAN,
    SUM,
    RATIO,
    LAST,
    COUNT;

    /** Whether a value is a quotient of sums. */
    public boolean isRatio() {
      return this == AVAILABILITY || this == MEAN || this == RATIO;
    }
  }

  /**
   * A measure in one language.
   *
   * @param meaning the sentence that defines it
   */
  public record Wording(String name, String meaning) {}

  /** Whether a value is what came in during the period, so that it grows with it. */
  public boolean accumulates() {
    return kind == Kind.SUM || kind == Kind.COUNT;
  }

  /** Whether its values are reported as business events. */
  public boolean reported() {
    return kind != Kind.AVAILABILITY && kind != Kind.MEAN;
  }

  /** Its name in a language. */
  public String name(Texts texts, Locale language) {
    Wording wording = wording(language);
    return wording == null ? texts.of(language, "measure." + code + ".name") : wording.name();
  }

  /** The sentence that defines it. */
  public String meaning(Texts texts, Locale language) {
    Wording wording = wording(language);
    return wording == null ? texts.of(language, "measure." + code + ".meaning") : wording.meaning();
  }

  private @Nullable Wording wording(Locale language) {
    return ReaderLanguage.VIETNAMESE.getLanguage().equals(language.getLanguage())
        ? vietnamese
        : english;
  }
}
