package vn.thongmach.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A measure that somebody wants to report. Nothing in it is checked yet.
 *
 * @param unit a unit the product words in both languages, for example {@code percent}, or any other
 *     text, which stands as it is
 * @param aggregation how its values come about
 * @param better absent means higher
 * @param lowest absent means 0
 * @param highest absent means 100 for shares in percent, else a thousand million
 * @param validFrom absent means today
 */
public record MeasureDraft(
    @Nullable String code,
    @Nullable WordingDraft vi,
    @Nullable WordingDraft en,
    @Nullable String unit,
    MeasureDefinition.@Nullable Kind aggregation,
    MeasureDefinition.@Nullable Better better,
    @Nullable Double lowest,
    @Nullable Double highest,
    @Nullable LocalDate validFrom) {

  /** Its name and, where it needs one, a sentence that defines it. */
  public record WordingDraft(@Nullable String name, @Nullable String meaning) {}
}
