package vn.thongmach.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.supervision.EvidenceTie.EvidenceTieDraft;

/**
 * What a team found. It may be changed or withdrawn until the case is concluded.
 *
 * @param number from 1 within the case
 * @param ties what it is about, as that stood when it was written
 * @param by who wrote it last
 * @param at when
 * @param version from 1
 */
public record SupervisionFinding(
    UUID id,
    int number,
    Kind kind,
    String text,
    List<EvidenceTie> ties,
    UUID by,
    Instant at,
    int version,
    boolean withdrawn) {

  public SupervisionFinding {
    ties = List.copyOf(ties);
  }

  /** Kinds of findings. */
  public enum Kind {
    STRENGTH,
    SHORTCOMING,
    VIOLATION_SIGN
  }

  /**
   * As somebody writes it.
   *
   * @param withdrawn null for false
   * @param version the one the writer saw; null for a new one
   */
  public record SupervisionFindingDraft(
      @Nullable Kind kind,
      @Nullable String text,
      @Nullable List<@Nullable EvidenceTieDraft> ties,
      @Nullable Boolean withdrawn,
      @Nullable Integer version) {}
}
