package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are wanted; null means all.
 *
 * @param q in symbol or title, without regard to diacritics
 * @param inForceOn in force on that day
 */
public record ResolutionFilter(
    Resolution.@Nullable Kind kind,
    @Nullable UUID issuer,
    @Nullable String q,
    @Nullable LocalDate inForceOn) {

  /** All documents within reach. */
  public static final ResolutionFilter ALL = new ResolutionFilter(null, null, null, null);
}
