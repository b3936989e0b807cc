package vn.thongmach.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way of working that others can find, try and rate (mô hình hay).
 *
 * @param unit whose it is
 * @param what what it is about
 * @param how how it is done, so that others can
 * @param worked where and how it worked
 * @param links where that can be checked, http or https
 * @param by name of the account that published it
 * @param trials units that tried it, earliest first
 * @param ratings how many rated it
 * @param stars their mean, 1 to 5; null without a rating
 */
public record GoodPractice(
    UUID id,
    UUID unit,
    String title,
    String what,
    String how,
    String worked,
    List<String> links,
    String by,
    Instant at,
    List<Trial> trials,
    int ratings,
    @Nullable Double stars) {

  public GoodPractice {
    links = List.copyOf(links);
    trials = List.copyOf(trials);
  }

  /**
   * A unit that tries it.
   *
   * @param outcome null while it is tried
   */
  public record Trial(UUID unit, LocalDate from, @Nullable String outcome) {}

  /** What somebody thought of it who belongs to a unit that tried it. */
  public record Rating(UUID person, int stars, @Nullable String note, Instant at) {}

  /** A practice as somebody writes it. */
  public record GoodPracticeDraft(
      @Nullable UUID unit,
      @Nullable String title,
      @Nullable String what,
      @Nullable String how,
      @Nullable String worked,
      @Nullable List<@Nullable String> links) {}

  /**
   * That a unit tries it.
   *
   * @param outcome may follow later, by the same unit again
   */
  public record PracticeTrialDraft(
      @Nullable UUID unit, @Nullable LocalDate from, @Nullable String outcome) {}

  /**
   * @param stars 1 to 5
   */
  public record PracticeRatingDraft(@Nullable Integer stars, @Nullable String note) {}
}
