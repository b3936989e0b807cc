package vn.thongmach.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants a new resolution to say. Nothing in it is checked yet. */
public record ResolutionDraft(
    @Nullable String symbol,
    @Nullable String title,
    Resolution.@Nullable Kind kind,
    @Nullable UUID issuer,
    @Nullable LocalDate adoptedOn,
    @Nullable List<@Nullable ClauseDraft> clauses) {

  /** What a new clause is to say. */
  public record ClauseDraft(@Nullable String code, @Nullable String text) {}
}
