package vn.thongmach.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.thongmach.measure.Subject;

/**
 * What the score of quality objectives (điểm MTCL) is composed of from a date on; declared by
 * people, for no document defines it to the product. It never changes.
 *
 * @param number counted on from 1
 * @param effectiveFrom first day, in Asia/Ho_Chi_Minh; until the day of the next one
 * @param source the document it comes from
 * @param verified whether a person checked it against that document
 * @param example whether it only shows how it works
 */
public record QualityComposition(
    int number,
    LocalDate effectiveFrom,
    String source,
    boolean verified,
    boolean example,
    List<Part> parts,
    Instant recordedAt,
    String recordedBy) {

  public QualityComposition {
    parts = List.copyOf(parts);
  }

  /**
   * One named part.
   *
   * @param zero value of the measure that scores 0 points, and beyond
   * @param full value that scores 100 points, and beyond; above or below {@code zero}
   * @param weight above 0; the score is the mean of the scored parts by it
   */
  public record Part(
      String code,
      String name,
      String measure,
      Subject subject,
      double zero,
      double full,
      double weight) {

    public Direction direction() {
      return full > zero ? Direction.HIGHER : Direction.LOWER;
    }
  }
}
