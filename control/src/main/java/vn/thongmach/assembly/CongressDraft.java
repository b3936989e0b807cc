package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A congress as somebody prepares it; see {@link Congress}. Nothing in it is checked yet.
 *
 * @param version the version the writer saw; null when not checked
 */
public record CongressDraft(
    @Nullable UUID unit,
    @Nullable String name,
    @Nullable CongressKind kind,
    @Nullable LocalDate termFrom,
    @Nullable LocalDate termTo,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String place,
    @Nullable Integer version) {

  /** Somebody called; see {@link Congress.Participant}. Absent flags are false. */
  public record ParticipantDraft(
      @Nullable UUID person,
      @Nullable UUID unit,
      @Nullable Boolean alternate,
      @Nullable Boolean convener) {}

  /** Everybody called, in the order of the list. */
  public record ParticipantsDraft(
      @Nullable List<@Nullable ParticipantDraft> participants, @Nullable Integer version) {}

  /**
   * A list of those called, copied out of a table: a line each with the code of the person, the
   * code of the unit and as what.
   *
   * @param add whether those called before stay; absent means they do not
   */
  public record PastedList(
      @Nullable String text, @Nullable Boolean add, @Nullable Integer version) {}

  /** How somebody attends from a day on. */
  public record StandingDraft(
      Congress.@Nullable Standing standing,
      @Nullable LocalDate day,
      @Nullable UUID alternate,
      @Nullable String reason) {}

  /** Somebody with a post. */
  public record OfficerDraft(
      Congress.@Nullable Post post, @Nullable UUID person, @Nullable Boolean head) {}

  /** All who have posts. */
  public record OfficersDraft(
      @Nullable List<@Nullable OfficerDraft> officers, @Nullable Integer version) {}

  /** What was reported of the credentials. */
  public record CredentialsDraft(@Nullable LocalDate day, @Nullable String text) {}

  /** The state to enter. */
  public record CongressStep(Congress.@Nullable State state, @Nullable Integer version) {}

  /** When and where the elected committee meets for the first time. */
  public record PlenumDraft(@Nullable LocalDate day, @Nullable String place) {}
}
