package vn.thongmach.emulation;

import org.jspecify.annotations.Nullable;
import vn.thongmach.emulation.EmulationMovement.Contestants;

/**
 * A title or award that may be given, by rule {@code emulation.titles}.
 *
 * @param holder whether units or people hold it
 * @param decides who decides on it by the rule, in Vietnamese
 * @param quota how many a deciding unit may give in a year; null without a limit
 */
public record EmulationTitle(
    String code,
    String vietnamese,
    String english,
    Contestants holder,
    String decides,
    @Nullable Quota quota) {

  /**
   * Exactly one of number and share is given.
   *
   * @param number so many a year
   * @param share of the base, above 0, at most 1; the result is cut to a whole number
   * @param of what the share is taken of
   * @param title the title whose holders are the base; null for another base
   */
  public record Quota(
      @Nullable Integer number,
      @Nullable Double share,
      @Nullable Base of,
      @Nullable String title) {}

  /** What a share is taken of, in the deciding unit and those below it on the day of decision. */
  public enum Base {
    /** People who hold a post there. */
    PEOPLE,
    /** The units below. */
    UNITS,
    /** Those to whom the deciding unit gave another title in the same year. */
    TITLE
  }
}
