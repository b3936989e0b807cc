package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * What follows an election: ratification by the higher body, mandates on request of the office,
 * complaints and how long ballots stay sealed. Every method answers {@code kernel.not-found} to
 * whoever may not read the election.
 */
public interface ElectionAftercare {

  /**
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-counted}
   */
  Aftercare read(Scope scope, UUID id);

  /**
   * Records the document by which the higher body ratifies a confirmed record.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-yours}, {@code
   *     assembly.not-confirmed}, {@code assembly.ratified}, else all problems
   */
  Aftercare ratify(Scope scope, UUID id, RatificationDraft draft);

  /**
   * Gives those elected the post from a day on, once.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-yours}, {@code
   *     assembly.not-ratified}, {@code assembly.mandates-given}, else all problems
   */
  Aftercare mandate(Scope scope, UUID id, MandatesDraft draft);

  /**
   * Records a complaint against a count.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-yours}, {@code
   *     assembly.not-counted}, else all problems
   */
  Aftercare complain(Scope scope, UUID id, ComplaintDraft draft);

  /**
   * Records how a complaint was settled.
   *
   * @throws vn.thongmach.kernel.CodedException {@code assembly.not-yours}, {@code
   *     kernel.not-found}, {@code assembly.settled}, else all problems
   */
  Aftercare settle(Scope scope, UUID id, UUID complaint, SettlementDraft draft);

  /**
   * @param complaintsUntil last day on which a complaint is in time
   * @param sealedUntil last day on which the ballots stay sealed
   * @param ratification null while it is not recorded
   */
  record Aftercare(
      LocalDate complaintsUntil,
      LocalDate sealedUntil,
      @Nullable Ratification ratification,
      List<Complaint> complaints) {

    public Aftercare {
      complaints = List.copyOf(complaints);
    }
  }

  /**
   * @param body who ratified
   * @param mandatesFrom first day of the posts that were given; null where none were
   */
  record Ratification(
      String symbol, LocalDate day, String body, @Nullable LocalDate mandatesFrom) {}

  /**
   * @param late whether it came after the last day
   */
  record Complaint(
      UUID id,
      LocalDate receivedOn,
      String sender,
      String text,
      boolean late,
      @Nullable LocalDate settledOn,
      @Nullable String settlement) {}

  /** See {@link Ratification}. */
  record RatificationDraft(
      @Nullable String symbol, @Nullable LocalDate day, @Nullable String body) {}

  /** First day of the posts. */
  record MandatesDraft(@Nullable LocalDate from) {}

  /** See {@link Complaint}. */
  record ComplaintDraft(
      @Nullable LocalDate receivedOn, @Nullable String sender, @Nullable String text) {}

  /** How a complaint was settled. */
  record SettlementDraft(@Nullable LocalDate day, @Nullable String text) {}
}
