package vn.thongmach.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target, or a change of one, that one side proposes and the other has to answer. Until it is
 * agreed nothing is judged by it.
 *
 * @param code code of the target
 * @param unit the unit that is to keep it
 * @param version the version it changes; null for a new target
 * @param draft what is proposed, whole
 * @param side who proposed
 * @param reason why
 * @param answers the proposal that this one answers with another; null for a first one
 * @param answer why it was answered so; null while open and where it was agreed without words
 */
public record TargetProposal(
    UUID id,
    String code,
    UUID unit,
    @Nullable Integer version,
    TargetDraft draft,
    Side side,
    String proposedBy,
    @Nullable UUID proposedByPerson,
    Instant proposedAt,
    String reason,
    @Nullable UUID answers,
    State state,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String answer) {

  /** The sides of a promise. */
  public enum Side {
    /** The unit that is to keep it. */
    UNIT,
    /** Whoever stands above that unit. */
    ABOVE
  }

  /** How it stands. */
  public enum State {
    OPEN,
    AGREED,
    COUNTERED,
    REFUSED,
    WITHDRAWN
  }
}
