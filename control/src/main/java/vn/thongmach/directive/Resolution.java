package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that binds: a resolution of a congress or committee, a directive or a conclusion.
 *
 * @param symbol its document symbol, for example {@code 05-NQ/ĐU}
 * @param issuer the unit that issued it; null where a body above the operator did
 * @param issuerName the issuing body where it stands above the operator's own units; else null
 * @param inForceFrom first day in force
 * @param inForceTo first day on which it is no longer in force; null while open
 * @param version from 1, grows when what stands here changes; clauses have versions of their own
 * @param clauses in the order of reading: each followed by those below it
 */
public record Resolution(
    UUID id,
    String symbol,
    String title,
    Kind kind,
    @Nullable UUID issuer,
    @Nullable String issuerName,
    LocalDate adoptedOn,
    LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    int version,
    List<Clause> clauses) {

  public Resolution {
    clauses = List.copyOf(clauses);
  }

  /** Whether it is in force on that day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(inForceFrom) && (inForceTo == null || day.isBefore(inForceTo));
  }

  /** The same document with these clauses. */
  public Resolution withClauses(List<Clause> others) {
    return new Resolution(
        id,
        symbol,
        title,
        kind,
        issuer,
        issuerName,
        adoptedOn,
        inForceFrom,
        inForceTo,
        version,
        others);
  }

  /** Kinds of document: three of resolution, and those of upper bodies and committees. */
  public enum Kind {
    CONGRESS,
    YEARLY,
    THEMATIC,
    DIRECTIVE,
    CONCLUSION
  }
}
