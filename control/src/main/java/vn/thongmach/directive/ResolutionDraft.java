package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a new document to say. Nothing in it is checked yet.
 *
 * @param issuer the unit that issued it, or
 * @param issuerName the body above the operator that did
 * @param inForceFrom absent: the day of adoption
 */
public record ResolutionDraft(
    @Nullable String symbol,
    @Nullable String title,
    Resolution.@Nullable Kind kind,
    @Nullable UUID issuer,
    @Nullable String issuerName,
    @Nullable LocalDate adoptedOn,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate inForceTo,
    @Nullable List<@Nullable ClauseDraft> clauses) {

  /** A document of a unit, in force from its adoption on. */
  public ResolutionDraft(
      @Nullable String symbol,
      @Nullable String title,
      Resolution.@Nullable Kind kind,
      @Nullable UUID issuer,
      @Nullable LocalDate adoptedOn,
      @Nullable List<@Nullable ClauseDraft> clauses) {
    this(symbol, title, kind, issuer, null, adoptedOn, null, null, clauses);
  }

  /**
   * What a new clause is to say.
   *
   * @param parentCode code of the clause it stands below, which comes before it; absent at the top
   */
  public record ClauseDraft(
      @Nullable String code, @Nullable String text, @Nullable String parentCode) {

    /** A clause at the top. */
    public ClauseDraft(@Nullable String code, @Nullable String text) {
      this(code, text, null);
    }
  }
}
