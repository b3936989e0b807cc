package vn.thongmach.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.Grade;

/**
 * A grade as it was issued. It never changes; a later decision is a new one that supersedes it and
 * names its cause.
 *
 * @param scorecards those its results rest on
 * @param supersedes the grade it corrects; null for one that corrects none
 * @param cause why it corrects another; null for one that corrects none
 * @param restated scorecards it rests on that no longer stand; empty while its grounds stand
 * @param rowHash SHA-256 of the row as the ledger holds it, in hexadecimal
 * @param batch the ledger's batch; null until it is sealed
 */
public record IssuedGrade(
    UUID id,
    UUID subject,
    Grade grade,
    BigDecimal points,
    boolean capped,
    Instant issuedAt,
    String issuedBy,
    UUID decidedBy,
    List<UUID> scorecards,
    @Nullable UUID supersedes,
    @Nullable String cause,
    List<UUID> restated,
    String rowHash,
    @Nullable Long batch) {

  public IssuedGrade {
    scorecards = List.copyOf(scorecards);
    restated = List.copyOf(restated);
  }
}
