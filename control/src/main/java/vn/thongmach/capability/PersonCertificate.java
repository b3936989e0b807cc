package vn.thongmach.capability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a person, as somebody reports it.
 *
 * @param validTo last day; null where it does not expire
 * @param account who handed it in
 * @param decidedBy account of who confirmed, refused or withdrew it; null until then
 * @param reason why it was refused or withdrawn
 */
public record PersonCertificate(
    UUID id,
    UUID person,
    UUID item,
    String number,
    String issuer,
    LocalDate issuedOn,
    @Nullable LocalDate validTo,
    State state,
    String account,
    Instant at,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** Handed in by the person, seen by a head, refused by one, or taken back. */
  public enum State {
    STATED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN
  }

  /** Whether it counts on a day: confirmed, issued and not expired. */
  public boolean counts(LocalDate day) {
    return state == State.CONFIRMED && !day.isBefore(issuedOn) && !expired(day);
  }

  /** Whether its last day is before a day. */
  public boolean expired(LocalDate day) {
    return validTo != null && validTo.isBefore(day);
  }

  /** A certificate as it is handed in. */
  public record CertificateDraft(
      @Nullable UUID item,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate validTo) {}

  /** Confirms it, or refuses it with a reason. */
  public record CertificateDecision(@Nullable Boolean confirmed, @Nullable String reason) {}

  /** Takes it back. */
  public record CertificateWithdrawal(@Nullable String reason) {}
}
