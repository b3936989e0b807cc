package vn.thongmach.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody records its decision; see {@link SupervisionCase}. Nothing in it is checked
 * yet.
 *
 * @param planItem names kind, body, subject and document; absent for a case that was not planned,
 *     which gives these and its ground
 * @param head who heads the team
 * @param members the others of the team
 */
public record SupervisionCaseDraft(
    @Nullable UUID planItem,
    @Nullable SupervisionKind kind,
    @Nullable UUID body,
    @Nullable UUID subject,
    @Nullable UUID directive,
    @Nullable String ground,
    @Nullable String symbol,
    @Nullable LocalDate decidedOn,
    @Nullable UUID decidedBy,
    @Nullable UUID delegate,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable UUID head,
    @Nullable List<@Nullable UUID> members) {

  /** A team as it is to be from now on. */
  public record TeamDraft(
      @Nullable UUID head,
      @Nullable List<@Nullable UUID> members,
      @Nullable String reason,
      @Nullable Integer version) {}

  /** The next phase and the day on which it began. */
  public record PhaseStep(
      SupervisionCase.@Nullable Phase phase, @Nullable LocalDate day, @Nullable Integer version) {}

  /**
   * @param corrects number of an entry that this one puts right
   */
  public record DiaryEntryDraft(
      @Nullable LocalDate day, @Nullable String text, @Nullable Integer corrects) {}
}
