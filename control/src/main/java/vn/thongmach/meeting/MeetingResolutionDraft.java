package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.directive.Resolution;

/**
 * A resolution as a meeting adopted it. Nothing in it is checked yet.
 *
 * @param clauses numbered from 1 in their order, at most 50
 */
public record MeetingResolutionDraft(
    @Nullable String symbol,
    @Nullable String title,
    Resolution.@Nullable Kind kind,
    @Nullable List<@Nullable AdoptedClause> clauses) {

  /**
   * One promise.
   *
   * @param commitment who does what by when; absent for none
   */
  public record AdoptedClause(@Nullable String text, @Nullable AdoptedCommitment commitment) {}

  /**
   * What a unit commits itself to.
   *
   * @param text absent: that of the clause
   */
  public record AdoptedCommitment(
      @Nullable String text, @Nullable UUID unit, @Nullable UUID person, @Nullable LocalDate due) {}
}
