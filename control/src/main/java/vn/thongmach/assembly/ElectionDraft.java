package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An election as somebody prepares it; see {@link CongressElection}. Nothing is checked yet. */
public record ElectionDraft(
    CongressElection.@Nullable Office office,
    @Nullable String mandate,
    @Nullable Integer seats,
    @Nullable LocalDate day,
    @Nullable Integer version) {

  /** A name put forward; see {@link CongressElection.Nomination}. */
  public record NominationDraft(
      @Nullable UUID person,
      CongressElection.@Nullable Source source,
      @Nullable UUID proposer,
      @Nullable Integer support) {}

  /** Whether a name put forward stands. */
  public record NominationDecision(
      CongressElection.@Nullable Decision decision, @Nullable String reason) {}

  /** Ballots handed out. */
  public record BatchDraft(@Nullable Integer issued) {}

  /**
   * What was found in the box, and who enters it.
   *
   * @param setAside papers not issued by the tellers that they set aside; absent means none
   * @param reason their written decision, where some were set aside
   * @param posts two or three tellers
   * @param entry how they enter; absent means ballot by ballot
   */
  public record ReconciliationDraft(
      @Nullable Integer returned,
      @Nullable Integer setAside,
      @Nullable String reason,
      @Nullable List<@Nullable UUID> posts,
      @Nullable EntryMode entry,
      @Nullable Integer version) {}

  /**
   * A ballot as a teller reads it.
   *
   * @param marks by the candidate's id on the ballot; a name left out is unmarked
   * @param genuine whether the tellers issued it; absent means yes
   */
  public record ReadingDraft(
      @Nullable Map<String, @Nullable Mark> marks,
      @Nullable Integer extraNames,
      @Nullable Boolean signed,
      @Nullable Boolean genuine,
      @Nullable Boolean doubtful) {}

  /**
   * What a ballot says after it was read again.
   *
   * @param image id of the picture taken of it; needed for a doubtful one
   */
  public record BallotDecision(
      @Nullable ReadingDraft reading, @Nullable String reason, @Nullable UUID image) {}

  /**
   * A further round.
   *
   * @param people who stands again, all of the round before who were not elected
   */
  public record FurtherRound(@Nullable LocalDate day, @Nullable List<@Nullable UUID> people) {}
}
