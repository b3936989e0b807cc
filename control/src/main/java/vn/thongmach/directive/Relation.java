package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document stands to another in this way, from one day on: {@code source} implements, details,
 * continues, replaces or amends {@code target}. Relations never run in a circle.
 *
 * @param since first day
 * @param until first day on which it no longer holds; null while open
 */
public record Relation(
    UUID id,
    UUID source,
    UUID target,
    Kind kind,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable String note,
    int version) {

  /** Ways in which a document stands to another. */
  public enum Kind {
    IMPLEMENTS,
    DETAILS,
    CONTINUES,
    REPLACES,
    AMENDS
  }
}
