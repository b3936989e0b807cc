package vn.thongmach.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.Period;

/**
 * An issued score. It never changes; a later finding is a new scorecard that supersedes it and
 * names its cause.
 *
 * @param target code of the target
 * @param version version of the target that was judged
 * @param supersedes the scorecard it corrects; null for one that corrects none
 * @param supersededBy the scorecard that corrects it; null while it stands
 * @param cause why it corrects another; null for one that corrects none
 * @param rowHash SHA-256 of the row as the ledger holds it, in hexadecimal
 * @param batch the ledger's batch; null until it is sealed
 */
public record Scorecard(
    UUID id,
    String target,
    int version,
    Period period,
    Kind kind,
    Instant asOf,
    Instant issuedAt,
    String issuedBy,
    @Nullable Double plan,
    @Nullable Double value,
    @Nullable Double score,
    @Nullable Origin origin,
    double completeness,
    @Nullable UUID supersedes,
    @Nullable UUID supersededBy,
    @Nullable Cause cause,
    String rowHash,
    @Nullable Long batch) {

  /** The same scorecard with the hash of its row. */
  public Scorecard withRowHash(String hash) {
    return new Scorecard(
        id,
        target,
        version,
        period,
        kind,
        asOf,
        issuedAt,
        issuedBy,
        plan,
        value,
        score,
        origin,
        completeness,
        supersedes,
        supersededBy,
        cause,
        hash,
        batch);
  }

  /** Whether the period had closed. */
  public enum Kind {
    INTERIM,
    FINAL
  }

  /**
   * Why a scorecard was restated.
   *
   * @param event id of the event that changed it; null where none is known to have
   * @param businessEvent id of the business event that changed it; null where none is known to have
   * @param receivedTime when the cause was accepted; null where it was found later
   * @param words in Vietnamese, as records are kept
   */
  public record Cause(
      @Nullable Long event,
      @Nullable Long businessEvent,
      @Nullable Instant receivedTime,
      String words) {}
}
