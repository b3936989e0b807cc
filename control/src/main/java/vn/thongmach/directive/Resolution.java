package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A decision of a congress or committee that sets goals.
 *
 * @param symbol its document symbol, for example {@code 05-NQ/ĐU}
 * @param issuer the unit that issued it
 * @param clauses in the order they were written
 */
public record Resolution(
    UUID id,
    String symbol,
    String title,
    Kind kind,
    UUID issuer,
    LocalDate adoptedOn,
    List<Clause> clauses) {

  public Resolution {
    clauses = List.copyOf(clauses);
  }

  /** Kinds of resolution. */
  public enum Kind {
    CONGRESS,
    YEARLY,
    THEMATIC
  }
}
