package vn.thongmach.emulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit or a person that takes part in a movement; exactly one of the two is given.
 *
 * @param pledge what they set themselves to do; may be absent
 * @param by the person who registered: the head of the unit, or the person themselves
 */
public record MovementRegistration(
    UUID id,
    UUID movement,
    @Nullable UUID unit,
    @Nullable UUID person,
    @Nullable String pledge,
    Instant at,
    UUID by) {

  /** What is written to register. */
  public record MovementRegistrationDraft(@Nullable UUID unit, @Nullable String pledge) {}

  /**
   * Points for a criterion that no measure judges.
   *
   * @param points 0 to 100
   * @param reason why so many
   */
  public record MovementPointsDraft(
      @Nullable UUID criterion, @Nullable Double points, @Nullable String reason) {}
}
